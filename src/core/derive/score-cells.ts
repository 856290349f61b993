/** Which cells of an own sheet's row are read for its scores, and how they are meant. */
import Big from "big.js";
import type { SheetGrid } from "../grid/grid";
import type { SheetHeader } from "../sheet/find-header";
import type { OwnCells } from "../sheet/locate-rows";
import type { OwnScore } from "../sheet/read-own-row";
import type { ColumnKey } from "../sheet/scoring-sheet";
import { readPoints } from "./own-points";
import type { OwnAdjustment, OwnItem, SortedRows } from "./rows/own-row";
import type { OwnTable } from "./tables/own-table";

/** How the scores of a table are meant. */
export interface ScoreMeanings {
  /** Marks out of 100 that are weighted with the points. */
  readonly outOf100: boolean;
  /** Where nothing is deducted, the column is blank: the sheet's own sums say so. */
  readonly blankIsNone: boolean;
}

const FULL_MARK = 100;

/** The table's header with the standard columns only; the lowest names are those of the indicators. */
export function tableHeader(table: OwnTable): SheetHeader {
  const columns = new Map<ColumnKey, number>();
  for (const [key, column] of table.columns) {
    if (key === "l3" || key === "groupMax" || key === "deduct") continue;
    columns.set(key, column);
  }
  const lowest = table.names.at(-1);
  if (lowest !== undefined) columns.set("l2", lowest);
  return {
    row: table.bottom,
    columns,
    labels: new Map(table.headed.map(({ label, column }) => [label, column])),
  };
}

export function itemCells(item: OwnItem, meanings: ScoreMeanings): OwnCells {
  const { table, rows, points } = item;
  const plain = meanings.outOf100 ? ({ kind: "outOf100", points } as const) : ({ kind: "score" } as const);
  const score = (key: "self" | "review"): OwnScore | null => {
    const column = table.columns.get(key);
    return column === undefined ? null : { rows, column, take: plain };
  };
  const deduct = table.columns.get("deduct");
  const deducted: OwnScore | null =
    deduct === undefined
      ? null
      : { rows, column: deduct, take: { kind: "deducted", points, blankIsNone: meanings.blankIsNone } };
  return {
    header: tableHeader(table),
    self: score("self"),
    review: score("review") ?? (isScoredByDeduction(table) ? deducted : null),
  };
}

/** The deduction makes the score only where no score stands beside it. */
export function isScoredByDeduction({ columns }: OwnTable): boolean {
  return columns.has("deduct") && !columns.has("review");
}

export function adjustmentCells({ table, row, kind }: OwnAdjustment): OwnCells {
  const score = (key: "self" | "review" | "deduct"): OwnScore | null => {
    const column = table.columns.get(key);
    return column === undefined ? null : { rows: [row], column, take: { kind } };
  };
  return { header: tableHeader(table), self: score("self"), review: score("review") ?? score("deduct") };
}

/** How scores are meant that are beyond their points: marks out of 100 for each weight. */
export function scoreMeanings(
  grid: SheetGrid,
  table: OwnTable,
  { items, rollups }: Pick<SortedRows, "items" | "rollups">,
  isWeighted: boolean,
): ScoreMeanings {
  const own = items.filter((item) => item.table === table);
  const numbers = (["self", "review"] as const).flatMap((key) => {
    const column = table.columns.get(key);
    if (column === undefined) return [];
    return own.flatMap(({ rows, points }) =>
      rows.flatMap((row) => {
        const reading = readPoints(grid, row, column);
        return reading.kind === "number" ? [{ value: reading.value, points }] : [];
      }),
    );
  });
  const beyond = numbers.some(({ value, points }) => value > points);
  const within = numbers.every(({ value }) => value <= FULL_MARK);
  return { outOf100: isWeighted && beyond && within, blankIsNone: confirmsBlanks(grid, table, own, rollups) };
}

/** A row of sums that gives the deductions as they stand says that blanks are none. */
function confirmsBlanks(
  grid: SheetGrid,
  table: OwnTable,
  items: readonly OwnItem[],
  rollups: SortedRows["rollups"],
): boolean {
  const column = table.columns.get("deduct");
  if (column === undefined) return false;
  const numberAt = (row: number): Big | null => {
    const reading = readPoints(grid, row, column);
    return reading.kind === "number" ? new Big(reading.value).abs() : null;
  };
  const deducted = items.flatMap(({ rows }) => rows.flatMap((row) => numberAt(row) ?? []));
  const points = items.reduce((total, item) => total.plus(item.points), new Big(0));
  const sum = deducted.reduce((total, value) => total.plus(value), new Big(0));
  return rollups.some(({ table: of, row, kind }) => {
    const stated = of === table && kind === "total" ? numberAt(row) : null;
    return stated !== null && (stated.eq(sum) || stated.eq(points.minus(sum)));
  });
}
