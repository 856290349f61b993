/**
 * A workbook that holds ledgers (台账) and nothing else: no return, and nothing that couldn't be read either. What its
 * ledgers remind of and advise counts.
 */
import type { AssessmentOutcome } from "../../assess";
import type { CellValue, SheetGrid, WorkbookGrid } from "../../grid/grid";
import { definitionSheet } from "../../ledger/definition/definition-rows";
import { markedSheets } from "../../plan/mark";
import { readMeta } from "../../template/workbook-meta";
import type { Unreadable } from "./file-record";

export const ONLY_LEDGERS: Unreadable = {
  code: "onlyLedgers",
  message: { zh: "只有台账，没有评分表", en: "It holds ledgers and no scoring sheet" },
  remedy: { zh: "应报评分表的，请另报", en: "a scoring sheet that is due has to come as well" },
};

/** False where another sheet holds anything: it may be a scoring sheet that wasn't known for one. */
export function holdsOnlyLedgers(workbook: WorkbookGrid, outcome: AssessmentOutcome): boolean {
  const { ledgers = [], unread = [], frameworkProblems = [] } = outcome;
  if (outcome.kind === "assessed" || ledgers.length === 0) return false;
  if (unread.length > 0 || frameworkProblems.length > 0 || readMeta(workbook) !== null) return false;
  const known = new Set([
    ...ledgers.map(({ table }) => table.sheet),
    ...markedSheets(workbook.names, "ledgerOutput").map(({ sheet }) => sheet),
  ]);
  const definitions = definitionSheet(workbook)?.name;
  return workbook.sheets.every(
    (sheet) => known.has(sheet.name) || sheet.name === definitions || isBlank(sheet),
  );
}

function isBlank({ values, formulas, truncated, unread = false }: SheetGrid): boolean {
  if (truncated || unread) return false;
  const isNothing = (value: CellValue): boolean =>
    value === null || (typeof value === "string" && value.trim() === "");
  return (
    values.every((row) => row.every(isNothing)) && formulas.every((row) => row.every((one) => one === null))
  );
}
