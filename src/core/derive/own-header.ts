/** The header of a department's own sheet: labels, a second header row below, a person's mapping. */
import { textAt, type SheetGrid } from "../grid/grid";
import { findHeader, type SheetHeader } from "../sheet/find-header";
import { normalizeLabel, withoutBrackets } from "../sheet/normalize-text";
import type { ColumnKey } from "../sheet/scoring-sheet";
import { COLUMN_LABELS } from "../sheet/sheet-labels";
import type { ColumnMapping } from "./column-mapping";
import type { UnmappedColumn } from "./derived-framework";

export interface OwnHeader {
  readonly header: SheetHeader;
  /** Header texts by column. */
  readonly labels: ReadonlyMap<number, string>;
  readonly unmapped: readonly UnmappedColumn[];
}

/** @returns null when no row of the sheet has enough known labels */
export function ownHeader(grid: SheetGrid, mapping: ColumnMapping): OwnHeader | null {
  const found = findHeader(grid);
  if (found === null) return null;
  const columns = new Map(found.columns);
  const labels = rowLabels(grid, found.row);
  const below = rowLabels(grid, found.row + 1);
  const second = isSecondRow(grid, found, below);
  if (second) {
    for (const [column, label] of below) {
      labels.set(column, label);
      const key = keyOf(label);
      if (key !== null) assign(columns, key, column);
    }
  }
  for (const [column, label] of labels) {
    const key = mapping.get(normalizeLabel(label));
    if (key !== undefined) assign(columns, key, column);
  }
  const taken = new Set(columns.values());
  return {
    header: { row: second ? found.row + 1 : found.row, columns, labels: found.labels },
    labels,
    unmapped: [...labels].flatMap(([column, label]) => (taken.has(column) ? [] : [{ column, label }])),
  };
}

function assign(columns: Map<ColumnKey, number>, key: ColumnKey, column: number): void {
  for (const [other, taken] of columns) if (taken === column) columns.delete(other);
  columns.set(key, column);
}

function rowLabels(grid: SheetGrid, row: number): Map<number, string> {
  const labels = new Map<number, string>();
  grid.values[row]?.forEach((value, column) => {
    const text = textAt(grid, row, column);
    if (typeof value === "string" && text !== "") labels.set(column, text);
  });
  return labels;
}

function keyOf(label: string): ColumnKey | null {
  const full = normalizeLabel(label);
  const plain = withoutBrackets(full);
  const { standard, aliases } = COLUMN_LABELS;
  return standard.get(full) ?? aliases.get(full) ?? standard.get(plain) ?? aliases.get(plain) ?? null;
}

/** A row of nothing but labels under merged ones: 得分 over 自查分 and 审核得分. */
function isSecondRow(grid: SheetGrid, header: SheetHeader, below: ReadonlyMap<number, string>): boolean {
  const filled = (grid.values[header.row + 1] ?? []).filter((value) => value !== null && value !== "");
  return (
    filled.length > 0 && filled.length === below.size && [...below.values()].every((l) => keyOf(l) !== null)
  );
}
