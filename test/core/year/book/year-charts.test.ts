/** 图表 of a year: which cells each chart draws, the means of groups, and what is counted. */
import { rangeAddress } from "../../../../src/core/grid/address";
import type { Framework } from "../../../../src/core/framework/framework";
import type { PeriodKey } from "../../../../src/core/framework/period";
import type { SheetPlan } from "../../../../src/core/plan/plan";
import { planYearBook } from "../../../../src/core/year/book/plan-year-book";
import type { AnnualYear } from "../../../../src/core/year/annual/annual-year";
import { scoreParts } from "../../../../src/core/scoring/score-sheet";
import { calculatedPlan } from "../../../support/calculated-plan";
import { madeSheet } from "../../../support/made-sheets";
import { composite, ratingsOfAll } from "../../../support/ratings";
import { rosterUnit } from "../../../support/roster-unit";
import { assembled } from "../../../support/year-sources";
import { roster, ZBCX } from "../made-units";
import { cellAt, plannedSheet, shownAt } from "./planned-sheet";
import { BY_INDICATOR, fiveUnits, KEYS, SAID, sheet, SQLH } from "./small-year";

const NDZH = composite();
const RED = "#9B2C2C";
const BLUE = "#2F5D8C";

/** Five units of two groups, and one that the roster doesn't know though all of its sheets are there. */
const withStranger = (): AnnualYear =>
  assembled([...fiveUnits(BY_INDICATOR), ...KEYS.map((key) => sheet(BY_INDICATOR, "外", key, 0.9))], {
    ...SAID,
    framework: BY_INDICATOR,
  });

/** As small as a framework can be: a year of many units takes its time. */
const ONE = { ...SQLH, indicators: SQLH.indicators.slice(0, 2) };

/** Points of ten by quarter, and the unit's group. */
type MadeUnit = readonly [group: string, points: Partial<Record<PeriodKey, number>>];

function yearOf(units: readonly MadeUnit[]): AnnualYear {
  const named = units.map(([group, points], index) => ({ unit: `单位${index}`, group, points }));
  const sheets = named.flatMap(({ unit, points }) =>
    Object.entries(points).map(([key, official]) =>
      madeSheet({
        ...{ unit, key: key as PeriodKey, official, file: `${unit}${key}.xlsx` },
        ...{ framework: ONE, code: "SQLH-1.1" },
      }),
    ),
  );
  return assembled(sheets, {
    framework: ONE,
    roster: roster(...named.map(({ unit, group }) => rosterUnit(unit, group === "" ? {} : { group }))),
  });
}

/** The sheet as planned, and calculated over the sums as they were written: what its own formulas make of them. */
function calculatedCharts(annual: AnnualYear): { charts: SheetPlan; at: (address: string) => unknown } {
  const plan = planYearBook(annual, "zh");
  const [charts, sums] = ["charts", "sums"].map((slot) => plan.sheets.find((one) => one.slot === slot));
  if (charts === undefined || sums === undefined) throw new Error("two sheets expected");
  const cells = sums.cells.map(({ row, column, value, cached }) => ({
    ...{ row, column, style: "plain", value: cached ?? value ?? null },
  }));
  const { sheets } = calculatedPlan({ ...plan, sheets: [charts, { ...sums, cells }] });
  const at = (address: string) =>
    sheets[0]?.values[Number(address.slice(1)) - 1]?.[address.charCodeAt(0) - 65] ?? "";
  return { charts, at };
}

const COLUMNS = ["A", "B", "C", "D", "E", "F"];
const linesOf = ({ at }: ReturnType<typeof calculatedCharts>): readonly string[] =>
  [37, 38, 39, 40, 41].map((row) =>
    COLUMNS.map((column) => at(`${column}${row}`))
      .join("|")
      .replace(/\|+$/, ""),
  );

