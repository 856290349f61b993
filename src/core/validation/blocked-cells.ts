/** Which cells carry an error finding: scoring computes nothing from them. */
import type { CellRef } from "../grid/address";
import type { Finding } from "./finding";

/**
 * A row whose code comes twice is blocked at each of its code cells, since nobody can say which
 * one counts.
 */
export function blockedCells(findings: readonly Finding[]): (at: CellRef) => boolean {
  const blocked = new Set<string>();
  for (const finding of findings) {
    if (finding.severity !== "error") continue;
    blocked.add(keyOf(finding.at));
    if (finding.code === "V304") for (const cell of finding.values.cells) blocked.add(keyOf(cell));
  }
  return (at) => blocked.has(keyOf(at));
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${row},${column},${sheet}`;
}
