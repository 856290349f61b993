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
  /** Index of the block that it belongs to. */
  readonly block: number;
  readonly sheet: Excel.Worksheet;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

interface LoadedBand {
  readonly block: number;
  readonly cells: LoadedCells;
}

/** What a grid is made of, for `load`. */
export const CELL_PROPERTIES = "values,formulas,numberFormat,valueTypes,rowIndex,columnIndex";

/**
 * Loads the contents of blocks of cells, one block to a sheet; null stands for a sheet without any.
 * @param signal stops before the next answer
 * @throws whatever Office.js throws, and the signal's reason when it stops
 */
export async function readInBands(
  context: Excel.RequestContext,
  blocks: readonly { readonly sheet: Excel.Worksheet; readonly cells: KnownRange | null }[],
  signal?: AbortSignal,
): Promise<(LoadedCells | null)[]> {
  const bands = blocks.flatMap(({ sheet, cells }, block) =>
    cells === null ? [] : bandsOf(sheet, cells, block),
  );
  const loaded: LoadedBand[] = [];
  for (const answer of groupForAnswers(bands)) {
    signal?.throwIfAborted();
    loaded.push(...(await loadBands(context, answer)));
  }
  return blocks.map((_, index) =>
    join(loaded.filter(({ block }) => block === index).map(({ cells }) => cells)),
  );
}

function bandsOf(sheet: Excel.Worksheet, cells: KnownRange, block: number): Band[] {
  const height = Math.max(1, Math.floor(CELLS_PER_ANSWER / cells.columnCount));
  return Array.from({ length: Math.ceil(cells.rowCount / height) }, (_, index) => ({
    block,
    sheet,
    top: cells.rowIndex + index * height,
    left: cells.columnIndex,
    rows: Math.min(height, cells.rowCount - index * height),
    columns: cells.columnCount,
  }));
}

function groupForAnswers(bands: readonly Band[]): Band[][] {
  const groups: Band[][] = [];
  let room = 0;
  for (const band of bands) {
    const last = groups.at(-1);
    const cells = band.rows * band.columns;
    if (last === undefined || cells > room) {
      groups.push([band]);
      room = CELLS_PER_ANSWER - cells;
    } else {
      last.push(band);
      room -= cells;
    }
  }
  return groups;
}

/** A range lives until the next synchronization only, so each is made right before its own. */
async function loadBands(context: Excel.RequestContext, bands: readonly Band[]): Promise<LoadedBand[]> {
  const loading = bands.map(({ block, sheet, top, left, rows, columns }) => {
    const cells = sheet.getRangeByIndexes(top, left, rows, columns);
    cells.load(CELL_PROPERTIES);
    return { block, cells };
  });
  await context.sync();
  return loading;
}

function join(parts: readonly LoadedCells[]): LoadedCells | null {
  const [first] = parts;
  if (first === undefined) return null;
  return {
    rowIndex: first.rowIndex,
    columnIndex: first.columnIndex,
    values: parts.flatMap((part) => part.values),
    formulas: parts.flatMap((part) => part.formulas),
    numberFormat: parts.flatMap((part) => part.numberFormat),
    valueTypes: parts.flatMap((part) => part.valueTypes),
  };
}
