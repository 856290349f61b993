/** Which cells carry an error finding: scoring computes nothing from them. */
import type { CellRef } from "../../grid/address";
import type { Finding } from "../finding";

/** Columns of a sheet in Excel. */
const MOST_COLUMNS = 16_384;

/**
 * A row whose code comes twice is blocked at each of its code cells, since nobody can say which
 * one counts.
 */
export function blockedCells(findings: readonly Finding[]): (at: CellRef) => boolean {
  const blocked = new Map<string, Set<number>>();
  const block = (cell: CellRef): void => {
    const cells = blocked.get(cell.sheet);
    if (cells === undefined) blocked.set(cell.sheet, new Set([numberOf(cell)]));
    else cells.add(numberOf(cell));
  };
  for (const finding of findings) {
    if (finding.severity !== "error") continue;
    block(finding.at);
    if (finding.code === "V304") finding.values.cells.forEach(block);
  }
  return (at) => blocked.get(at.sheet)?.has(numberOf(at)) === true;
}

/** Scoring asks about every cell: a number is found sooner than a text. */
function numberOf({ row, column }: CellRef): number {
  return row * MOST_COLUMNS + column;
}
