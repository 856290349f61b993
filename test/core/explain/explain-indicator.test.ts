/** An explanation tells what the score was computed from and what acted, and never another score. */
import fc from "fast-check";
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import { explainIndicator, explainIndicators } from "../../../src/core/explain/explain-indicator";
import { explainResult } from "../../../src/core/explain/explain-result";
import { explanationText } from "../../../src/core/explain/explanation-text";
import { planTemplate } from "../../../src/core/template/plan-template";
import { calculatePlan } from "../../../preview/model/calculate-plan";
import { filledTemplate } from "../../support/filled-template";
import { FilledSheet } from "../../support/grid-builder";
import { RULE_TYPES, ruleFramework } from "../../support/rule-framework";

function assess(sheet: FilledSheet): Assessment {
  const outcome = assessWorkbook(sheet.workbook());
  if (outcome.kind !== "assessed") throw new Error("no scoring sheet");
  return outcome.assessments[0];
}

function explain(sheet: FilledSheet, code: string): string {
  const explanation = explainIndicator(assess(sheet), code);
  if (explanation === null) throw new Error(`${code} is not explained`);
  return explanationText(explanation, "zh");
}

test("the arithmetic stands with its numbers, and the entries with their cells", () => {
  const sheet = new FilledSheet().set("SQLH-1.3", { base: 20, actual: 18 });
  const text = explain(sheet, "SQLH-1.3");
  expect(text).toContain("6 × (18 ÷ 20 − 50%) ÷ (100% − 50%) = 4.80");
  expect(text).toContain("应召开次数 20（SQLH-2026Q4!G7）；实际召开次数 18（SQLH-2026Q4!H7）");
});

test("a quotient that had to be rounded is marked as such", () => {
  expect(explain(new FilledSheet().set("SQLH-2.1", { base: 12, actual: 11 }), "SQLH-2.1")).toContain(
    "8 × 11 ÷ 12 ≈ 7.33",
  );
});

test.each([
  ["a floor", { actual: 0 }, "SQLH-1.2", "5 − 2 × (3 − 0) = −1，按 0.00 计"],
  ["a cap", { base: 20, actual: 20 }, "SQLH-3.2", "封顶：计 5.00 分"],
  [
    "a base of 0",
    { base: 0, actual: 0, remark: "本季度无" },
    "SQLH-4.3",
    "按不适用处理，不计入总分。原因：本季度无",
  ],
  ["a blank entry", { actual: null }, "SQLH-1.2", "未填写：实际学习次数；空白不等于 0。"],
  ["an error finding", { actual: -1 }, "SQLH-1.2", "填报有误，暂不计分：V202 H6。"],
  ["a review", { review: 3 }, "SQLH-1.2", "以复核得分 3.00 为准，代替 5.00。"],
  ["a review out of bounds", { review: 30 }, "SQLH-1.2", "复核得分有误，暂不计分。"],
] as const)("%s is named", (_, cells, code, words) => {
  expect(explain(new FilledSheet().set(code, cells), code)).toContain(words);
});

test("a tier stands as on the sheet, with what it means for readers of English", () => {
  const explanation = explainIndicator(
    assess(new FilledSheet().set("SQLH-2.2", { option: "良" })),
    "SQLH-2.2",
  );
  if (explanation === null) throw new Error("not explained");
  expect(explanationText(explanation, "en")).toMatch(/ 良 \(good\) \(SQLH-2026Q4!I/);
  expect(explanationText(explanation, "zh")).toContain(" 良（SQLH-2026Q4!I");
});

test("the shares of the indicators that apply make 100, rescaled when something does not apply", () => {
  const sheet = new FilledSheet().set("SQLH-4.3", { base: 0, actual: 0, remark: "本季度无" });
  const shares = explainIndicators(assess(sheet)).map(({ share }) => share?.possible ?? 0);
  expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(100, 1);
});

test("a code that the sheet lacks is not explained", () => {
  expect(explainIndicator(assess(new FilledSheet()), "SQLH-9.9")).toBeNull();
});

test("a veto is the last word on the grade", () => {
  const sheet = new FilledSheet().set("SQLH-V1", { option: "是", evidence: "通报" });
  expect(explainResult(assess(sheet), "zh").at(-1)).toMatch(/^一票否决：严重违纪违法/);
  expect(explainResult(assess(sheet), "en").at(-1)).toMatch(/^Veto: .+; the grade is “/);
});

test.each(RULE_TYPES)("every explanation of %s ends with the score and leaves nothing unsaid", (type) => {
  const framework = ruleFramework(type, 150, 7);
  const period = { year: 2026, key: "Q1" as const };
  const [typed] = fc.sample(filledTemplate(framework, period), { numRuns: 1, seed: 7 });
  const outcome = assessWorkbook(calculatePlan(planTemplate(framework, period, "单位"), typed), {
    frameworks: [framework],
  });
  if (outcome.kind !== "assessed") throw new Error("no scoring sheet");
  const [assessment] = outcome.assessments;
  const explanations = explainIndicators(assessment);
  expect(explanations).toHaveLength(150);
  const wrong = explanations.flatMap((explanation, index) => {
    const { rule = null, official = null } = assessment.score.indicators[index] ?? {};
    const { arithmetic, influences, applicable } = explanation;
    const said = (["zh", "en"] as const).map((language) => explanationText(explanation, language));
    const bounded = influences.some(({ kind }) => kind === "bounded");
    const right = {
      nothingUnsaid: said.every((text) => !/undefined|null|NaN|\[object/.test(text)),
      arithmeticOfScores: (arithmetic === null) === (rule === null),
      // Whoever has no score is told why.
      reason: official !== null || influences.length > 0,
      notApplicable: applicable || /^(notApplicable|nothingToScore|granted)$/.test(influences[0]?.kind ?? ""),
      score:
        arithmetic === null ||
        [arithmetic.zh, arithmetic.en].every((text) => text.includes(rule?.toFixed(2) ?? "no score")),
      // Without a bound the expression's own value is the score; with one it lies beyond it.
      bound: arithmetic === null || /[，]按/.test(arithmetic.zh) === bounded,
    };
    return Object.values(right).every(Boolean) ? [] : [{ said, right }];
  });
  expect(wrong).toEqual([]);
});

test.each<[string, number | { value: number; format: string }, string]>([
  ["percent points", 6.2, "6.2%"],
  ["a cell that shows a percentage", { value: 0.062, format: "0.0%" }, "6.2%"],
  ["a share that may mean 6.2 %: without the sign that would make it 0.062 %", 0.062, "0.062"],
  ["nothing", 0, "0%"],
])("of growth, %s is shown as it is meant", (_name, actual, shown) => {
  const outcome = assessWorkbook(new FilledSheet().set("SQLH-5.3", { actual }).workbook());
  if (outcome.kind !== "assessed") throw new Error("The sheet is assessed");
  expect(explainIndicator(outcome.assessments[0], "SQLH-5.3")?.inputs[0]?.value).toBe(shown);
});
