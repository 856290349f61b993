/** 年度汇总: what stands for each period, and what is said once a score goes; means, marks, and how the sheet looks. */
import Big from "big.js";
import { DATA_COLUMN } from "../../../../src/core/collect/book/data-sheet";
import type { WorkbookGrid } from "../../../../src/core/grid/grid";
import { PALETTE } from "../../../../src/core/plan/palette";
import { rowHeightFor } from "../../../../src/core/plan/text-size";
import type { AnnualYear } from "../../../../src/core/year/annual/annual-year";
import { withCell } from "../../../support/plan-grid";
import { composite } from "../../../support/ratings";
import { rosterUnit } from "../../../support/roster-unit";
import { assembled } from "../../../support/year-sources";
import { roster, ZBCX } from "../made-units";
import { calculated } from "./book-cells";
import { plannedSheet } from "./planned-sheet";
import { KEYS, sheet as small } from "./small-year";
import { by, sheet, yearOf, type Said, type Unit } from "./stated-units";

const [Q1, Q2, Q3, Q4, Y] = [0.9, 0.8, 0.7, 0.6, 0.5];
const ALL = { Q1, Q2, Q3, Q4, Y };
const LEFT_OUT = ["SQLH-2.1", "SQLH-2.2"];

const UNITS: readonly Unit[] = [
  ["甲", ALL],
  ["乙", { ...ALL, Q1: { share: Q1, awaits: true } }],
  ["丙", { ...ALL, Q2: { share: Q2, open: ["SQLH-1.1"] }, Q3: { share: Q3, withheld: true } }],
  ["丁", { Q1, Q3, Q4, Y }, ["Q2"]],
  ["戊", { Q1, Q2, Q4, Y }],
  ["己", Object.fromEntries(Object.entries(ALL).map(([key, share]) => [key, { share, away: LEFT_OUT }]))],
  ["外", ALL],
];

const known = roster(...UNITS.filter(([unit]) => unit !== "外").map(([unit]) => rosterUnit(unit)));
const LAST_YEAR = {
  file: "台账.xlsx",
  units: [{ unit: "丁", state: null, namedOn: "", grade: null, score: new Big(60), band: null }],
};
const BY_TOTALS = by({ level: "total", missingQuarter: "block" });

const year = (): AnnualYear => yearOf(BY_TOTALS, UNITS, { roster: known, lastYear: LAST_YEAR });

/** Rows from the headings on, calculated. */
function rows(annual: AnnualYear, change?: (grid: WorkbookGrid) => WorkbookGrid): readonly string[] {
  const { texts, odd } = calculated(annual, ["summary", "data", "sums"], change);
  if (change === undefined) expect(odd).toEqual([]);
  return (texts[0] ?? []).slice(2).map((row) => row.join("|"));
}

test("each period's score or why there is none, the year's result against last year's, and means of what is there", () => {
  expect(rows(year())).toEqual([
    "被考核党组织|分组|一季度|二季度|三季度|四季度|年终|政治引领示范力强|推动发展示范力强|加分|扣分|年度得分|等次|上年得分|较上年|要办的事",
    "甲||84.6|63.13|57.4|36.67|33.33|5.55|5.66|0|0|49.6|不达标|||",
    "乙||84.6|63.13|57.4|36.67|33.33|5.55|5.66|0|0|49.6|不达标（暂定）|||",
    "丙||84.6|未评完|待定|36.67|33.33|5.45|5.66|0|0||不排名|||未评完；与自身不符；可能在 46.4–50.4 之间",
    "丁||84.6|豁免|57.4|36.67|33.33|5.52|5.65|0|0|49.07|不达标|60|-10.93|",
    "戊||84.6|63.13|缺|36.67|33.33|5.54|5.71|0|0||不排名|||缺表；可能在 40.99–55.99 之间",
    "己||90|71.11|70|46.67|50|5.55||0|0|61.67|不达标|||",
    "外||84.6|63.13|57.4|36.67|33.33|5.55|5.66|0|0|49.6|不排名|||不在名录",
    "平均||85.37|64.73|59.92|38.1|35.71|5.53|5.67|0|0|51.91||60|-10.93|",
  ]);
});

test("a period that no unit's year reads has no column", () => {
  const quarters = yearOf(by({ method: "mean_quarters", level: "total" }), UNITS.slice(0, 1));
  expect(rows(quarters)).toEqual([
    "被考核党组织|分组|一季度|二季度|三季度|四季度|政治引领示范力强|推动发展示范力强|加分|扣分|年度得分|等次|上年得分|较上年|要办的事",
    "甲||84.6|63.13|57.4|36.67|6.25|7.1|0|0|60.45|不达标|||",
    "平均||84.6|63.13|57.4|36.67|6.25|7.1|0|0|60.45||||",
  ]);
});

