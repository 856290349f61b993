/** A template for every period: complete, valid, and only its inputs can be typed into. */
import { scoringStandard } from "../../../src/core/scoring/scoring-standard";
import { assessWorkbook } from "../../../src/core/assess";
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import { frameworkHash } from "../../../src/core/framework/framework-hash";
import { applicableIndicators, isBallot, missingSlot } from "../../../src/core/framework/indicators";
import { formatPeriod, periodKind, type Period } from "../../../src/core/framework/period";
import { cellAddress } from "../../../src/core/grid/address";
import type { PlanCell, SheetPlan } from "../../../src/core/plan/plan";
import { planTemplate } from "../../../src/core/template/plan-template";
import { recordOf } from "../../../src/core/template/workbook-meta";
import { columnOf, FIRST_ROW } from "../../../src/core/template/scoring-layout";
import { calculatePlan } from "../../../preview/model/calculate-plan";
import { f1, period } from "../../support/grid-builder";
import { longFramework } from "../../support/long-framework";
import { addressesOf, planProblems } from "../../support/plan-problems";

const PERIODS = (["Q1", "Q2", "Q3", "Q4", "Y"] as const).map((key): Period => ({ year: 2026, key }));

const CASES = builtinFrameworks()
  .flatMap((framework) =>
    PERIODS.map((each) => ({
      name: `${framework.prefix} ${formatPeriod(each)}`,
      framework,
      period: each,
      plan: planTemplate(framework, each, "第一党支部"),
      indicators: applicableIndicators(framework, each),
    })),
  )
  .filter(({ indicators }) => indicators.length > 0);

function sheetOf({ sheets }: { sheets: readonly SheetPlan[] }, role: SheetPlan["role"]): SheetPlan {
  const sheet = sheets.find((candidate) => candidate.role === role);
  if (sheet === undefined) throw new Error(`no ${role} sheet`);
  return sheet;
}

function isUnlocked(sheet: SheetPlan, { style }: PlanCell): boolean {
  return style !== undefined && sheet.styles[style]?.unlocked === true;
}

describe.each(CASES)("$name", ({ framework, plan, indicators, period: each }) => {
  test("is accepted by every spreadsheet program", () => {
    expect(planProblems(plan)).toEqual([]);
  });

  test("has a row for each indicator that applies, in order, with its points", () => {
    const scoring = sheetOf(plan, "scoring");
    const value = (row: number, key: "code" | "l2" | "criteria" | "max"): unknown =>
      scoring.cells.find((cell) => cell.row === row && cell.column === columnOf(key))?.value;
    const rows = indicators.map((_, index) =>
      (["code", "l2", "criteria", "max"] as const).map((key) => value(FIRST_ROW + index, key)),
    );
    expect(rows).toEqual(
      indicators.map((indicator) => [
        indicator.code,
        indicator.name.zh,
        scoringStandard(indicator, periodKind(each)).zh,
        indicator.maxPoints,
      ]),
    );
    const codes = scoring.cells
      .filter(({ column }) => column === columnOf("code"))
      .map(({ value: code }) => code);
    for (const { code } of framework.adjustments) expect(codes).toContain(code);
  });

  test("has a ballot sheet exactly when something is voted on", () => {
    const ballots = indicators.filter(isBallot);
    expect(plan.sheets.some(({ role }) => role === "ballot")).toBe(ballots.length > 0);
  });

  test("protects all that is shown, but for its inputs and the signatures", () => {
    for (const sheet of plan.sheets) {
      if (sheet.role === "scoring" || sheet.role === "ballot") expect(sheet.protect).toBe(true);
      for (const cell of sheet.cells) {
        if (cell.formula !== undefined) expect([cell, isUnlocked(sheet, cell)]).toEqual([cell, false]);
      }
    }
    const scoring = sheetOf(plan, "scoring");
    const filled = scoring.cells.filter((cell) => isUnlocked(scoring, cell) && (cell.value ?? null) !== null);
    expect(filled.filter(({ style }) => style !== "signature").map(({ value }) => value)).toEqual([
      "第一党支部",
      formatPeriod(each),
      ...indicators.flatMap((indicator) => (missingSlot(indicator) === null ? [] : ["缺项："])),
    ]);
  });

  test("says what may be typed into every number and option cell", () => {
    for (const sheet of plan.sheets) {
      const validated = addressesOf(sheet.validations.map(({ range }) => range));
      const inputs = sheet.cells.flatMap((cell) =>
        ["countInput", "numberInput", "optionInput", "scoreInput", "missingInput"].includes(cell.style ?? "")
          ? [cellAddress(cell.row, cell.column)]
          : [],
      );
      expect([...validated].sort()).toEqual([...inputs].sort());
    }
  });

  test("read back it is that period's sheet with nothing scored", () => {
    const workbook = calculatePlan(plan);
    const outcome = assessWorkbook(workbook);
    if (outcome.kind !== "assessed") throw new Error("not recognised");
    expect(outcome.assessments).toHaveLength(1);
    const { score, findings, sheet, ...assessment } = outcome.assessments[0];
    expect(assessment.framework.id).toBe(framework.id);
    expect(assessment.period).toEqual(each);
    expect(sheet.unit).toBe("第一党支部");
    expect(score.indicators.map(({ indicator }) => indicator.code)).toEqual(
      indicators.map(({ code }) => code),
    );
    for (const { rule, self, review, official, notApplicable } of score.indicators) {
      expect([rule, self, review, official, notApplicable]).toEqual([null, null, null, null, null]);
    }
    expect(score.complete).toBe(false);
    expect([score.range.min.toNumber(), score.range.max.toNumber()]).toEqual([0, 100]);
    expect(score.grade).toBeNull();
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(recordOf(workbook, sheet.name)).toEqual({
      slot: `${framework.prefix}-${formatPeriod(each)}`,
      sheetName: sheet.name,
      frameworkId: framework.id,
      frameworkVersion: framework.version,
      frameworkHash: frameworkHash(framework),
      unit: "第一党支部",
      period: each,
      language: "zh",
    });
  });
});

test.each([
  ["Q1", 15, 80],
  ["Q2", 16, 85],
  ["Q3", 15, 80],
  ["Q4", 18, 100],
  ["Y", 18, 100],
] as const)("F1 in %s: %i rows of %i points together", (key, rows, points) => {
  const indicators = applicableIndicators(f1(), { year: 2026, key });
  expect(indicators).toHaveLength(rows);
  expect(indicators.reduce((sum, { maxPoints }) => sum + maxPoints, 0)).toBe(points);
});

test("a framework of 500 indicators gives a valid template", () => {
  expect(planProblems(planTemplate(longFramework(500), period("2026Q4"), "第一党支部"))).toEqual([]);
});

test("names that a department gives with quotation marks and signs stay texts", () => {
  const framework = f1();
  const quoted = {
    ...framework,
    name: { zh: '=示范"点"', en: '=Model "site"' },
    grades: framework.grades.map((grade) => ({
      ...grade,
      name: { zh: `"${grade.name.zh}"`, en: grade.name.en },
    })),
    indicators: framework.indicators.map((indicator) => ({
      ...indicator,
      name: { zh: `=${indicator.name.zh}"',`, en: indicator.name.en },
    })),
  };
  const plan = planTemplate(quoted, period("2026Q4"), '=HYPERLINK("x")');
  expect(planProblems(plan)).toEqual([]);
  for (const { cells } of plan.sheets) {
    for (const { formula = "" } of cells) expect(formula).not.toMatch(/HYPERLINK|创建规划/);
  }
});
