/** The order that counts: indicators, groups, the points that apply, out of 100, bounds, grade. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Score } from "../../../src/core/scoring/score";
import { f1Codes, FilledSheet } from "../../support/grid-builder";

function scored(filled: FilledSheet): Score {
  const outcome = assessWorkbook(filled.workbook());
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  return outcome.assessments[0].score;
}

function totals({ totals: { rule, self, review, official, final } }: Score): (number | null)[] {
  return [rule, self, review, official, final].map((points) => points?.toNumber() ?? null);
}

function blank(): FilledSheet {
  const filled = new FilledSheet();
  for (const code of f1Codes()) filled.set(code, { base: null, actual: null, option: null, self: null });
  filled.ballots = filled.ballots.map(([code = null, name = null]) => [code, name]);
  return filled;
}

test("a full sheet has 100 points and the best grade", () => {
  const score = scored(new FilledSheet());
  expect(totals(score)).toEqual([100, 100, null, 100, 100]);
  expect([score.complete, score.grade?.key, score.applicable.toNumber()]).toEqual([true, "A", 100]);
  expect(score.groups.map(({ official }) => official?.toNumber())).toEqual([20, 20, 15, 15, 15, 15]);
});

test("nothing answered is null, not 0; the range is still whole", () => {
  const score = scored(blank());
  expect(totals(score)).toEqual([null, null, null, null, null]);
  expect([score.complete, score.grade, score.answered]).toEqual([false, null, { count: 0, of: 18 }]);
  expect([score.range.min.toNumber(), score.range.max.toNumber()]).toEqual([0, 100]);
  expect(score.groups.map(({ official, rate }) => [official, rate])).toEqual(
    Array.from({ length: 6 }, () => [null, null]),
  );
});

test("zero is an answer", () => {
  const score = scored(new FilledSheet().set("SQLH-1.1", { actual: 0 }));
  expect(score.indicators[0]?.official?.toNumber()).toBe(0);
  expect([score.complete, score.totals.final?.toNumber()]).toEqual([true, 96]);
});

test("a single blank leaves the sheet open, between what it has and what it can reach", () => {
  const score = scored(new FilledSheet().set("SQLH-1.1", { actual: null }));
  expect(score.indicators[0]?.official).toBeNull();
  expect([score.complete, score.grade, score.answered]).toEqual([false, null, { count: 17, of: 18 }]);
  expect([score.range.min.toNumber(), score.range.max.toNumber()]).toEqual([96, 100]);
});

test("the range counts bonus, penalty and the bounds", () => {
  const filled = new FilledSheet()
    .set("SQLH-1.1", { actual: null })
    .set("SQLH-B2", { actual: 2, evidence: "通报" })
    .set("SQLH-P1", { actual: 1, evidence: "通报" });
  const { range, totals: sums } = scored(filled);
  expect([range.min.toNumber(), range.max.toNumber(), sums.final?.toNumber()]).toEqual([96, 100, 96]);
});

test("what does not apply is left out, and the rest is scaled to 100", () => {
  const filled = new FilledSheet()
    .set("SQLH-3.2", { base: null, actual: null, option: "不适用", remark: "本季度没有提出" })
    .set("SQLH-1.1", { actual: 3 });
  const score = scored(filled);
  const left = score.indicators.find(({ indicator }) => indicator.code === "SQLH-3.2");
  expect([left?.notApplicable, left?.rule, left?.official]).toEqual(["chosen", null, null]);
  expect(score.applicable.toNumber()).toBe(95);
  expect(score.totals.official?.toNumber()).toBe(98.95);
  expect([score.complete, score.answered]).toEqual([true, { count: 17, of: 17 }]);
  expect(score.groups[2]?.applicable.toNumber()).toBe(10);
});

test("不适用 where the framework does not allow it scores nothing", () => {
  const score = scored(new FilledSheet().set("SQLH-1.1", { option: "不适用", remark: "无" }));
  expect([score.indicators[0]?.notApplicable, score.complete]).toEqual([null, false]);
});

test("a rate of nothing does not count when it is explained", () => {
  const filled = new FilledSheet().set("SQLH-4.3", { base: 0, actual: 0, remark: "没有收到意见" });
  expect(
    scored(filled).indicators.find(({ indicator }) => indicator.code === "SQLH-4.3")?.notApplicable,
  ).toBe("nothingToScore");
});

test("the third quarter has 15 rows and 80 points, scaled to 100", () => {
  const filled = new FilledSheet("2026Q3");
  filled.sheetName = "SQLH-2026Q3";
  const full = scored(filled);
  expect([full.indicators.length, full.applicable.toNumber(), full.totals.final?.toNumber()]).toEqual([
    15, 80, 100,
  ]);
  const codes = full.indicators.map(({ indicator }) => indicator.code);
  for (const absent of ["SQLH-4.2", "SQLH-6.1", "SQLH-6.2"]) expect(codes).not.toContain(absent);
  const lost = scored(filled.set("SQLH-1.1", { actual: 3 }));
  expect(lost.totals.final?.toNumber()).toBe(98.75);
});

test("a review replaces the rule's score, and 0 is a review", () => {
  const score = scored(new FilledSheet().set("SQLH-1.1", { review: 2.345 }).set("SQLH-1.2", { review: 0 }));
  expect(score.indicators.slice(0, 2).map(({ official }) => official?.toNumber())).toEqual([2.35, 0]);
  // Two reviews are points over two rows, and nothing out of 100.
  expect(totals(score)).toEqual([100, 100, null, 93.35, 93.35]);
  const { count, of, points, max } = score.coverage.review;
  expect([count, of, points?.toNumber(), max.toNumber()]).toEqual([2, 18, 2.35, 9]);
});

test("a review that can't be read leaves the row open", () => {
  const score = scored(new FilledSheet().set("SQLH-1.1", { review: "待定" }));
  expect([score.indicators[0]?.rule?.toNumber(), score.indicators[0]?.official, score.complete]).toEqual([
    4,
    null,
    false,
  ]);
});

test("each indicator is rounded before the sum", () => {
  const filled = new FilledSheet()
    .set("SQLH-2.1", { base: 3, actual: 1 })
    .set("SQLH-5.2", { base: 3, actual: 1 });
  // 2.666… and 1.333… are 4 together; rounded they are 2.67 and 1.33.
  expect(scored(filled).totals.official?.toNumber()).toBe(92);
  const thirds = new FilledSheet()
    .set("SQLH-2.1", { base: 3, actual: 2 })
    .set("SQLH-5.2", { base: 3, actual: 2 });
  expect(scored(thirds).totals.official?.toNumber()).toBe(96);
});
