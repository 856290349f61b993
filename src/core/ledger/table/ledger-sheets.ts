/** The ledgers of a workbook by our own definitions, looked for once; nobody takes their sheets for a roster or an own scoring sheet. */
import type { WorkbookGrid } from "../../grid/grid";
import { rememberFor } from "../../remember";
import { BUILTIN_LEDGERS } from "../definition/builtin-ledgers";
import { findTables, type FoundTable } from "./find-table";

export const builtinTables = rememberFor((workbook: WorkbookGrid): readonly FoundTable[] =>
  findTables(workbook, BUILTIN_LEDGERS, new Set()),
);

/** Which sheets are ledgers. */
export const ledgerSheets = rememberFor(
  (workbook: WorkbookGrid): ReadonlySet<string> =>
    new Set(builtinTables(workbook).map(({ grid }) => grid.name)),
);
