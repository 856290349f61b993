/** The formulas of 汇总, calculated with the sheets that they read, give what the engine gives. */
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import { formatPeriod, type Period } from "../../../src/core/framework/period";
import type { SheetGrid, WorkbookGrid } from "../../../src/core/grid/grid";
import type { WorkbookPlan } from "../../../src/core/plan/plan";
import { planSummary } from "../../../src/core/summary/plan-summary";
import { planTemplate } from "../../../src/core/template/plan-template";
import { calculatePlan, type TypedEntries } from "../../../preview/model/calculate-plan";
import { CLEAN, FAULTY, HALF_FILLED } from "../../../scripts/example-entries";
import { fillTemplate } from "../../../scripts/fill-template";
import { filledTemplate } from "../../support/filled-template";
import { f1, period } from "../../support/grid-builder";
import { checkWords, expectedSummaryFigures, summaryFigures } from "../../support/sheet-figures";

const NOW = new Date(2026, 11, 31, 9, 30);
const Q4 = period("2026Q4");

function assess(workbook: WorkbookGrid): Assessment {
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("no scoring sheet");
  return outcome.assessments[0];
}

/** The workbook with its summary, as it stands after the summary was written. */
function summarized(plan: WorkbookPlan, language: "zh" | "en"): WorkbookPlan {
  const workbook = calculatePlan(plan);
  const summary = planSummary(workbook, assess(workbook), language, NOW);
  return {
    ...summary,
    sheets: [...plan.sheets, ...summary.sheets],
    names: [...plan.names, ...summary.names],
  };
}

function lastSheet(workbook: WorkbookGrid): SheetGrid {
  const sheet = workbook.sheets.at(-1);
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

describe.each(["zh", "en"] as const)("in %s", (language) => {
  test.each([
    ["clean", CLEAN],
    ["faulty", FAULTY],
    ["half filled", HALF_FILLED],
  ])("the %s example's totals, groups, indicators, grade and check line", (_, entries) => {
    const workbook = calculatePlan(summarized(fillTemplate(f1(), Q4, "第一党支部", entries), language));
    const assessment = assess(workbook);
    expect(summaryFigures(lastSheet(workbook), assessment)).toEqual(
      expectedSummaryFigures(assessment, language),
    );
  });
});

test("a complete sheet says that the engine's score is the formulas'", () => {
  const plan = fillTemplate(f1(), Q4, "第一党支部", CLEAN);
  for (const language of ["zh", "en"] as const) {
    const workbook = calculatePlan(summarized(plan, language));
    expect(summaryFigures(lastSheet(workbook), assess(workbook))).toMatchObject({
      final: 95.89,
      grade: language === "zh" ? "示范（暂定）" : "Demonstration (provisional)",
      check: language === "zh" ? ["与公式一致", ""] : ["Same as the formulas", ""],
    });
  }
});

const SHEET = "SQLH-2026Q4";

const EDITS: readonly (readonly [what: string, typed: TypedEntries])[] = [
  ["a count", { [SHEET]: { H6: 2 } }],
  ["the whole of a rate", { [SHEET]: { G9: 16 } }],
  ["a tier", { [SHEET]: { I10: "差" } }],
  ["a review in place of a rule's score", { [SHEET]: { L9: 6.5 } }],
  ["a self score", { [SHEET]: { K5: 3.5 } }],
  ["ballots", { 测评统计: { C3: 10, D3: 20 } }],
  ["不适用 with its reason", { [SHEET]: { I13: "不适用", O13: "本季度没有提出" } }],
  ["不适用 without a reason", { [SHEET]: { I13: "不适用", M13: "", O13: "" } }],
  ["an award's level and how many", { [SHEET]: { I26: "国家级", H26: 2 } }],
  ["a penalty beyond its cap", { [SHEET]: { H28: 9 } }],
  ["a veto", { [SHEET]: { I30: "是" } }],
  ["a part above its whole", { [SHEET]: { H9: 13 } }],
  ["a score above the points", { [SHEET]: { L5: 9 } }],
  ["a text where a number is wanted", { [SHEET]: { H12: "若干" } }],
];

describe("after a summary was written", () => {
  let plan: WorkbookPlan;
  let written: unknown;

  beforeAll(() => {
    plan = summarized(fillTemplate(f1(), Q4, "第一党支部", CLEAN), "zh");
    const { check: _, ...figures } = expectedSummaryFigures(assess(calculatePlan(plan)), "zh") as {
      check: unknown;
    };
    written = figures;
  });

  test.each(EDITS)("after an edit of %s the numbers are those of a new assessment", (_, typed) => {
    const workbook = calculatePlan(plan, typed);
    const assessment = assess(workbook);
    const { check: before, ...figures } = summaryFigures(lastSheet(workbook), assessment) as {
      check: unknown;
    };
    const { check: _check, ...expected } = expectedSummaryFigures(assessment, "zh") as { check: unknown };
    expect(figures).toEqual(expected);
    expect(before).toEqual(checkWords(isDeepStrictEqual(written, expected)));
  });
});

test.each([
  ["√ for 是", { "SQLH-V1": { option: "√" } }],
  ["× for 否", { "SQLH-V1": { option: "×" } }],
  ["a count with its unit", { "SQLH-P1": { actual: "2次" } }],
  ["a full-width count", { "SQLH-B2": { actual: "２" } }],
  ["a level between spaces", { "SQLH-B1": { option: " 省部级 ", actual: 1 } }],
  [
    "entries with their units",
    { "SQLH-1.2": { actual: "2次" }, "SQLH-2.1": { base: "12个", actual: "１１" } },
  ],
  ["a review with its unit", { "SQLH-1.2": { review: "4.5分" } }],
  ["ticks for elements", { "SQLH-1.1": { actual: "√√√" } }],
] as const)("%s, which a formula can't read, counts as the engine reads it", (_, rows) => {
  const entries = { ...CLEAN, rows: { ...CLEAN.rows, ...rows } };
  const workbook = calculatePlan(summarized(fillTemplate(f1(), Q4, "第一党支部", entries), "zh"));
  const assessment = assess(workbook);
  expect(summaryFigures(lastSheet(workbook), assessment)).toEqual(expectedSummaryFigures(assessment, "zh"));
});

const PERIODS: readonly Period[] = (["Q1", "Q2", "Q3", "Q4", "Y"] as const).map((key) => ({
  year: 2026,
  key,
}));

test.each(PERIODS.map((each) => [formatPeriod(each), each] as const))(
  "a summary of a blank %s sheet follows whatever is filled in later",
  (_, each) => {
    const plan = summarized(planTemplate(f1(), each, "第一党支部"), "zh");
    for (const typed of fc.sample(filledTemplate(f1(), each), { numRuns: 12, seed: 4 })) {
      const workbook = calculatePlan(plan, typed);
      const assessment = assess(workbook);
      const { check: _is, ...figures } = summaryFigures(lastSheet(workbook), assessment) as {
        check: unknown;
      };
      const { check: _was, ...expected } = expectedSummaryFigures(assessment, "zh") as { check: unknown };
      expect({ typed, ...figures }).toEqual({ typed, ...expected });
    }
  },
);
