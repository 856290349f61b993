/** Bonus, penalty and veto rows: levels, counts and the two caps above them. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Score } from "../../../src/core/scoring/score";
import { FilledSheet, type RowCells } from "../../support/grid-builder";

function scored(rows: Readonly<Record<string, RowCells>>): Score {
  const filled = new FilledSheet();
  for (const [code, cells] of Object.entries(rows)) filled.set(code, { evidence: "文件", ...cells });
  const outcome = assessWorkbook(filled.workbook());
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  return outcome.assessments[0].score;
}

function points(score: Score, code: string): number | undefined {
  return score.adjustments.find((adjustment) => adjustment.code === code)?.points.toNumber();
}

test.each([
  ["nothing", {}, 0],
  ["a level without a count is one", { option: "省部级" }, 2],
  ["a level once", { option: "集团级", actual: 1 }, 1],
  ["a level twice", { option: "集团级", actual: 2 }, 2],
  ["a level beyond its cap", { option: "国家级", actual: 2 }, 3],
  ["a level with a count of 0", { option: "国家级", actual: 0 }, 0],
  ["a count without a level", { actual: 2 }, 0],
] as const)("an award, %s: %s points", (_, cells, expected) => {
  expect(points(scored({ "SQLH-B1": cells }), "SQLH-B1")).toBe(expected);
});

test.each([
  ["SQLH-B2", 0, 0],
  ["SQLH-B2", 1, 1],
  ["SQLH-B2", 2, 2],
  ["SQLH-B2", 5, 2],
  ["SQLH-P1", 1, 2],
  ["SQLH-P1", 3, 6],
  ["SQLH-P1", 9, 6],
  ["SQLH-P2", 1, 4],
  ["SQLH-P2", 3, 8],
] as const)("%s, %i times: %i points", (code, actual, expected) => {
  expect(points(scored({ [code]: { actual } }), code)).toBe(expected);
});

test("all bonuses and all penalties have a cap of their own kind", () => {
  const { totals } = scored({
    "SQLH-1.1": { actual: 0 },
    "SQLH-B1": { option: "国家级" },
    "SQLH-B2": { actual: 5 },
    "SQLH-P1": { actual: 9 },
    "SQLH-P2": { actual: 9 },
  });
  expect([totals.bonus.toNumber(), totals.penalty.toNumber()]).toEqual([5, 10]);
  expect([totals.official?.toNumber(), totals.final?.toNumber()]).toEqual([96, 91]);
});

test("a bonus never lifts the final score above 100", () => {
  const { totals } = scored({ "SQLH-B1": { option: "国家级" } });
  expect([totals.official?.toNumber(), totals.final?.toNumber()]).toEqual([100, 100]);
});

test("a veto lowers the grade, not the score", () => {
  const score = scored({ "SQLH-V1": { option: "是" } });
  expect(score.totals.final?.toNumber()).toBe(100);
  expect([score.gradeBeforeVeto?.key, score.grade?.key, score.vetoed]).toEqual(["A", "D", true]);
});

test("否 and a blank are no veto", () => {
  for (const option of ["否", null]) {
    const score = scored({ "SQLH-V1": { option } });
    expect([score.gradeBeforeVeto?.key, score.grade?.key, score.vetoed]).toEqual(["A", "A", false]);
  }
});

test("a count that is an error does not count, and nothing else suffers", () => {
  const { totals } = scored({ "SQLH-P1": { actual: -1 }, "SQLH-P2": { actual: 1 } });
  expect([totals.penalty.toNumber(), totals.final?.toNumber()]).toEqual([4, 96]);
});
