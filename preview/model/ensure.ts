/** Turns a refusal of the engine into the host's error, so that none passes unnoticed. */
import type { DispatchResult } from "@odoo/o-spreadsheet";
import { HostError } from "../rich-api/host-error";

/** Reasons for which nothing had to be done. */
const NOTHING_TO_DO: readonly string[] = ["NoChanges", "ValuesNotChanged", "UnchangedSheetName"];

/** @throws HostError with the engine's reasons; `AccessDenied` when the sheet is protected */
export function ensure(result: DispatchResult): void {
  const reasons = result.reasons.filter((reason) => !NOTHING_TO_DO.includes(reason));
  if (reasons.length === 0) return;
  if (reasons.some((reason) => String(reason) === "SheetLocked")) throw accessDenied();
  throw new HostError("InvalidArgument", `The spreadsheet refused the change: ${reasons.join(", ")}.`);
}

export function accessDenied(): HostError {
  return new HostError(
    "AccessDenied",
    "You cannot perform the requested operation because the sheet is protected.",
  );
}
