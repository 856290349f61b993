/**
 * The slow way of reading, for workbooks whose contents do not fit into one answer (5 MB in Excel on
 * the web): bands of rows, so many to a round trip that each answer stays far below the limit.
 */
import type { LoadedCells } from "./sheet-grid";

/** Cells to an answer. A cell comes with value, formula, format and type: some 50 bytes in all. */
const CELLS_PER_ANSWER = 20_000;

/** A block of cells whose place and size are known. */
export type KnownRange = Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">;

interface Band {
  readonly block: number;
  readonly range: Excel.Range;
  readonly cells: number;
}

/** What a grid is made of, for `load`. */
export const CELL_PROPERTIES = "values,formulas,numberFormat,valueTypes,rowIndex,columnIndex";

/**
 * Loads the contents of blocks of cells, one block to a sheet; null stands for a sheet without any.
 * @throws whatever Office.js throws
 */
export async function readInBands(
  context: Excel.RequestContext,
  blocks: readonly { readonly sheet: Excel.Worksheet; readonly cells: KnownRange | null }[],
): Promise<(LoadedCells | null)[]> {
  const bands = blocks.flatMap(({ sheet, cells }, block) =>
    cells === null ? [] : bandsOf(sheet, cells, block),
  );
  for (const answer of groupForAnswers(bands)) await loadBands(context, answer);
  return blocks.map((_, block) =>
    join(bands.filter((band) => band.block === block).map(({ range }) => range)),
  );
}

function bandsOf(sheet: Excel.Worksheet, cells: KnownRange, block: number): Band[] {
  const height = Math.max(1, Math.floor(CELLS_PER_ANSWER / cells.columnCount));
  return Array.from({ length: Math.ceil(cells.rowCount / height) }, (_, index) => {
    const rows = Math.min(height, cells.rowCount - index * height);
    const top = cells.rowIndex + index * height;
    const range = sheet.getRangeByIndexes(top, cells.columnIndex, rows, cells.columnCount);
    return { block, range, cells: rows * cells.columnCount };
  });
}

function groupForAnswers(bands: readonly Band[]): Band[][] {
  const groups: Band[][] = [];
  let room = 0;
  for (const band of bands) {
    const last = groups.at(-1);
    if (last === undefined || band.cells > room) {
      groups.push([band]);
      room = CELLS_PER_ANSWER - band.cells;
    } else {
      last.push(band);
      room -= band.cells;
    }
  }
  return groups;
}

async function loadBands(context: Excel.RequestContext, bands: readonly Band[]): Promise<void> {
  for (const { range } of bands) range.load(CELL_PROPERTIES);
  await context.sync();
}

function join(ranges: readonly Excel.Range[]): LoadedCells | null {
  const [first] = ranges;
  if (first === undefined) return null;
  return {
    rowIndex: first.rowIndex,
    columnIndex: first.columnIndex,
    values: ranges.flatMap((range) => range.values),
    formulas: ranges.flatMap((range) => range.formulas),
    numberFormat: ranges.flatMap((range) => range.numberFormat),
    valueTypes: ranges.flatMap((range) => range.valueTypes),
  };
}
