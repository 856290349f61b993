/** How much a check weighs where a ledger wants it otherwise than the catalogue. */
import * as z from "zod/mini";

export const severity = z.enum(["error", "warn", "info"]);
