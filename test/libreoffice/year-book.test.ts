/** The workbook of a year in the hands of somebody without us: LibreOffice calculates every formula to the engine's value. */
import Big from "big.js";
import type { Framework } from "../../src/core/framework/framework";
import type { WorkbookPlan } from "../../src/core/plan/plan";
import { valueAt, type CellValue, type WorkbookGrid } from "../../src/core/grid/grid";
import type { SourceSheet } from "../../src/core/year/annual/annual-input";
import type { AnnualYear } from "../../src/core/year/annual/annual-year";
import { planYearBook } from "../../src/core/year/book/plan-year-book";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { exampleRoster } from "../support/collected-returns";
import { calculateAll } from "../support/libreoffice";
import { rosterUnit } from "../support/roster-unit";
import { RATED, ratingsOfAll } from "../support/ratings";
import { assembled, exampleSheets, withNothing } from "../support/year-sources";

/** Without what the formulas gave when they were written. */
function uncalculated(plan: WorkbookPlan): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map(({ cached: _, ...cell }) => cell),
    })),
  };
}

/** The plan with another review of one indicator on the hidden sheet of data. */
function reviewed(
  plan: WorkbookPlan,
  unit: string,
  period: string,
  code: string,
  review: number,
): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      if (sheet.name !== "数据") return sheet;
      const at = (row: number, column: number) =>
        sheet.cells.find((cell) => cell.row === row && cell.column === column)?.value;
      const found = sheet.cells.find(
        ({ row, column, value }) =>
          column === 0 && value === unit && at(row, 2) === period && at(row, 5) === code,
      );
      if (found === undefined) throw new Error("no such row");
      const cells = sheet.cells.filter(({ row, column }) => row !== found.row || column !== 9);
      return { ...sheet, cells: [...cells, { row: found.row, column: 9, value: review, style: "plain" }] };
    }),
  };
}

const withReview = (sheet: SourceSheet, code: string, review: number): SourceSheet => {
  const indicators = sheet.score.indicators.map((one) =>
    one.indicator.code === code ? { ...one, official: new Big(review), review: new Big(review) } : one,
  );
  const earned = indicators.reduce((sum, { official }) => sum.plus(official ?? 0), new Big(0));
  const official = earned.times(100).div(sheet.score.applicable).round(2, Big.roundHalfUp);
  const final = official.plus(sheet.score.totals.bonus).minus(sheet.score.totals.penalty);
  return {
    ...sheet,
    score: {
      ...sheet.score,
      indicators,
      totals: { ...sheet.score.totals, official, final: final.gt(100) ? new Big(100) : final },
    },
  };
};

/** A veto in the sheet's period, and nothing else. */
const withVeto = (sheet: SourceSheet): SourceSheet => ({
  ...sheet,
  score: {
    ...sheet.score,
    vetoed: true,
    adjustments: sheet.score.adjustments.map((one) => (one.kind === "veto" ? { ...one, vetoed: true } : one)),
  },
});

/** The ratings with 差 for the committee's rating of one unit. */
function worse(): WorkbookGrid {
  const ratings = ratingsOfAll();
  const [sheet] = ratings.sheets;
  if (sheet === undefined) throw new Error("a sheet expected");
  const values = sheet.values.map((row) =>
    row[0] === "第三党支部" ? row.map((value, column) => (column === 2 ? "差" : value)) : row,
  );
  return { ...ratings, sheets: [{ ...sheet, values }] };
}

const byTotals = (framework: Framework): Framework => {
  const { annual } = framework.cycle;
  return annual.method === "annual_only"
    ? framework
    : {
        ...framework,
        cycle: { ...framework.cycle, annual: { ...annual, level: "total", missingQuarter: "zero" } },
      };
};

/** Units with a period in which nothing applied to them (Y147). */
function unitsWithNothing({ units }: AnnualYear): ReadonlySet<CellValue | undefined> {
  return new Set(
    units.flatMap(({ unit, cells }) =>
      cells.some(({ notes }) => notes.some(({ code }) => code === "Y147")) ? [unit] : [],
    ),
  );
}

/** 年度排名 as a person sees it. */
function shown(grid: WorkbookGrid, rows: number): unknown[][] {
  const sheet = grid.sheets.find(({ name }) => name === "年度排名");
  if (sheet === undefined) throw new Error("no 年度排名");
  return Array.from({ length: rows }, (_, index) =>
    [0, 1, 3, 4, 5].map((column) => valueAt(sheet, 3 + index, column) ?? ""),
  );
}

function expected({ ranking }: AnnualYear): unknown[][] {
  return [
    ...ranking.ranked.map(({ rank, input, groupRank, total, grade }) => [
      rank,
      input.unit,
      groupRank ?? "",
      total.toNumber(),
      grade.name.zh,
    ]),
    ...ranking.unranked.map(({ input }) => ["", input.unit, "", "", "不排名"]),
  ];
}

