/** Where the person who fills a sheet still has something to enter, in the order of the sheet. */
import type { Assessment } from "../assessment";
import type { CellRef } from "../grid/address";
import { blankEntries, blankJudgement, needsNothing } from "./entered/blank-entries";
import type { FindingCode } from "./finding";

/** Findings whose cell is blank and ought not to be: header fields, reasons, evidence. */
const BLANK_CELL: ReadonlySet<FindingCode> = new Set(["V114", "V213", "V406", "V407"]);

/** Cells that are to be filled; those of other sheets, such as ballots, come last. */
export function unfilledCells({ sheet, findings }: Assessment): readonly CellRef[] {
  const entered = sheet.rows.flatMap((row) => {
    if (needsNothing(row)) return [];
    const judged = blankJudgement(row);
    const blank = blankEntries(row, sheet).map(({ entry }) => entry?.at ?? row.at);
    return judged === null ? blank : [...blank, judged.at];
  });
  const found = findings.filter(({ code }) => BLANK_CELL.has(code)).map(({ at }) => at);
  const cells = [...entered, ...found].sort(
    (a, b) =>
      Number(a.sheet !== sheet.name) - Number(b.sheet !== sheet.name) || a.row - b.row || a.column - b.column,
  );
  return cells.filter((cell, index) => !isSame(cell, cells[index - 1]));
}

/**
 * The cell to be filled after another one; from the last on to the first.
 * @param cells in their order
 * @param after where the person was led before; null for the first time
 */
export function nextCell(cells: readonly CellRef[], after: CellRef | null): CellRef | null {
  if (after === null) return cells[0] ?? null;
  const index = cells.findIndex((cell) => isSame(cell, after));
  if (index >= 0) return cells[index + 1] ?? cells[0] ?? null;
  // It was filled meanwhile: what follows it on its sheet is next.
  const following = cells.find(
    ({ sheet, row, column }) =>
      sheet === after.sheet && (row > after.row || (row === after.row && column > after.column)),
  );
  return following ?? cells.find(({ sheet }) => sheet !== after.sheet) ?? cells[0] ?? null;
}

function isSame(a: CellRef, b: CellRef | undefined): boolean {
  return b !== undefined && a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
