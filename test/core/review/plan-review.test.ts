/** What a reviewer types becomes changes of two cells, or says why it can't. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import { planReview, reviewFaults, draftOf } from "../../../src/core/review/plan-review";
import { reviewRows } from "../../../src/core/review/review-rows";
import { FilledSheet } from "../../support/grid-builder";
import { afterPlan } from "../../support/after-plan";
import type { WorkbookGrid } from "../../../src/core/grid/grid";

const CODE = "SQLH-1.2";

function assessed(grid: WorkbookGrid): Assessment {
  const outcome = assessWorkbook(grid);
  if (outcome.kind !== "assessed") throw new Error("The sheet is assessed");
  return outcome.assessments[0];
}

function rowOf(grid: WorkbookGrid, code = CODE) {
  const found = reviewRows(assessed(grid)).find(({ row }) => row.indicator.code === code);
  if (found === undefined) throw new Error(`There is a row ${code}`);
  return found;
}

const blank = (): WorkbookGrid => new FilledSheet().workbook();

test("rows know whether the unit's score is the rule's, and whether they are reviewed", () => {
  const grid = new FilledSheet().set(CODE, { self: 3 }).set("SQLH-1.1", { review: 3 }).workbook();
  const rows = reviewRows(assessed(grid));
  expect(rows).toHaveLength(18);
  expect(rows.filter(({ differs }) => differs).map(({ row }) => row.indicator.code)).toEqual([CODE]);
  expect(rows.filter(({ open }) => !open).map(({ row }) => row.indicator.code)).toEqual(["SQLH-1.1"]);
});

test.each<[string, string, number | string]>([
  ["a number", "3.5", 3.5],
  ["a number in full-width digits", "３.５", 3.5],
  ["full marks", "5", 5],
  ["nothing earned", "0", 0],
])("%s is written as the score", (_name, score, written) => {
  const grid = blank();
  const { row } = rowOf(grid);
  const draft = { score, reason: "资料不全" };
  expect(reviewFaults(row, draft, 2)).toEqual({ score: null, reason: null });
  const plan = planReview(grid, row, draft);
  if (plan === null) throw new Error("Something is changed");
  const after = rowOf(afterPlan(grid, plan));
  expect(after.row.review?.raw).toBe(written);
  expect(after.score.official?.toNumber()).toBe(written);
  expect(after.row.reason?.raw).toBe("资料不全");
  expect(after.open).toBe(false);
});

test.each<[string, string, string]>([
  ["more than the points", "5.01", "分值为 5，请填 0 至 5 的数。"],
  ["less than nothing", "-1", "分值为 5，请填 0 至 5 的数。"],
  ["a word", "优秀", "请填 0 至 5 的数"],
  ["finer than scores are", "3.125", "最多 2 位小数。"],
])("%s is refused", (_name, score, why) => {
  const grid = blank();
  const fault = reviewFaults(rowOf(grid).row, { score, reason: "" }, 2).score;
  expect(fault?.zh).toContain(why);
});

test("what does not apply is granted by the one word, in whatever word it was typed, and with a reason only", () => {
  const grid = blank();
  const found = reviewRows(assessed(grid)).find(({ row }) => row.indicator.allowNA);
  if (found === undefined) throw new Error("A row may be let off");
  const { row } = found;
  expect(reviewFaults(row, { score: "N/A", reason: " " }, 2).reason?.zh).toBe("准予“不适用”要写明原因。");
  const draft = { score: "N/A", reason: "本期没有项目" };
  expect(reviewFaults(row, draft, 2)).toEqual({ score: null, reason: null });
  const plan = planReview(grid, row, draft);
  if (plan === null) throw new Error("Something is changed");
  expect(rowOf(afterPlan(grid, plan), row.indicator.code).score.notApplicable).toBe("granted");
});

test("an indicator that always applies is not let off", () => {
  const grid = blank();
  const found = reviewRows(assessed(grid)).find(({ row }) => !row.indicator.allowNA);
  if (found === undefined) throw new Error("A row always applies");
  expect(reviewFaults(found.row, { score: "不适用", reason: "x" }, 2).score?.zh).toBe("该指标不能不适用。");
});

test("nothing typed changes nothing; an emptied box empties the cell", () => {
  const grid = new FilledSheet().set(CODE, { review: 3 }).workbook();
  const { row } = rowOf(grid);
  expect(planReview(grid, row, draftOf(row))).toBeNull();
  const plan = planReview(grid, row, { ...draftOf(row), score: "" });
  if (plan === null) throw new Error("Something is changed");
  expect(rowOf(afterPlan(grid, plan)).open).toBe(true);
});

test("each change says what the cell held when it was shown", () => {
  const grid = new FilledSheet().set(CODE, { review: 3 }).workbook();
  const { row } = rowOf(grid);
  const plan = planReview(grid, row, { score: "4", reason: "" });
  expect(plan?.edits).toHaveLength(1);
  expect(plan?.edits?.[0]).toMatchObject({ at: row.review?.at, before: { value: 3 }, after: { value: 4 } });
});

test("a cell that calculates is left to Excel", () => {
  const { row } = rowOf(blank());
  if (row.review === null) throw new Error("The sheet has the column");
  const calculated = { ...row, review: { ...row.review, formula: "=K6" } };
  expect(reviewFaults(calculated, { score: "4", reason: "" }, 2).score?.zh).toContain("公式");
});
