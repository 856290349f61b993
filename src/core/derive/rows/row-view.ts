/** What stands in one row of a table, by the meaning of its columns. */
import { textAt, valueAt, type SheetGrid } from "../../grid/grid";
import { trimText } from "../../sheet/normalize-text";
import type { Reading } from "../../sheet/scoring-sheet";
import type { OwnColumnKey } from "../own-column";
import { readPoints } from "../own-points";
import { isMergedUp } from "../tables/merged-cells";
import type { OwnTable } from "../tables/own-table";
import { pointsInCriteria, pointsInName } from "./points-in-text";

export interface RowView {
  readonly row: number;
  readonly no: string;
  /** Names from level 1 down; "" where the row has none of its own. */
  readonly names: readonly string[];
  readonly criteria: string;
  readonly code: string;
  readonly points: Reading;
  /** The points' cell is merged with the one above. */
  readonly shares: boolean;
  /** The words from which the points were read; null where they stand in a cell of their own. */
  readonly pointsFrom: string | null;
  /** The column in which the points stand; null where the row has none. */
  readonly pointsColumn: number | null;
  /** Anything stands in a column of scores. */
  readonly scored: boolean;
  /** A number, or an error in place of one, stands in a column of points or scores. */
  readonly numbered: boolean;
  /** The row as it reads from left to right. */
  readonly line: readonly string[];
  /** All texts from left to right, those of the columns of scores left out. */
  readonly texts: readonly string[];
  readonly blank: boolean;
}

const BLANK: Reading = { kind: "blank" };

export function rowView(grid: SheetGrid, table: OwnTable, row: number): RowView {
  const text = (column: number | undefined): string =>
    column === undefined ? "" : trimText(textAt(grid, row, column));
  const key = (name: OwnColumnKey): string => text(table.columns.get(name));
  const names = table.names.map(text);
  const criteria = key("criteria");
  const scores = scoreColumns(table);
  const max = table.columns.get("max");
  const cell = max === undefined ? BLANK : readPoints(grid, row, max);
  const written = max === undefined ? pointsInWords(table, names, criteria) : null;
  const texts: string[] = [];
  const line: string[] = [];
  let blank = true;
  for (let column = table.left; column <= table.right; column++) {
    const value = valueAt(grid, row, column);
    if (value === null || (typeof value === "string" && trimText(value) === "")) continue;
    blank = false;
    line.push(text(column));
    if (typeof value === "string" && !scores.includes(column) && column !== max) texts.push(text(column));
  }
  return {
    row,
    no: key("no"),
    names,
    criteria,
    code: key("code"),
    points: written === null ? cell : { kind: "number", value: written.points, notes: [] },
    shares: max !== undefined && isMergedUp(grid, row, max),
    pointsFrom: written?.words ?? null,
    pointsColumn: written === null ? (cell.kind === "blank" ? null : (max ?? null)) : written.column,
    scored: scores.some((column) => text(column) !== "" || isError(grid, row, column)),
    texts,
    blank,
    line,
    numbered: [max, ...scores].some((column) => column !== undefined && isNumbered(grid, row, column)),
  };
}

/** Columns in which scores stand, those that don't count too. */
export function scoreColumns(table: OwnTable): readonly number[] {
  const keys = ["self", "review", "deduct"] as const;
  return [
    ...keys.flatMap((key) => table.columns.get(key) ?? []),
    ...table.superseded.map(({ column }) => column),
  ];
}

/** The name from which the row is called: the lowest that it has. */
export function lowestName({ names }: RowView): string {
  return names.filter((name) => name !== "").at(-1) ?? "";
}

/** The column of the lowest name, counted from 0 for level 1; −1 without any. */
export function lowestLevel({ names }: RowView): number {
  return names.reduce((lowest, name, index) => (name === "" ? lowest : index), -1);
}

interface PointsInWords {
  readonly points: number;
  readonly words: string;
  readonly column: number | null;
}

/** The lowest name first: those above it state what their rows are worth together. */
function pointsInWords(
  { names: columns, columns: keys }: OwnTable,
  names: readonly string[],
  criteria: string,
): PointsInWords | null {
  const below = names
    .map((words, index) => ({ words, column: columns[index] ?? null, index }))
    .slice(columns.length > 1 ? 1 : 0)
    .filter(({ words }) => words !== "");
  for (const { words, column, index } of [...below].reverse()) {
    const points = pointsInName(words) ?? (index > 1 ? pointsInCriteria(words) : null);
    if (points !== null) return { points, words, column };
  }
  for (const { words, column } of [{ words: criteria, column: keys.get("criteria") ?? null }, ...below]) {
    const points = pointsInCriteria(words);
    if (points !== null) return { points, words, column };
  }
  return null;
}

function isNumbered(grid: SheetGrid, row: number, column: number): boolean {
  const { kind } = readPoints(grid, row, column);
  return kind === "number" || kind === "error";
}

function isError(grid: SheetGrid, row: number, column: number): boolean {
  const value = valueAt(grid, row, column);
  return typeof value === "object" && value !== null;
}