test("each chart draws its table, which stands at its left", () => {
  const { charts } = plannedSheet(withStranger(), "charts");
  const drawn = charts.map(({ name, type, title, categories, series, anchor }) => [
    [name, type, title, rangeAddress(categories), rangeAddress(anchor)].join(" "),
    ...series.map((one) => [one.name, rangeAddress(one.values), one.color].join(" ")),
  ]);
  expect(drawn).toEqual([
    ["kaoping-year-grades column 等次分布 A6:A9 D5:L18", `单位数 B6:B9 ${RED}`],
    ["kaoping-year-totals column 年度得分分布 A22:A30 D21:L34", `单位数 B22:B30 ${RED}`],
    [
      "kaoping-year-lines line 各组各季度平均得分 A38:A41 F37:L50",
      `全部单位 B38:B41 ${RED}`,
      `机关 C38:C41 ${BLUE}`,
      "生产 D38:D41 #B58900",
    ],
    [
      "kaoping-year-parts bar 所选单位的年度得分构成（一级指标得分率） A55:A56 G53:L69",
      `所选单位 1 B55:B56 ${RED}`,
      `所选单位 2 C55:C56 ${BLUE}`,
      "所选单位 3 D55:D56 #B58900",
      "全部单位平均 E55:E56 #BFBFBF",
    ],
  ]);
  const whole = { min: 0, max: 10, numberFormat: "0" };
  expect(charts.map(({ valueAxis }) => valueAxis)).toEqual([
    ...[whole, whole, { min: 60, max: 100, numberFormat: "0" }],
    { min: 0, max: 1, numberFormat: "0%" },
  ]);
});

test("title and note reach across the page, and the third chart begins a new one", () => {
  const charts = plannedSheet(withStranger(), "charts");
  expect(charts.merges.map(rangeAddress)).toEqual(["A1:L1", "A2:L2"]);
  expect(shownAt(charts, "A1", "A2", "A36")).toEqual([
    "“四强两好”基层党组织示范点创建考核2026年度图表",
    "表和图由公式算出，随“数据”表改变。",
    "各组各季度平均得分",
  ]);
  const { print, columnWidths, showGridlines, protect } = charts;
  expect(print?.area).toEqual({ top: 0, left: 0, bottom: 68, right: 11 });
  expect(print).toMatchObject({ orientation: "landscape", fitToWidth: 1, breaks: [35] });
  expect([columnWidths.length, columnWidths[0], showGridlines, protect]).toEqual([12, 24, false, false]);
});

test("only who has a place is counted; every formula is whole", () => {
  const { charts, at } = calculatedCharts(withStranger());
  const counts = [22, 23, 24, 25, 26, 27, 28, 29, 30].map((row) => `B${row}`);
  expect(counts.map(at)).toEqual(shownAt(charts, ...counts));
  const grades = [6, 7, 8, 9].map((row) => shownAt(charts, `A${row}`, `B${row}`).join(" "));
  expect(grades).toEqual(["示范 1", "达标 2", "培育 0", "不达标 1"]);
  // 90 of the stranger is in no bin.
  expect(shownAt(charts, "B27", "B28", "B29", "B30")).toEqual([2, 0, 1, 1]);
  const formulas = charts.cells.flatMap(({ formula }) => formula ?? []);
  expect(formulas.filter((text) => /null|undefined|NaN/.test(text))).toEqual([]);
  // Whose quarters are drawn is said where a unit has more than one year only.
  expect(plannedSheet(withStranger(), "sums").cells.some(({ value }) => value === "drawn")).toBe(false);
});

const many = (group: string, points: MadeUnit[1]) =>
  Array.from({ length: 101 }, (): MadeUnit => [group, points]);

test.each<[what: string, units: readonly MadeUnit[], lines: readonly string[], formula: RegExp]>([
  [
    "of each group, where no unit was scored none",
    [
      ["生产", { Q1: 3, Q2: 3 }],
      ["机关", { Q1: 2, Q3: 4 }],
      ["机关", { Q1: 1 }],
    ],
    ["考核期间|机关|生产", "一季度|15|30", "二季度||30", "三季度|40", "四季度"],
    /AVERAGE\(('计算'!\$\w+\$\d+,?){2}\)/,
  ],
  [
    "of those without a group beside one",
    [
      ["", { Q1: 2 }],
      ["机关", { Q1: 4 }],
    ],
    ["考核期间|全部单位|机关", "一季度|20|40", "二季度", "三季度", "四季度"],
    /AVERAGE\('计算'!\$\w+\$\d+\)/,
  ],
  [
    "of the first four groups by name, to two decimals",
    [
      ...["戊", "丁", "丙", "乙", "甲"].map((group): MadeUnit => [group, { Q1: 1 }]),
      ["丁", { Q1: 1 }],
      ["丁", { Q1: 3 }],
    ],
    ["考核期间|丁|丙|乙|戊", "一季度|16.67|10|10|10", "二季度", "三季度", "四季度"],
    /AVERAGE\(('计算'!\$\w+\$\d+,?){3}\)/,
  ],
  [
    "of more units than one formula can name, whatever else is called alike",
    [
      ...many("机*关", { Q1: 3 }),
      ["机关", { Q1: 1, Q2: 2 }],
      ...many("", { Q1: 2 }),
      ["机*关", { Q2: 4 }],
      ["", { Q2: 4 }],
    ],
    ["考核期间|全部单位|机*关|机关", "一季度|20|30|10", "二季度|40|40|20", "三季度", "四季度"],
    /AVERAGEIFS\([^"]*"2026Q1",[^"]*,"="\)/,
  ],
  [
    "of more units than one formula can name, without groups",
    [...many("", { Q1: 2 }), ["", { Q2: 4 }]],
    ["考核期间|全部单位", "一季度|20", "二季度|40", "三季度", "四季度"],
    // Down to the last row of a year or a period.
    /AVERAGEIFS\('计算'!\$\w+\$11:\$\w+\$214,'计算'!\$\w+\$11:\$\w+\$214,"2026Q1"\)/,
  ],
])("means %s", (_, units, lines, formula) => {
  const calculated = calculatedCharts(yearOf(units));
  expect(linesOf(calculated)).toEqual(lines);
  expect(cellAt(calculated.charts, "B38")?.formula).toMatch(formula);
});

