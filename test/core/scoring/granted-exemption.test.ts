/** A row leaves the total by a reviewer's word with a reason, by choice where that is allowed, and by nothing else. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import type { Framework } from "../../../src/core/framework/framework";
import { leftOutTexts } from "../../../src/core/explain/result-notes";
import { FilledSheet, f1, type RowCells } from "../../support/grid-builder";

const CODE = "SQLH-2.1";

function assess(cells: RowCells, framework: Framework = f1()): Assessment {
  const outcome = assessWorkbook(new FilledSheet().set(CODE, cells).workbook(), { frameworks: [framework] });
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  return outcome.assessments[0];
}

function allowing(code: string): Framework {
  const framework = f1();
  const indicators = framework.indicators.map((one) =>
    one.level === 2 && one.code === code ? { ...one, allowNA: true } : one,
  );
  return { ...framework, indicators };
}

function rowOf({ score, findings }: Assessment) {
  const row = score.indicators.find(({ indicator }) => indicator.code === CODE);
  const codes = findings.filter(({ indicator }) => indicator === CODE).map(({ code }) => code);
  return {
    left: row?.notApplicable ?? null,
    official: row?.official?.toNumber() ?? null,
    of: score.answered.of,
    codes: codes.filter((code) => code !== "V404"),
  };
}

const REASON = "本期新成立，没有应完成的工作";

test.each<[string, RowCells, ReturnType<typeof rowOf>]>([
  [
    "a base of 0",
    { base: 0, actual: 0, reason: REASON },
    { left: null, official: null, of: 18, codes: ["V218"] },
  ],
  [
    "a base of 0 that the reviewer scored",
    { base: 0, actual: 0, reason: REASON, review: 4 },
    { left: null, official: 4, of: 18, codes: ["V405"] },
  ],
  [
    "a base of 0 that the reviewer let off",
    { base: 0, actual: 0, reason: REASON, review: "不适用" },
    { left: "granted", official: null, of: 17, codes: [] },
  ],
  [
    "blank entries that the reviewer let off",
    { base: null, actual: null, self: null, reason: REASON, review: "不适用" },
    { left: "granted", official: null, of: 17, codes: [] },
  ],
  [
    "a full row that the reviewer let off, with a space",
    { reason: REASON, review: " 不适用 " },
    { left: "granted", official: null, of: 17, codes: [] },
  ],
  [
    "no reason for letting off",
    { reason: null, remark: "见附件", review: "不适用" },
    { left: null, official: null, of: 18, codes: ["V219"] },
  ],
  [
    "a word that formulas don't read",
    { reason: REASON, review: "无此项" },
    { left: null, official: null, of: 18, codes: ["V219"] },
  ],
  [
    "不适用 chosen by the unit where it may not, and granted",
    { option: "不适用", reason: REASON, review: "不适用" },
    { left: "granted", official: null, of: 17, codes: [] },
  ],
])("%s", (_, cells, expected) => {
  expect(rowOf(assess(cells))).toEqual(expected);
});

test("where it is allowed, a base of 0 leaves the total with a reason, and is named", () => {
  const assessment = assess({ base: 0, actual: 0, self: null, reason: REASON }, allowing(CODE));
  expect(rowOf(assessment)).toEqual({ left: "nothingToScore", official: null, of: 17, codes: [] });
  expect(leftOutTexts(assessment, "zh")).toEqual([
    expect.stringMatching(/^不计入总分：SQLH-2\.1 .+没有可评的内容$/),
  ]);
});

test("a grant says more than a choice", () => {
  const cells = { option: "不适用", reason: REASON, review: "不适用" };
  expect(rowOf(assess(cells, allowing(CODE))).left).toBe("granted");
});

test("reviewers may take the rule's score over by a formula: no circle comes of it", () => {
  const cells = { review: { value: 8, formula: "=J9" }, reason: null };
  expect(rowOf(assess(cells))).toMatchObject({ left: null, official: 8 });
});

test("a review is required of what the unit judges itself, unless the framework says otherwise", () => {
  const required = assess({}).score.awaitingReview;
  expect(required).toEqual(["SQLH-2.2", "SQLH-4.2"]);
  const framework = f1();
  const turned = (review: "required" | "optional"): Framework => ({
    ...framework,
    indicators: framework.indicators.map((one) => (one.level === 2 ? { ...one, review } : one)),
  });
  expect(assess({}, turned("optional")).score).toMatchObject({ provisional: false, awaitingReview: [] });
  const all = assess({ review: 8 }, turned("required")).score;
  expect([all.reviewsRequired, all.awaitingReview.length, all.provisional]).toEqual([18, 17, true]);
});
