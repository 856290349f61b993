/**
 * Holds every row of sums against the rows that it can be meant to sum up. A 小计 is of the rows since
 * the last one, of its group or of its table; a 合计 of everything, with or without bonus and penalty.
 */
import Big from "big.js";
import type { SheetGrid } from "../../grid/grid";
import { sum } from "../../scoring/decimal";
import type { Field } from "../../sheet/scoring-sheet";
import { readOwnScore, type OwnScore } from "../../sheet/read-own-row";
import type { OwnReading, OwnRows } from "../derived-framework";
import type { OwnRollup } from "../rows/own-row";
import type { OwnTable } from "../tables/own-table";
import { asWritten, isSame, numberAt } from "./stated-number";

export interface WrongSum {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  /** What the column is called on the sheet. */
  readonly field: string;
  readonly v: Big;
  readonly n: Big;
}

/** A column that can be summed, with the number that each row has in it. */
interface Summed {
  readonly column: number;
  readonly field: string;
  readonly items: readonly (Big | null)[];
  readonly adjustments: readonly (Big | null)[];
  readonly isPoints: boolean;
}

/** Every number in a row of sums that is no sum of ours. */
export function wrongSums(grid: SheetGrid, reading: OwnReading, rows: OwnRows): readonly WrongSum[] {
  const rollups = reading.sorted.rollups.filter(({ kind }) => kind !== "average");
  return rollups.flatMap((rollup, index) => {
    const summed = summedColumns(grid, reading, rows, rollup.table);
    return [...new Set(summed.map(({ column }) => column))].flatMap((column): readonly WrongSum[] => {
      const meant = summed.filter((one) => one.column === column);
      const v = numberAt(grid, rollup.row, column);
      const possible = meant.flatMap((one) => possibleSums(reading, rollups, index, one));
      if (v === null || possible.some((n) => isSame(n, v))) return [];
      const isBlank = meant.every(({ items }) => items.every((value) => value === null));
      if (isBlank && (v.eq(0) || possible.length === 0)) return [];
      const field = meant[0]?.field ?? "";
      return [{ row: rollup.row, column, label: rollup.label, field, v, n: possible[0] ?? new Big(0) }];
    });
  });
}

/** The columns of points, of scores and of deductions that stand in a table. */
function summedColumns(
  grid: SheetGrid,
  reading: OwnReading,
  rows: OwnRows,
  table: OwnTable,
): readonly Summed[] {
  const { items, adjustments } = reading.sorted;
  const labelOf = (column: number): string => table.headed.find((one) => one.column === column)?.label ?? "";
  const plain = (column: number, isPoints: boolean): Summed => ({
    column,
    isPoints,
    field: labelOf(column),
    items: items.map((item) =>
      item.table !== table && !sameColumn(item.table, table, column)
        ? null
        : isPoints
          ? asWritten(item.points, reading)
          : sumOf(item.rows.map((row) => numberAt(grid, row, column))),
    ),
    adjustments: adjustments.map(({ kind, row, cap }) => {
      if (kind === "veto") return null;
      const value = isPoints ? (cap === null ? null : new Big(cap)) : numberAt(grid, row, column);
      return value === null ? null : kind === "penalty" ? value.abs().times(-1) : value;
    }),
  });
  const keys = ["self", "review", "deduct"] as const;
  const max = table.columns.get("max");
  const columns = [
    ...keys.flatMap((key) => table.columns.get(key) ?? []),
    ...table.superseded.map(({ column }) => column),
  ];
  return [
    ...(max === undefined ? [] : [plain(max, true)]),
    ...table.groupMax.map((column) => ({ ...plain(max ?? column, true), column, field: labelOf(column) })),
    ...columns.map((column) => plain(column, false)),
    ...scoredColumns(grid, reading, rows, table),
  ];
}

/** Scores as they count, where that is not what stands in the cells: weighted, or points less deductions. */
function scoredColumns(
  grid: SheetGrid,
  { sorted }: OwnReading,
  rows: OwnRows,
  table: OwnTable,
): readonly Summed[] {
  return (["self", "review"] as const).flatMap((key): readonly Summed[] => {
    const scores = rows.located.map(({ own }) => own?.[key] ?? null);
    const special = scores.some((score) => score !== null && score.take.kind !== "score");
    const column = table.columns.get(key) ?? table.columns.get("deduct");
    if (!special || column === undefined) return [];
    const byRow = new Map<number, OwnScore | null>(
      rows.located.map(({ row, own }) => [row, own?.[key] ?? null]),
    );
    const value = (row: number): Big | null => {
      const score = byRow.get(row) ?? null;
      return score === null ? null : numberOf(readOwnScore(grid, score));
    };
    return [
      {
        column,
        isPoints: false,
        field: table.headed.find((one) => one.column === column)?.label ?? "",
        items: sorted.items.map(({ row }) => value(row)),
        adjustments: sorted.adjustments.map(({ row, kind }) => {
          const points = kind === "veto" ? null : value(row);
          return points !== null && kind === "penalty" ? points.times(-1) : points;
        }),
      },
    ];
  });
}

