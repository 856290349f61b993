/** The header of a department's own sheet: labels, a second header row below, a person's mapping. */
import { textAt, type SheetGrid } from "../grid/grid";
import { findHeader, headerAt, SEARCHED_ROWS, type SheetHeader } from "../sheet/find-header";
import { normalizeLabel, withoutBrackets } from "../sheet/normalize-text";
import type { ColumnKey } from "../sheet/scoring-sheet";
import { COLUMN_LABELS } from "../sheet/sheet-labels";
import { mappingFor, type SheetMappings } from "./column-mapping";
import type { HeaderColumn } from "./derived-framework";

/** With a person's word for at least one of them, so many columns that have a meaning are a header. */
const NEEDED_MAPPED = 3;
/** Rows of so many texts may be a header of which a person can tell us the meaning. */
const NEEDED_TEXTS = 4;

export interface OwnHeader {
  readonly header: SheetHeader;
  /** Every headed column from left to right. */
  readonly columns: readonly HeaderColumn[];
}

/** @returns null when no row of the sheet has enough labels that are known or mapped */
export function ownHeader(grid: SheetGrid, mappings: SheetMappings): OwnHeader | null {
  const found = findMappedRow(grid, mappings) ?? findHeader(grid);
  return found === null ? null : readOwnHeader(grid, found, mappings);
}

/** The header of a sheet of which nobody knows what it is: the row that looks most like one. */
export function guessedHeader(grid: SheetGrid): OwnHeader | null {
  const rows = searchedRows(grid).map((row) => ({ row, texts: [...rowLabels(grid, row).values()] }));
  const weight = ({ texts }: { texts: string[] }): number =>
    texts.length + 100 * texts.filter((text) => keyOf(text) !== null).length;
  const [best] = rows
    .filter(({ texts }) => new Set(texts).size === texts.length && texts.length >= NEEDED_TEXTS)
    .sort((a, b) => weight(b) - weight(a));
  return best === undefined ? null : readOwnHeader(grid, headerAt(grid, best.row), new Map());
}

function searchedRows(grid: SheetGrid): readonly number[] {
  return Array.from({ length: Math.min(SEARCHED_ROWS, grid.values.length) }, (_, row) => row);
}

/** The row to which a person's words apply best; null where they say nothing about this sheet. */
function findMappedRow(grid: SheetGrid, mappings: SheetMappings): SheetHeader | null {
  if (mappings.size === 0) return null;
  let best: { readonly row: number; readonly meant: number } | null = null;
  for (const row of searchedRows(grid)) {
    const labels = [...rowLabels(grid, row).values()].map(normalizeLabel);
    const mapping = mappingFor(mappings, grid.name, new Set(labels));
    if (!labels.some((label) => mapping.has(label))) continue;
    const meant = labels.filter((label) =>
      mapping.has(label) ? mapping.get(label) !== null : keyOf(label) !== null,
    ).length;
    if (meant >= NEEDED_MAPPED && meant > (best?.meant ?? 0)) best = { row, meant };
  }
  return best === null ? null : headerAt(grid, best.row);
}

function readOwnHeader(grid: SheetGrid, found: SheetHeader, mappings: SheetMappings): OwnHeader {
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
  const mapping = mappingFor(mappings, grid.name, new Set([...labels.values()].map(normalizeLabel)));
  for (const [column, label] of labels) {
    const key = mapping.get(normalizeLabel(label));
    if (key !== undefined) assign(columns, key, column);
  }
  const keys = new Map([...columns].map(([key, column]) => [column, key]));
  return {
    header: { row: second ? found.row + 1 : found.row, columns, labels: found.labels },
    columns: [...labels].map(([column, label]) => ({ column, label, key: keys.get(column) ?? null })),
  };
}

/** @param key null takes the column's meaning away */
function assign(columns: Map<ColumnKey, number>, key: ColumnKey | null, column: number): void {
  for (const [other, taken] of columns) if (taken === column) columns.delete(other);
  if (key !== null) columns.set(key, column);
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
