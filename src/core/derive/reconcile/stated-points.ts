/** Points and sums that a heading states for its rows: 一、组织建设（40分）, 40 beside level 1. */
import Big from "big.js";
import type { SheetGrid } from "../../grid/grid";
import { sum } from "../../scoring/decimal";
import type { OwnReading } from "../derived-framework";
import type { OwnStatement } from "../rows/own-row";
import { scoreColumns } from "../rows/row-view";
import { asWritten, isSame, numberAt, sumAt } from "./stated-number";

export interface WrongStatement {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  /** What the column is called; "" for points that stand in the heading itself. */
  readonly field: string;
  readonly v: Big;
  readonly n: Big;
}

export function wrongStatements(grid: SheetGrid, reading: OwnReading): readonly WrongStatement[] {
  return reading.sorted.statements.flatMap((statement) => [
    ...wrongPoints(reading, statement),
    ...(statement.ownRow ? wrongScores(grid, reading, statement) : []),
  ]);
}

function wrongPoints(
  reading: OwnReading,
  { at, label, points, from, to, ownRow }: OwnStatement,
): readonly WrongStatement[] {
  if (points === null || (reading.scale === "nested" && !ownRow)) return [];
  const members = reading.sorted.items.slice(from, to);
  const n = sum(members.map((item) => asWritten(item.points, reading)));
  const v = new Big(points);
  // 40% of weights that are written 0.4 is the same.
  if (isSame(v, n) || (reading.scale !== "points" && isSame(v, n.times(100)))) return [];
  return [{ row: at.row, column: at.column, label, field: "", v, n }];
}

function wrongScores(
  grid: SheetGrid,
  { sorted }: OwnReading,
  { table, at, label, from, to }: OwnStatement,
): readonly WrongStatement[] {
  const members = sorted.items.slice(from, to);
  return scoreColumns(table).flatMap((column): readonly WrongStatement[] => {
    const v = numberAt(grid, at.row, column);
    const n = sumAt(
      grid,
      members.flatMap(({ rows }) => rows.map((row) => [row, column] as const)),
    );
    if (v === null || (n !== null && isSame(v, n)) || (n === null && v.eq(0))) return [];
    const field = table.headed.find((one) => one.column === column)?.label ?? "";
    return [{ row: at.row, column, label, field, v, n: n ?? new Big(0) }];
  });
}