test("every formula has the engine's value, and a changed source score changes rank and grade as the engine does", async () => {
  const sheets = await exampleSheets();
  const roster = await exampleRoster();
  const [first] = sheets;
  if (first === undefined) throw new Error("no sheets");
  const gone = (one: SourceSheet): boolean => one.unit === "第三党支部" && one.period?.key === "Q1";
  const entries = {
    exemptions: [{ unit: "第三党支部", key: "Q1" as const, reason: "新设", approver: "党委" }],
    decisions: [],
    choices: [],
    published: new Map(),
  };
  const framework = byTotals(first.framework);
  /** A quarter in which nothing applied to one unit. */
  const partly = sheets.map((one) =>
    one.unit === "第二党支部" && one.period?.key === "Q2" ? withNothing(one) : one,
  );
  const totals = partly
    .filter((one) => one.unit !== "第四党支部" || one.period?.key !== "Q2")
    .map((one) => ({ ...one, framework }));
  const changed = sheets.map((one) =>
    one.unit === "第一党支部" && one.period?.key === "Y" ? withReview(one, "SQLH-1.1", 0) : one,
  );
  const appraisals = [{ file: "测评.xlsx", workbook: ratingsOfAll() }];
  const vetoed = sheets.map((one) =>
    one.unit === "第二党支部" && one.period?.key === "Q3" ? withVeto(one) : one,
  );
  const composed = assembled(vetoed, { appraisals });
  const { quota } = first.framework;
  if (quota === undefined) throw new Error("a quota expected");
  const ofTwo = { ...first.framework, quota: { ...quota, minUnits: 2 } };
  const grouped = {
    sheetName: "单位名录",
    problems: [],
    units: RATED.slice(0, 4).map((name, index) => rosterUnit(name, { group: index < 2 ? "甲" : "乙" })),
  };
  const years = [
    assembled(sheets, { roster }),
    assembled(
      partly.filter((one) => !gone(one)),
      { entries },
    ),
    assembled(totals, { framework }),
    assembled(changed, { roster }),
    composed,
    assembled(
      vetoed.map((one) =>
        one.unit === "第一党支部" && one.period?.key === "Y" ? withReview(one, "SQLH-1.1", 0) : one,
      ),
      { appraisals },
    ),
    // The quota within groups, and a unit that the roster doesn't know.
    assembled(sheets, { roster: grouped, framework: ofTwo, quotaBy: "group", quotaShare: 0.5 }),
    // A rating in place of another: the second unit's 较好 becomes 差.
    assembled(vetoed, { appraisals: [{ file: "测评.xlsx", workbook: worse() }] }),
  ];
  const plans = years.map((annual) => planYearBook(annual, "zh"));
  const [whole] = plans;
  if (whole === undefined) throw new Error("no plan");
  plans[3] = reviewed(whole, "第一党支部", "2026Y", "SQLH-1.1", 0);
  const composite = planYearBook(composed, "zh");
  plans[5] = reviewed(composite, "第一党支部", "2026Y", "SQLH-1.1", 0);
  plans[7] = reviewed(composite, "第三党支部", "2026Y", "NDZH-2.1", 4);
  const grids = await calculateAll(await Promise.all(plans.map((plan) => createXlsx(uncalculated(plan)))));
  for (const [index, annual] of years.entries()) {
    const grid = grids[index];
    if (grid === undefined) throw new Error("not calculated");
    const rows = annual.units.length;
    expect({ index, rows: shown(grid, rows) }).toEqual({ index, rows: expected(annual) });
    // One comparison for all cells: jest takes longer for one each than LibreOffice for the workbook.
    const faults = grid.sheets.flatMap(({ name, values }) =>
      values.flat().flatMap((value) => (typeof value === "object" && value !== null ? [[name, value]] : [])),
    );
    expect(faults).toEqual([]);
    if ([3, 5, 7].includes(index)) continue;
    for (const sheet of plans[index]?.sheets ?? []) {
      const calculated = grid.sheets.find(({ name }) => name === sheet.name);
      if (calculated === undefined) throw new Error(`no sheet ${sheet.name}`);
      const compared = sheet.cells.flatMap(({ row, column, formula, cached }) => {
        if (formula === undefined || cached === null || cached === undefined) return [];
        const value = valueAt(calculated, row, column) ?? "";
        const exact =
          typeof value === "number" && typeof cached === "number" ? Number(value.toFixed(9)) : value;
        const wanted = typeof cached === "number" ? Number(cached.toFixed(9)) : cached;
        return [{ found: [row, column, exact], wanted: [row, column, wanted] }];
      });
      expect([sheet.name, compared.map(({ found }) => found)]).toEqual([
        sheet.name,
        compared.map(({ wanted }) => wanted),
      ]);
    }
  }
  // The changes have to matter.
  const places = years.map(expected);
  expect(places[3]).not.toEqual(places[0]);
  expect(places[5]).not.toEqual(places[4]);
  expect(places[7]).not.toEqual(places[4]);
  // A quarter in which nothing applied is open: it has no place, and nobody counts it as 0.
  for (const index of [1, 2]) {
    const annual = years[index];
    expect(annual === undefined ? [] : [...unitsWithNothing(annual)]).toEqual(["第二党支部"]);
    expect(places[index]).toContainEqual(["", "第二党支部", "", "", "不排名"]);
  }
  // The veto of a quarter caps the composite's grade.
  expect(places[4]?.find((row) => row[1] === "第二党支部")?.[4]).not.toBe("优秀");
});
