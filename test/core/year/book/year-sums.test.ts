/** The hidden row of a unit's year: what its formulas give is what the engine makes of the same sheets, whatever is missing. */
import type Big from "big.js";
import { DATA_COLUMN } from "../../../../src/core/collect/book/data-sheet";
import type { WorkbookGrid } from "../../../../src/core/grid/grid";
import { gradesFromBest } from "../../../../src/core/scoring/grade";
import type { AnnualYear } from "../../../../src/core/year/annual/annual-year";
import { withCell } from "../../../support/plan-grid";
import { unitOf } from "../../../support/year-sources";
import { calculated, cellText } from "./book-cells";
import { BONUS, by, PENALTY, VETO, yearOf, type Annual, type Unit } from "./stated-units";

/** By unit, each cell of its year's row by the column's key; and cells whose formulas don't give what they should. */
function hidden(annual: AnnualYear, change?: (grid: WorkbookGrid) => WorkbookGrid) {
  const { texts, odd } = calculated(annual, ["data", "sums"], change);
  const sums = texts.at(-1) ?? [];
  const header = sums.find((row) => row.includes("lastBand")) ?? [];
  const years = sums.filter((row) => row[header.indexOf("period")] === "2026");
  const rows = new Map(
    years.map((row) => [
      row[header.indexOf("unit")] ?? "",
      (key: string): string => row[header.indexOf(key)] ?? "",
    ]),
  );
  return { rows, odd };
}

const of9 = (value: Big | null | undefined): string => cellText(value?.toNumber() ?? "");

/** What the row says of the year as a whole and of each level-1 indicator, and what the engine says. */
function bothOf(annual: AnnualYear, unit: string, cell: (key: string) => string) {
  const { own } = unitOf(annual, unit);
  if (own === null) throw new Error(`no year of ${unit}`);
  const { totals, complete, provisional, vetoed, grade, sum, groups } = own.annual;
  const ladder = gradesFromBest(own.framework);
  const adjusted = sum === null ? {} : { official: of9(sum.official), bonus: of9(sum.bonus.points) };
  const engine: Readonly<Record<string, string | number>> = {
    ...{ final: of9(totals.final), total: of9(totals.final), complete: Number(complete) },
    ...{ provisional: Number(provisional), cap: vetoed ? ladder.length : 0 },
    grade: grade === null ? "" : 1 + ladder.findIndex(({ key }) => key === grade.key),
    ...(complete ? { penalty: of9(totals.penalty), ...adjusted } : {}),
    ...Object.fromEntries(
      (complete ? groups : []).flatMap(({ group: { code }, rate, official, applicable }) => [
        [`rate.${code}`, of9(rate)],
        ...(sum === null
          ? []
          : [
              [`sum.${code}`, of9(official)],
              [`points.${code}`, of9(applicable)],
            ]),
      ]),
    ),
  };
  return {
    engine: Object.entries(engine).map(([key, value]) => `${key} ${value}`),
    row: Object.keys(engine).map((key) => `${key} ${cell(key)}`),
  };
}

const QUARTERS = { Q1: 0.9, Q2: 0.8, Q3: 0.7, Q4: 0.6 };
const ALL = { ...QUARTERS, Y: 0.5 };
const { Q1, Q2, Q3, Q4, Y } = ALL;
const FULL = { Q1: 1, Q2: 1, Q3: 1, Q4: 1, Y: 1 };
const NONE = { Q1: 0, Q2: 0, Q3: 0, Q4: 0, Y: 0 };

/** Sheets that there are, or can't count yet, or count with something more. */
const SHEETS: readonly Unit[] = [
  ["全", ALL],
  ["二季度豁免", { Q1, Q3, Q4, Y }, ["Q2"]],
  ["年终豁免", QUARTERS, ["Y"]],
  ["各季度豁免", { Y }, ["Q1", "Q2", "Q3", "Q4"]],
  ["全年豁免", {}, ["Q1", "Q2", "Q3", "Q4", "Y"]],
  ["缺年终", QUARTERS],
  ["只有年终", { Y }],
  ["没有", {}],
  ["三季度未评完", { ...ALL, Q3: { share: Q3, open: ["SQLH-1.1"] } }],
  ["三季度待定", { ...ALL, Q3: { share: Q3, withheld: true } }],
  ["年终未评完", { ...ALL, Y: { share: Y, open: ["SQLH-2.1"] } }],
  ["三季度待复核", { ...ALL, Q3: { share: Q3, awaits: true } }],
  [
    "加分扣分",
    {
      ...ALL,
      Q2: { share: Q2, adjustments: [BONUS, PENALTY] },
      Y: { share: Y, adjustments: [PENALTY] },
    },
  ],
  ["满分又加分", { ...FULL, Y: { share: 1, adjustments: [BONUS] } }],
  ["零分又扣分", { ...NONE, Y: { share: 0, adjustments: [PENALTY] } }],
  ["三季度否决", { ...FULL, Q3: { share: 1, adjustments: [VETO] } }],
  ["年终否决", { ...FULL, Y: { share: 1, adjustments: [VETO] } }],
];

