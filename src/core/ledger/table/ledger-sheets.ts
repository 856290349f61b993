/** Which sheets of a workbook are ledgers, so that nobody takes them for a roster or an own scoring sheet. */
import type { WorkbookGrid } from "../../grid/grid";
import { rememberFor } from "../../remember";
import { BUILTIN_LEDGERS } from "../definition/builtin-ledgers";
import { findTables } from "./find-table";

export const ledgerSheets = rememberFor(
  (workbook: WorkbookGrid): ReadonlySet<string> =>
    new Set(findTables(workbook, BUILTIN_LEDGERS, new Set()).map(({ grid }) => grid.name)),
);
