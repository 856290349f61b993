/**
 * Which rows and columns of a sheet are hidden. Excel says of a range only whether all, some or none
 * of its rows are: where some are, the range is divided and asked again, all parts of all sheets in
 * one round trip. Most sheets have none and cost nothing more; a hundred rows take one round trip
 * more, ten thousand two.
 */

/** Into how many parts a range is divided. */
const PARTS = 100;
/** Most parts of one sheet to be asked for at once; of a long list with a filter it isn't told. */
const MOST = 2_000;

type Dimension = "row" | "column";

/** The cells in use on a sheet, asked for how far they are hidden. */
export interface HiddenQuestion {
  readonly sheet: Excel.Worksheet;
  /** Null for a sheet without entries. */
  readonly cells: Excel.Range | null;
}

/** Indexes from 0, ascending; missing where they could not be told. */
export interface HiddenLines {
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** What has to be loaded of the cells. */
export const HIDDEN_PROPERTIES = "rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden";

/** Neighbouring rows or columns of a sheet, and whether all (true), some (null) or none are hidden. */
interface Stretch {
  /** Index of the sheet in the question. */
  readonly sheet: number;
  readonly dimension: Dimension;
  readonly first: number;
  readonly count: number;
  readonly hidden: boolean | null;
}

/**
 * @param questions with their cells loaded
 * @throws whatever Office.js throws
 */
export async function readHidden(
  context: Excel.RequestContext,
  questions: readonly HiddenQuestion[],
): Promise<HiddenLines[]> {
  const stretches = questions.flatMap(({ cells }, sheet) => (cells === null ? [] : whole(cells, sheet)));
  const known = await resolve(context, questions, stretches);
  return questions.map((_, sheet) => {
    const rows = linesOf(known, sheet, "row");
    const columns = linesOf(known, sheet, "column");
    return {
      ...(rows === null ? {} : { hiddenRows: rows }),
      ...(columns === null ? {} : { hiddenColumns: columns }),
    };
  });
}

/** Excel answers null for "some"; the declarations know true and false only. */
function whole(cells: Excel.Range, sheet: number): Stretch[] {
  const { rowIndex, rowCount, columnIndex, columnCount } = cells;
  return [
    { sheet, dimension: "row", first: rowIndex, count: rowCount, hidden: cells.rowHidden },
    { sheet, dimension: "column", first: columnIndex, count: columnCount, hidden: cells.columnHidden },
  ];
}

/** Divides what is hidden in part until nothing is left, or too much would have to be asked for. */
async function resolve(
  context: Excel.RequestContext,
  questions: readonly HiddenQuestion[],
  stretches: readonly Stretch[],
): Promise<readonly Stretch[]> {
  const mixed = stretches.filter(({ hidden, count }) => hidden === null && count > 1);
  const divided = mixed.filter((stretch) => mixed.filter(like(stretch)).length * PARTS <= MOST);
  if (divided.length === 0) return stretches;
  const parts = divided.flatMap(divide);
  const asked = parts.map((part) => ({ part, range: rangeOf(questions, part) }));
  await context.sync();
  const answered = asked.map(({ part, range }) => ({
    ...part,
    hidden: part.dimension === "row" ? range.rowHidden : range.columnHidden,
  }));
  const others = stretches.filter((stretch) => !divided.includes(stretch));
  return [...others, ...(await resolve(context, questions, answered))];
}

/** Finds the stretches of the same lines of the same sheet. */
function like(one: Pick<Stretch, "sheet" | "dimension">): (other: Stretch) => boolean {
  return ({ sheet, dimension }) => sheet === one.sheet && dimension === one.dimension;
}

function divide(stretch: Stretch): Stretch[] {
  const size = Math.ceil(stretch.count / PARTS);
  return Array.from({ length: Math.ceil(stretch.count / size) }, (_, index) => ({
    ...stretch,
    first: stretch.first + index * size,
    count: Math.min(size, stretch.count - index * size),
  }));
}

function rangeOf(
  questions: readonly HiddenQuestion[],
  { sheet, dimension, first, count }: Stretch,
): Excel.Range {
  const worksheet = questions[sheet]?.sheet;
  if (worksheet === undefined) throw new Error(`No sheet ${sheet} was asked for`);
  const range =
    dimension === "row"
      ? worksheet.getRangeByIndexes(first, 0, count, 1)
      : worksheet.getRangeByIndexes(0, first, 1, count);
  range.load(dimension === "row" ? "rowHidden" : "columnHidden");
  return range;
}

/** Null when some of it is still unknown. */
function linesOf(known: readonly Stretch[], sheet: number, dimension: Dimension): number[] | null {
  const own = known.filter(like({ sheet, dimension }));
  if (own.some(({ hidden }) => hidden === null)) return null;
  return own
    .filter(({ hidden }) => hidden === true)
    .flatMap(({ first, count }) => Array.from({ length: count }, (_, index) => first + index))
    .sort((a, b) => a - b);
}