test("means of more units than one formula can name, of the same framework alone", () => {
  const units = Array.from({ length: 101 }, (_, index) => `单位${index}`);
  const made = (unit: string, of: Framework, official: number) =>
    madeSheet({ unit, key: "Q1", official, framework: of, file: `${unit}${of.prefix}.xlsx` });
  const annual = assembled([...units.map((unit) => made(unit, ONE, 2)), made("单位0", ZBCX, 9)], {
    roster: roster(...units, "还没有的"),
    framework: { ...NDZH, indicators: NDZH.indicators.filter(({ code }) => /^NDZH-\d(\.1)?$/.test(code)) },
  });
  expect(linesOf(calculatedCharts(annual)).slice(0, 2)).toEqual(["考核期间|全部单位", "一季度|20"]);
});

test("a unit is chosen from those of the summary, at first the best, then the others in their order", () => {
  const annual = withStranger();
  const charts = plannedSheet(annual, "charts");
  expect(charts.validations.map(({ range, rule }) => [rangeAddress(range), rule])).toEqual([
    ["B54:D54", { type: "listOfCells", cells: "='年度汇总'!$A$4:$A$9" }],
  ]);
  expect(shownAt(charts, "B54", "C54", "D54")).toEqual(["甲", "乙", "丁"]);
  const sheets = fiveUnits(SQLH).filter(({ unit, period }) => unit === "丙" || period?.key === "Q1");
  const most = plannedSheet(assembled(sheets, { ...SAID, framework: SQLH }), "charts");
  expect(shownAt(most, "B54", "C54", "D54")).toEqual(["丙", "甲", "乙"]);
  // What an incomplete year's sheets come to is left to the formula.
  expect(["B55", "C55", "E55"].map((at) => typeof cellAt(most, at)?.cached)).toEqual([
    "number",
    "object",
    "object",
  ]);
});

test("a group in which nothing applied has no rate", () => {
  const sheets = KEYS.map((key) => {
    const one = sheet(BY_INDICATOR, "甲", key, 0.9);
    const indicators = one.score.indicators.map((row) =>
      row.indicator.parent === "SQLH-2" ? { ...row, official: null, notApplicable: "chosen" as const } : row,
    );
    return { ...one, score: scoreParts(BY_INDICATOR, indicators, []) };
  });
  const charts = plannedSheet(assembled(sheets, { framework: BY_INDICATOR }), "charts");
  expect(shownAt(charts, "B55", "E55", "B56", "E56")).toEqual([0.9, 0.9, "", ""]);
  expect(cellAt(charts, "B56")?.cached).toBe("");
});

test("a unit of which nothing is there yet has a column of its own and no means", () => {
  const annual = assembled(
    KEYS.map((key) => sheet(SQLH, "第一党支部", key, 0.9)),
    {
      framework: NDZH,
      appraisals: [{ file: "测评.xlsx", workbook: ratingsOfAll() }],
      roster: roster(rosterUnit("第一党支部"), rosterUnit("第九党支部", { group: "新" })),
    },
  );
  expect(linesOf(calculatedCharts(annual)).slice(0, 2)).toEqual(["考核期间|全部单位|新", "一季度|90"]);
  expect(shownAt(plannedSheet(annual, "charts", "en"), "A21", "A22", "A23", "A30")).toEqual([
    ...["Scores", "below 60", "60–65", "95 and more"],
  ]);
});
