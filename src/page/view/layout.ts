/** Where each cell of a sheet is drawn: what is hidden takes no room, and a merge is drawn once, as one cell. */
import type { CellRange } from "../../core/grid/address";
import type { SheetGrid } from "../../core/grid/grid";
import type { SheetLooks } from "../../workbook/sheet-looks";

/** One row or column that is drawn. */
export interface Line {
  /** Its number on the sheet, from 0. */
  readonly index: number;
  /** In pixels. */
  readonly size: number;
}

export interface Layout {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** The merge that a cell belongs to, by its place. */
  readonly mergeAt: (row: number, column: number) => CellRange | null;
  /** Merges in the order of their rows. */
  readonly merges: readonly CellRange[];
}

/** What programs use where the file says nothing. */
const DEFAULT_WIDTH = 8.43;
const DEFAULT_HEIGHT = 15;
/** Pixels of a digit of the usual font, and the room beside it. */
const DIGIT = 7;
const PADDING = 5;
const POINT = 4 / 3;
/** A sheet with next to nothing on it still looks like a sheet. */
const LEAST_ROWS = 20;
const LEAST_COLUMNS = 8;

export function layOut(sheet: SheetGrid, looks: SheetLooks | null): Layout {
  const rowCount = Math.max(
    LEAST_ROWS,
    sheet.values.length,
    sheet.formulas.length,
    ...sheet.merges.map(({ bottom }) => bottom + 1),
  );
  const widest = sheet.values.reduce((most, row) => Math.max(most, row.length), LEAST_COLUMNS);
  const columnCount = sheet.merges.reduce((most, { right }) => Math.max(most, right + 1), widest);
  const width = looks?.defaultWidth ?? DEFAULT_WIDTH;
  const height = looks?.defaultHeight ?? DEFAULT_HEIGHT;
  return {
    rows: lines(rowCount, sheet.hiddenRows, (row) =>
      Math.round((looks?.rowHeights.get(row) ?? height) * POINT),
    ),
    columns: lines(columnCount, sheet.hiddenColumns, (column) =>
      Math.floor((looks?.columnWidths.get(column) ?? width) * DIGIT + PADDING),
    ),
    merges: [...sheet.merges].sort((a, b) => a.top - b.top),
    mergeAt: mergeFinder(sheet.merges),
  };
}

function lines(
  count: number,
  hidden: readonly number[] | undefined,
  sizeOf: (index: number) => number,
): readonly Line[] {
  const left = new Set(hidden);
  return Array.from({ length: count }, (_, index) => index)
    .filter((index) => !left.has(index))
    .map((index) => ({ index, size: sizeOf(index) }));
}

/** By rows, so that a sheet with thousands of merges is looked through no more often than its rows. */
function mergeFinder(merges: readonly CellRange[]): Layout["mergeAt"] {
  const byRow = new Map<number, CellRange[]>();
  for (const merge of merges)
    for (let row = merge.top; row <= merge.bottom; row++) {
      const known = byRow.get(row);
      if (known === undefined) byRow.set(row, [merge]);
      else known.push(merge);
    }
  return (row, column) =>
    byRow.get(row)?.find(({ left, right }) => column >= left && column <= right) ?? null;
}
