/**
 * Finds when a unit's term of office ends. No framework asks for it as an entry; it stands where
 * departments write it: beside a label above the table (届满日期), or on the unit's row of a ledger of elections.
 */
import { valueAt, type CellValue, type SheetGrid, type WorkbookGrid } from "../../grid/grid";
import { ledgerTerms, type LedgerTerm } from "../../ledger/elections";
import { normalizeLabel, withoutBrackets } from "../../sheet/normalize-text";
import { readDay } from "../../sheet/read-date";
import type { ScoringSheet } from "../../sheet/scoring-sheet";

/** What the end of the term is called above a scoring sheet's table. */
const FIELD = /^(?:(?:本届)?(?:任期)?届满(?:日|日期|时间)|应?换届(?:日期|时间))$/;

/** A day that has passed is the last election's under this label. */
const ELECTION_FIELD = /^换届/;

/** The terms that the workbook tells of: the assessed unit's own, and those of the units that it looks after. */
export function termsOfOffice(
  workbook: WorkbookGrid,
  grid: SheetGrid,
  sheet: ScoringSheet,
): readonly LedgerTerm[] {
  const own = fieldTerm(grid, sheet);
  return own === null ? ledgerTerms(workbook) : [own, ...ledgerTerms(workbook)];
}

/** The date stands after the label's colon, or in the next cell with content. */
function fieldTerm(grid: SheetGrid, { header, unit }: ScoringSheet): LedgerTerm | null {
  for (let row = 0; row < header.row; row++) {
    const cells = grid.values[row] ?? [];
    for (const [column, value] of cells.entries()) {
      if (typeof value !== "string" || !value.includes("届")) continue;
      const [, label = value, inline] = /^([^:：]{1,12})[:：]\s*(\S.*)$/.exec(value) ?? [];
      if (!FIELD.test(plain(label))) continue;
      const next =
        inline === undefined ? cells.findIndex((cell, at) => at > column && isContent(cell)) : column;
      const end = readDay(inline ?? valueAt(grid, row, next));
      const isElection = ELECTION_FIELD.test(label);
      const isHeld = (day: number): boolean => isElection && end !== null && end <= day;
      return end === null
        ? null
        : { unit: unit ?? "", end, isHeld, at: { sheet: grid.name, row, column: next } };
    }
  }
  return null;
}

function isContent(value: CellValue): boolean {
  return value !== null && value !== "";
}

function plain(text: string): string {
  return withoutBrackets(normalizeLabel(text));
}
