/**
 * Departments' own sheets of any make: groups and items with points and scores, laid out, worded and
 * filled in the ways of published sheets, with or without one fault.
 */
import Big from "big.js";
import fc from "fast-check";
import type { CellRange } from "../../src/core/grid/address";
import type { SheetGrid } from "../../src/core/grid/grid";
import { sheetGrid, type CellInput } from "./grid-builder";
import { withBlankColumn, withBlankRow } from "./own-mutations";

export interface MadeSheet {
  readonly grid: SheetGrid;
  /** What it comes to by hand; null for a sheet with a fault. */
  readonly final: number | null;
  /** How it was made, for the message of a failing test. */
  readonly made: string;
}

type Fault = "points" | "score" | "total" | "beside";

/** Names that hold words of headings, sums, notes and signatures. */
const NAMES = [
  "班子建设",
  "主题党日",
  "签字盖章管理",
  "合计数核对",
  "备注栏填写",
  "年月日登记",
  "加分扣分台账",
  "总分类账登记",
  "教育培训",
  "说明材料报送",
  "负责人述职",
  "其他工作",
] as const;
const GROUPS = ["组织建设", "队伍建设", "作风建设"] as const;
const HEADINGS = ["一", "二", "三"] as const;

const layout = fc.record({
  groups: fc.constantFrom("merged", "repeated", "first", "heading", "none"),
  points: fc.constantFrom("cell", "unit", "name", "weight"),
  totals: fc.constantFrom("none", "total", "subtotals"),
  criteria: fc.boolean(),
  self: fc.boolean(),
  unitInScore: fc.boolean(),
  nameLabel: fc.constantFrom("考核内容", "检查项目", "考核要点", "三级指标"),
  groupLabel: fc.constantFrom("考核类别", "一级指标", "指标类别"),
  pointsLabel: fc.constantFrom("分值", "标准分", "应得分", "满分"),
  scoreLabel: fc.constantFrom("得分", "考核得分", "考评组评分", "实得分", "核定分"),
  order: fc.array(fc.nat({ max: 100 }), { minLength: 8, maxLength: 8 }),
  repeatHeader: fc.option(fc.nat({ max: 8 }), { nil: null }),
  blankRow: fc.option(fc.nat({ max: 12 }), { nil: null }),
  blankColumn: fc.option(fc.nat({ max: 7 }), { nil: null }),
  fault: fc.constantFrom<Fault | null>(null, null, null, null, "points", "score", "total", "beside"),
  at: fc.nat({ max: 30 }),
});
type Layout = typeof layout extends fc.Arbitrary<infer Value> ? Value : never;

interface Item {
  readonly name: string;
  readonly points: number;
  readonly score: number;
}

const item = fc.record({ share: fc.integer({ min: 1, max: 6 }), lost: fc.nat({ max: 4 }) });
const groupsOfItems = fc.array(fc.array(item, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 3,
});

export const anyOwnSheet: fc.Arbitrary<MadeSheet> = fc
  .tuple(groupsOfItems, layout, fc.shuffledSubarray([...NAMES], { minLength: NAMES.length }))
  .filter(([groups]) => groups.flat().length >= 2)
  .map(([groups, how, names]) => make(itemsOf(groups, how, names), how));

/** Weights add up to 100 and are scored out of 100; points are what they are. */
function itemsOf(
  groups: readonly (readonly { share: number; lost: number }[])[],
  { points }: Layout,
  names: readonly string[],
): readonly (readonly Item[])[] {
  const all = groups.flat();
  let index = 0;
  let left = 100;
  return groups.map((members) =>
    members.map(({ share, lost }) => {
      const isLast = index === all.length - 1;
      const weight = isLast ? left : Math.min(share, Math.floor(left / (all.length - index)));
      left -= weight;
      const name = names[index++ % names.length] ?? "";
      return points === "weight"
        ? { name, points: weight, score: 100 - lost * 5 }
        : { name, points: share * 5, score: share * 5 - lost };
    }),
  );
}

interface Column {
  readonly label: string;
  readonly cell: (one: Item, index: number, group: number, isFirst: boolean) => CellInput;
  readonly heading?: (group: number) => CellInput;
  readonly sum?: (members: readonly Item[]) => CellInput;
  readonly total?: string;
}