/** What doesn't apply, wasn't asked, or had other points then. */
const INDICATORS: readonly Unit[] = [
  ["一项各季度不适用", { ...away("SQLH-1.1"), Y }],
  ["一项年终不适用", { ...QUARTERS, Y: { share: Y, away: ["SQLH-1.1"] } }],
  ["一项一季度不适用", { ...ALL, Q1: { share: Q1, away: ["SQLH-1.1"] } }],
  ["一项全年不适用", { ...away("SQLH-1.1"), Y: { share: Y, away: ["SQLH-1.1"] } }],
  ["一级指标全年不适用", { ...away("SQLH-2.2"), Y: { share: Y, away: ["SQLH-2.1"] } }],
  ["年终无一适用", { ...QUARTERS, Y: { share: Y, away: ["SQLH-1.1", "SQLH-2.1"] } }],
  ["一季度按旧版", { ...ALL, Q1: { share: Q1, old: true } }],
  ["年终按旧版", { ...ALL, Y: { share: Y, old: true } }],
  ["年终未设一项", { ...ALL, Y: { share: Y, unasked: ["SQLH-1.1"] } }],
];

const NO_QUARTER = "一季度豁免，其余季度缺";
const LACKING: readonly Unit[] = [
  ["缺一季度", { Q2, Q3, Q4, Y }],
  ["缺二季度", { Q1, Q3, Q4, Y }],
  ["缺二四季度", { Q1, Q3, Y }],
  ["缺二季度，年终豁免", { Q1, Q3, Q4 }, ["Y"]],
  ["缺二四季度，年终豁免", { Q1, Q3 }, ["Y"]],
  [NO_QUARTER, { Y }, ["Q1"]],
  ["缺二季度，一项四季度不适用", { Q1, Q3, Q4: { share: Q4, away: ["SQLH-1.2"] }, Y }],
];

/** The quarters with one indicator that doesn't apply in any of them. */
function away(code: string) {
  return Object.fromEntries(Object.entries(QUARTERS).map(([key, share]) => [key, { share, away: [code] }]));
}

const [INDICATOR, TOTAL] = [{ level: "indicator" }, { level: "total" }] as const;

test.each<[how: string, annual: Partial<Annual>, units: readonly Unit[], without: string]>([
  [
    "indicator by indicator",
    { ...INDICATOR, missingQuarter: "block" },
    [...SHEETS, ...INDICATORS],
    "全年豁免、缺年终、只有年终、没有、三季度未评完、三季度待定、年终未评完、年终无一适用",
  ],
  [
    "indicator by indicator, a missing quarter as zero",
    { ...INDICATOR, missingQuarter: "zero" },
    LACKING,
    NO_QUARTER,
  ],
  [
    "indicator by indicator, without missing quarters",
    { ...INDICATOR, missingQuarter: "mean_of_present" },
    LACKING,
    NO_QUARTER,
  ],
  [
    "sheet by sheet",
    { ...TOTAL, missingQuarter: "block" },
    SHEETS,
    "全年豁免、缺年终、只有年终、没有、三季度未评完、三季度待定、年终未评完",
  ],
  ["sheet by sheet, a missing quarter as zero", { ...TOTAL, missingQuarter: "zero" }, LACKING, NO_QUARTER],
  [
    "sheet by sheet, without missing quarters",
    { ...TOTAL, missingQuarter: "mean_of_present" },
    LACKING,
    NO_QUARTER,
  ],
  ["quarters alone, indicator by indicator", { ...INDICATOR, method: "mean_quarters" }, INDICATORS, ""],
  [
    "quarters alone, sheet by sheet",
    { ...TOTAL, method: "mean_quarters" },
    SHEETS,
    "各季度豁免、全年豁免、只有年终、没有、三季度未评完、三季度待定",
  ],
  ["the year end alone", { method: "annual_only" }, SHEETS, "年终豁免、全年豁免、缺年终、没有、年终未评完"],
])("%s", (_, how, units, without) => {
  const annual = yearOf(by(how), units);
  const { rows, odd } = hidden(annual);
  const both = units.map(([unit]) => bothOf(annual, unit, rows.get(unit) ?? (() => "no row")));
  expect(both.map(({ row }) => row)).toEqual(both.map(({ engine }) => engine));
  const blank = units.flatMap(([unit]) => (rows.get(unit)?.("total") === "" ? [unit] : []));
  expect(blank.join("、")).toBe(without);
  expect(odd).toEqual([]);
});

test("figures of which one must be wrong leave the year open to change, though no sheet is", () => {
  const annual = yearOf(by(INDICATOR), [["甲", ALL]]);
  const [one] = annual.units;
  if (one === undefined) throw new Error("no unit");
  const doubted = { ...annual, units: [{ ...one, result: { ...one.result, provisional: true } }] };
  const open = [annual, doubted].map((of) => hidden(of));
  expect(open.map(({ rows, odd }) => [rows.get("甲")?.("provisional"), ...odd])).toEqual([["0"], ["1"]]);
});

test("a score that is entered among the data later gives the year its total", () => {
  const annual = yearOf(by(TOTAL), [["甲", { ...ALL, Q3: { share: Q3, open: ["SQLH-1.1"] } }]]);
  const score = (grid: WorkbookGrid): WorkbookGrid => {
    const rows = grid.sheets.find(({ name }) => name === "数据")?.values ?? [];
    const row = rows.findIndex((cells) => cells.includes("2026Q3") && cells.includes("SQLH-1.1"));
    return withCell(grid, "数据", row, DATA_COLUMN.unreviewed, 2.8);
  };
  const totals = [hidden(annual), hidden(annual, score)].map(({ rows }) => rows.get("甲")?.("total"));
  expect(totals).toEqual([
    "",
    unitOf(yearOf(by(TOTAL), [["甲", ALL]]), "甲").result.totals.final?.toString(),
  ]);
});