function possibleSums(
  { sorted, scale }: OwnReading,
  rollups: readonly OwnRollup[],
  index: number,
  { items, adjustments, isPoints }: Summed,
): readonly Big[] {
  const rollup = rollups[index];
  if (rollup === undefined) return [];
  const before = rollups.slice(0, index);
  const lastTotal = before.filter(({ kind }) => kind === "total").at(-1);
  const last = before.at(-1);
  const next = rollups[index + 1];
  const groupStart = startOf(sorted.items.slice(0, rollup.items).map(({ group }) => group));
  const tableStart = sorted.items.findIndex(({ table }) => table === rollup.table);
  const isBeside = sorted.items.some(({ table, row }) => table !== rollup.table && row < rollup.row);
  const parts: (readonly [from: number, to: number])[] =
    rollup.kind === "total"
      ? [
          [0, rollup.items],
          [lastTotal?.items ?? 0, rollup.items],
          [Math.max(0, tableStart), rollup.items],
          // In front of what it sums up, or under one of several tables side by side.
          ...(rollup.items === 0 || isBeside ? ([[0, items.length]] as const) : []),
        ]
      : [
          [last?.items ?? 0, rollup.items],
          [groupStart, rollup.items],
          [Math.max(0, tableStart), rollup.items],
          // Above the rows that it sums up.
          ...((last?.items ?? 0) === rollup.items
            ? ([[rollup.items, next?.items ?? items.length]] as const)
            : []),
        ];
  const extras: (readonly [from: number, to: number])[] = [
    [0, adjustments.length],
    [0, rollup.adjustments],
    [last?.adjustments ?? 0, rollup.adjustments],
  ];
  const added = extras.map(([from, to]) => adjustments.slice(from, to).filter((value) => value !== null));
  // A total of scores below what was given on top and taken off is made with all of it.
  const given = adjustments.slice(0, rollup.adjustments).filter((value) => value !== null);
  const isWithGiven = rollup.kind === "total" && !isPoints && !sum(given).eq(0);
  const bases = parts.filter(([from, to]) => to > from).map(([from, to]) => sumOf(items.slice(from, to)));
  const possible = bases.flatMap((base): readonly Big[] => {
    if (base === null) return [];
    if (isWithGiven)
      return added.flatMap((extra) => withExtra(base, extra).slice(0, extra.length === 0 ? 0 : 1));
    const points = sum(sorted.items.map((item) => new Big(item.points)));
    const converted =
      rollup.kind === "total" && !isPoints && points.gt(0) ? [base.times(100).div(points)] : [];
    return [base, ...converted, ...added.flatMap((extra) => withExtra(base, extra))];
  });
  // The sum of a group of adjustments, with or without its sign.
  const alone = added
    .filter((extra) => extra.length > 0)
    .flatMap((extra) => [
      sum(extra),
      sum(extra).abs(),
      sum(extra.filter((value) => value.gt(0))),
      sum(extra.filter((value) => value.lt(0))).abs(),
    ]);
  const isOfAdjustments = rollup.kind === "sub" && (last?.items ?? 0) === rollup.items;
  const sums = isOfAdjustments
    ? [...alone, ...possible]
    : rollup.kind === "sub"
      ? [...possible, ...alone]
      : possible;
  if (scale === "nested" && isPoints) return sums.flatMap((value) => [value, value.div(100)]);
  return scale === "fraction" ? sums.flatMap((value) => [value, value.times(100)]) : sums;
}

/** A result within 100 stays there, whatever is given on top: a sheet that says more disagrees. */
function withExtra(base: Big, extra: readonly Big[]): readonly Big[] {
  const parts = [extra, extra.filter((value) => value.gt(0)), extra.filter((value) => value.lt(0))];
  return parts.map((part) => {
    const value = base.plus(sum(part));
    return base.gt(100) ? value : bounded(value);
  });
}

function bounded(value: Big): Big {
  if (value.lt(0)) return new Big(0);
  return value.gt(100) ? new Big(100) : value;
}

/** Where the last run of equal groups begins. */
function startOf(groups: readonly string[]): number {
  let start = groups.length;
  while (start > 0 && groups[start - 1] === groups.at(-1)) start--;
  return start;
}

function sameColumn(a: OwnTable, b: OwnTable, column: number): boolean {
  const meaning = (table: OwnTable): string | undefined =>
    [...table.columns].find(([, at]) => at === column)?.[0];
  return meaning(a) !== undefined && meaning(a) === meaning(b);
}

function sumOf(values: readonly (Big | null)[]): Big | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === 0 ? null : sum(numbers);
}

function numberOf({ reading }: Field): Big | null {
  return reading.kind === "number" ? new Big(reading.value) : null;
}