function make(groups: readonly (readonly Item[])[], how: Layout): MadeSheet {
  const isFaulty = how.fault !== null && (how.fault !== "total" || how.totals !== "none");
  const fault = isFaulty ? how.fault : null;
  const columns = columnsOf(how)
    .map((column, index) => ({ column, by: how.order[index] ?? 0 }))
    .sort((a, b) => a.by - b.by)
    .map(({ column }) => column);
  const rows: CellInput[][] = [["年度考核评分表"], columns.map(({ label }) => label)];
  const merges: CellRange[] = [];
  const groupColumn = columns.findIndex(({ label }) => label === how.groupLabel);
  const places: number[] = [];
  let index = 0;
  const sumRow = (label: string, members: readonly Item[]): void => {
    const row = columns.map(({ sum }) => sum?.(members) ?? null);
    row[labelColumn(columns, how)] = label;
    rows.push(row);
  };
  groups.forEach((members, group) => {
    if (how.repeatHeader === group && group > 0) rows.push(columns.map(({ label }) => label));
    if (how.groups === "heading") rows.push(columns.map(({ heading }) => heading?.(group) ?? null));
    const top = rows.length;
    members.forEach((one, member) => {
      places.push(rows.length);
      rows.push(columns.map(({ cell }) => cell(one, index, group, member === 0)));
      index++;
    });
    if (how.groups === "merged" && members.length > 1)
      merges.push({ top, bottom: rows.length - 1, left: groupColumn, right: groupColumn });
    if (how.totals === "subtotals") sumRow("小计", members);
  });
  if (how.totals !== "none") sumRow("合计", groups.flat());
  const scoreColumn = columns.findIndex(({ label }) => label === how.scoreLabel);
  const pointsColumn = columns.findIndex(({ total }) => total === "points");
  spoil(rows, fault, {
    row: places[how.at % places.length] ?? 0,
    scoreColumn,
    pointsColumn,
    totalColumn: how.at % 2 === 0 && pointsColumn >= 0 ? pointsColumn : scoreColumn,
    width: columns.length,
  });
  let grid: SheetGrid = { ...sheetGrid("评分", rows), merges };
  if (how.blankRow !== null) grid = withBlankRow(grid, how.blankRow + 2);
  if (how.blankColumn !== null) grid = withBlankColumn(grid, how.blankColumn);
  const isDropped = fault === "points" && pointsColumn < 0;
  return {
    grid,
    final: fault === null || isDropped ? finalOf(groups.flat(), how) : null,
    made: JSON.stringify({ ...how, fault, rows }),
  };
}

function columnsOf(how: Layout): readonly Column[] {
  const hasGroup = how.groups !== "none" && how.groups !== "heading";
  const isWeight = how.points === "weight";
  const withUnit = (value: number): CellInput => (how.unitInScore ? `${value}分` : value);
  return [
    { label: "序号", cell: (_, index) => index + 1, heading: (group) => HEADINGS[group] ?? null },
    ...(hasGroup
      ? [
          {
            label: how.groupLabel,
            cell: (_: Item, __: number, group: number, isFirst: boolean): CellInput =>
              isFirst || how.groups === "repeated" ? (GROUPS[group] ?? null) : null,
          },
        ]
      : []),
    {
      label: how.nameLabel,
      cell: ({ name, points }) => (how.points === "name" ? `${name}（${points}分）` : name),
      heading: (group) => GROUPS[group] ?? null,
    },
    ...(how.criteria ? [{ label: "评分标准", cell: (): CellInput => "不达标的扣1分" }] : []),
    ...(how.points === "name"
      ? []
      : [
          {
            label: isWeight ? "权重" : how.pointsLabel,
            total: "points",
            cell: ({ points }: Item): CellInput =>
              isWeight
                ? { value: points / 100, format: "0%" }
                : how.points === "unit"
                  ? `${points}分`
                  : points,
            sum: (members: readonly Item[]): CellInput => {
              const sum = members.reduce((total, { points }) => total + points, 0);
              return isWeight ? { value: sum / 100, format: "0%" } : sum;
            },
          },
        ]),
    ...(how.self
      ? [{ label: "自评分", cell: ({ points }: Item): CellInput => (isWeight ? 100 : points) }]
      : []),
    {
      label: how.scoreLabel,
      cell: ({ score }) => withUnit(score),
      sum: (members) => sumOfScores(members, isWeight),
    },
  ];
}

function labelColumn(columns: readonly Column[], how: Layout): number {
  return columns.findIndex(({ label }) => label === how.nameLabel);
}

function sumOfScores(members: readonly Item[], isWeight: boolean): number {
  return members
    .reduce(
      (sum, { score, points }) => sum.plus(isWeight ? new Big(score).times(points).div(100) : score),
      new Big(0),
    )
    .toNumber();
}

function spoil(
  rows: CellInput[][],
  fault: Fault | null,
  place: { row: number; scoreColumn: number; pointsColumn: number; totalColumn: number; width: number },
): void {
  const put = (row: CellInput[] | undefined, column: number, value: CellInput): void => {
    if (row === undefined || column < 0) return;
    while (row.length <= column) row.push(null);
    row[column] = value;
  };
  const cells = rows[place.row];
  if (fault === "points") put(cells, place.pointsColumn, null);
  if (fault === "score") put(cells, place.scoreColumn, null);
  if (fault === "beside") put(cells, place.width + 1, 7);
  if (fault === "total") put(rows.at(-1), place.totalColumn, 1234);
}

/** Each item rounded to two places, their sum out of 100. */
function finalOf(items: readonly Item[], { points }: Layout): number {
  const score = new Big(sumOfScores(items, points === "weight"));
  const whole = points === "weight" ? new Big(100) : new Big(items.reduce((sum, one) => sum + one.points, 0));
  return score.times(100).div(whole).round(2, Big.roundHalfUp).toNumber();
}
