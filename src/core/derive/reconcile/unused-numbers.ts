/**
 * Finds numbers that nothing was made of: in columns that nobody knows, beside the table, below its
 * end, in rows of words. A score that stands there would be missing from the result.
 */
import { formatAt, textAt, valueAt, type SheetGrid } from "../../grid/grid";
import { normalizeText } from "../../sheet/normalize-text";
import type { OwnReading, OwnRows } from "../derived-framework";
import { scoreColumns } from "../rows/row-view";
import type { OwnTable } from "../tables/own-table";

/** Columns of a sheet in Excel. */
const MOST_COLUMNS = 16_384;

export interface UnusedNumbers {
  /** The first of them. */
  readonly row: number;
  readonly column: number;
  /** What heads the column; "" where nothing does. */
  readonly label: string;
  readonly rows: readonly number[];
  /** False for what is no score by all appearance: an amount, a number above the table. */
  readonly likeScores: boolean;
}

/** Blocks of numbers in one column, from left to right and from the top. */
export function unusedNumbers(grid: SheetGrid, reading: OwnReading, rows: OwnRows): readonly UnusedNumbers[] {
  const used = usedCells(grid, reading, rows);
  const byColumn = new Map<number, number[]>();
  grid.values.forEach((values, row) => {
    values.forEach((_, column) => {
      if (used.has(row * MOST_COLUMNS + column) || !isNumber(grid, row, column)) return;
      byColumn.set(column, [...(byColumn.get(column) ?? []), row]);
    });
  });
  return [...byColumn]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, found]) => blocksOf(grid, reading, rows, column, found));
}

function blocksOf(
  grid: SheetGrid,
  reading: OwnReading,
  { top }: OwnRows,
  column: number,
  found: readonly number[],
): readonly UnusedNumbers[] {
  const blocks: { readonly table: OwnTable | null; readonly above: boolean; readonly rows: number[] }[] = [];
  for (const row of found) {
    const table = tableAt(reading, row, column);
    const above = row < top;
    const block = blocks.find((one) => one.table === table && one.above === above);
    if (block === undefined) blocks.push({ table, above, rows: [row] });
    else block.rows.push(row);
  }
  return blocks.map(({ table, above, rows }) => {
    const headed = table?.headed.find((one) => one.column === column);
    // A number among words or amounts is rather none, yet it is told.
    const meaning = headed?.meaning ?? null;
    const isAmount =
      meaning !== null && table !== null && !isCounted(table, column) && meaning.kind !== "score";
    return {
      row: rows[0] ?? 0,
      column,
      label: headed?.label ?? "",
      rows,
      likeScores: !above && !isAmount && !isText(grid, rows, column),
    };
  });
}

/** Points, and scores of whatever stage. */
function isCounted({ columns, groupMax }: OwnTable, column: number): boolean {
  return column === columns.get("max") || groupMax.includes(column);
}

/** The table among whose scored rows the cell stands. */
function tableAt({ tables, sorted }: OwnReading, row: number, column: number): OwnTable | null {
  return (
    tables.find(
      (table) =>
        column >= table.left &&
        column <= table.right &&
        [...sorted.items, ...sorted.adjustments].some((one) => one.table === table && one.row === row),
    ) ?? null
  );
}

/** Numbers that are written as texts among other words are rather codes. */
function isText(grid: SheetGrid, rows: readonly number[], column: number): boolean {
  return rows.every(
    (row) => typeof valueAt(grid, row, column) === "string" && !/分$/.test(textAt(grid, row, column)),
  );
}

function usedCells(
  grid: SheetGrid,
  { tables, sorted }: OwnReading,
  { fields, top }: OwnRows,
): ReadonlySet<number> {
  const used = new Set<number>();
  const use = (row: number, column: number): void => void used.add(row * MOST_COLUMNS + column);
  for (const { at } of fields.values()) use(at.row, at.column);
  for (const table of tables) {
    const { columns, groupMax, dismissed, bottom, last } = table;
    const everywhere = [columns.get("no"), columns.get("code"), ...dismissed];
    for (let row = bottom + 1; row <= last; row++)
      for (const column of everywhere) if (column !== undefined) use(row, column);
    const counted = [columns.get("max"), ...groupMax, ...scoreColumns(table)].filter(
      (column) => column !== undefined,
    );
    const words = table.headed.flatMap(({ column, meaning }) =>
      table.names.includes(column) || (meaning?.kind === "name" && !counted.includes(column)) ? [column] : [],
    );
    const useRow = (row: number, wordsToo: boolean): void => {
      for (const column of wordsToo ? [...counted, ...words] : counted) use(row, column);
    };
    for (const item of sorted.items) if (item.table === table) for (const row of item.rows) useRow(row, true);
    for (const one of sorted.adjustments) if (one.table === table) useRow(one.row, true);
    const amounts = table.headed.flatMap(({ column, meaning }) =>
      meaning?.kind === "amount" ? [column] : [],
    );
    for (const { table: of, row } of sorted.rollups)
      if (of === table) {
        useRow(row, false);
        // Sums of amounts.
        for (const column of amounts) use(row, column);
      }
    for (const row of sorted.within) if (row > bottom && row <= last) useRow(row, true);
    for (const one of sorted.statements) if (one.table === table && one.ownRow) useRow(one.at.row, false);
    for (const { at } of sorted.problems) if (at.row > bottom && at.row <= last) useRow(at.row, true);
  }
  // Years, dates and telephone numbers above the table are no scores.
  for (let row = 0; row < top; row++)
    grid.values[row]?.forEach((_, column) => {
      if (!isLabelledScore(grid, row, column)) use(row, column);
    });
  return used;
}

/** 考评总分： with a number beside it. */
function isLabelledScore(grid: SheetGrid, row: number, column: number): boolean {
  for (let left = column - 1; left >= 0; left--) {
    const text = textAt(grid, row, left);
    if (text !== "") return /(?:总分|得分|合计|成绩|分数)(?:\([^)]*\))?[:：]?$/.test(normalizeText(text));
  }
  return false;
}

function isNumber(grid: SheetGrid, row: number, column: number): boolean {
  const value = valueAt(grid, row, column);
  if (typeof value === "number") return !isDate(grid, row, column);
  if (typeof value !== "string") return false;
  return (
    /^[+-]?\d+(?:\.\d+)?分?$/.test(normalizeText(value)) && value.length <= 8 && !isDate(grid, row, column)
  );
}

/** A cell that shows a day, or a part of one that is spread over cells: 2026 年 12 月. */
function isDate(grid: SheetGrid, row: number, column: number): boolean {
  if (/[ymdhs]/i.test(formatAt(grid, row, column).replace(/"[^"]*"|\[[^\][]*\]|General/gi, ""))) return true;
  return /^[年月日]/.test(textAt(grid, row, column + 1));
}