test.each<[what: string, unit: string, period: string, value: number | string, row: string]>([
  ["a score that goes is open again", "甲", "2026Q1", "", "甲||未评完|63.13|57.4|36.67|33.33"],
  ["one that could change as well", "乙", "2026Q1", "", "乙||未评完|63.13|57.4|36.67|33.33"],
  ["one that comes counts", "丙", "2026Q2", 4, "丙||84.6|68.47|待定|36.67|33.33"],
  ["what is withheld stays so", "丙", "2026Q3", 4, "丙||84.6|未评完|待定|36.67|33.33"],
])("among the data, %s", (_, unit, period, value, row) => {
  const change = (grid: WorkbookGrid): WorkbookGrid => {
    const cells = grid.sheets.find(({ name }) => name === "数据")?.values ?? [];
    const at = cells.findIndex((one) => [unit, period, "SQLH-1.1"].every((text) => one.includes(text)));
    return withCell(grid, "数据", at, DATA_COLUMN.unreviewed, value);
  };
  const found = rows(year(), change).find((text) => text.startsWith(unit));
  expect(found?.slice(0, row.length)).toBe(row);
});

test("what is reviewed among the data can change no more", () => {
  const review = (grid: WorkbookGrid): WorkbookGrid => {
    const cells = grid.sheets.find(({ name }) => name === "数据")?.values ?? [];
    const at = cells.findIndex((one) => ["乙", "2026Q1", "SQLH-2.2"].every((text) => one.includes(text)));
    return withCell(grid, "数据", at, DATA_COLUMN.review, 4.86);
  };
  const grades = [rows(year()), rows(year(), review)].map((all) => all[2]?.split("|")[12]);
  expect(grades).toEqual(["不达标（暂定）", "不达标"]);
});

test("of several components a period shows what one alone has, else nothing; and what keeps one from counting", () => {
  const quarters = (unit: string, from = 0) =>
    KEYS.slice(from, 4).map((key) => ({ ...small(ZBCX, unit, key, 0.9), file: `${unit}保${key}.xlsx` }));
  const own = (unit: string, said: Partial<Said> = {}) =>
    KEYS.map((key) => sheet(BY_TOTALS, unit, key, { share: 0.8, ...said }));
  const annual = assembled(
    [
      ...[...own("甲"), ...quarters("甲", 1)],
      ...[...own("乙", { awaits: true }), ...quarters("乙")],
      ...[...quarters("丙"), { ...small(ZBCX, "丙", "Y", 0.7), file: "丙.xlsx" }],
      ...[...own("丁"), { ...sheet(BY_TOTALS, "丁", "Q1", { share: 0.7 }), file: "又.xlsx" }],
    ],
    { framework: composite(), year: 2026, roster: roster("甲", "乙", "丙", "丁", "戊") },
  );
  expect(rows(annual).map((row) => row.split("|").slice(0, 7).join("|"))).toEqual([
    "被考核党组织|分组|一季度|二季度|三季度|四季度|年终",
    "甲||70.4||||69.33",
    "乙||暂定|暂定|暂定|暂定|69.33",
    "丙||90|90|90|90|70",
    "丁||两份|63.13|70.4|63.13|69.33",
    "戊||—|—|—|—|—",
    "平均||80.2|76.57|80.2|76.57|69.5",
  ]);
});

test("texts in the place of scores are marked, rows have room for name and what to do, and the filter leaves the means out", () => {
  const summary = plannedSheet(year(), "summary");
  const periods = { top: 3, bottom: 9, left: 2, right: 6 };
  expect(summary.conditionalFormats).toEqual([
    { type: "formula", range: periods, formula: "=ISTEXT(C4)", fill: PALETTE.warning },
  ]);
  expect(summary.autoFilter).toEqual({ top: 2, bottom: 9, left: 0, right: 15 });
  expect(summary.print?.area).toEqual({ top: 0, bottom: 10, left: 0, right: 15 });
  // Names, groups and what to do have no mean.
  const last = summary.cells.filter(({ row }) => row === 10);
  expect(last.map(({ column, style, formula }) => `${column} ${style} ${formula === undefined}`)).toEqual(
    Array.from({ length: 16 }, (_, column) => `${column} total ${[0, 1, 15].includes(column)}`),
  );
  const heightOf = (unit: string, units: readonly Unit[]) => {
    const { cells, rowHeights, columnWidths } = plannedSheet(yearOf(BY_TOTALS, units), "summary");
    const row = cells.find(({ value }) => value === unit)?.row;
    return [columnWidths?.[0], rowHeights.find((one) => one.row === row)?.height];
  };
  const [name, longer] = ["中国共产党第一支部委员会", "中国共产党某某公司某某分公司机关第一支部委员会"];
  expect(heightOf(name, [[name, ALL]])).toEqual([26, rowHeightFor([{ text: name, width: 26 }])]);
  expect(heightOf(longer, [[longer, ALL]])).toEqual([26, rowHeightFor([{ text: longer, width: 26 }])]);
  expect(heightOf("丙", UNITS)).toEqual([14, 35]);
});

test("a year without a unit has no means and nothing marked", () => {
  const annual = year();
  const { ranking } = annual;
  const empty = plannedSheet(
    { ...annual, units: [], ranking: { ...ranking, ranked: [], unranked: [] } },
    "summary",
  );
  const below = empty.cells.filter(({ row }) => row >= 3);
  expect(below.map(({ row, column, value }) => `${row} ${column} ${String(value)}`)).toEqual(
    Array.from({ length: 11 }, (_, column) => `3 ${column} ${column === 0 ? "平均" : "null"}`),
  );
  expect([empty.conditionalFormats, empty.autoFilter]).toEqual([[], undefined]);
});
