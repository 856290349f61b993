/** All departments' review sheets in one workbook: they stay apart, and what was scored survives being written anew. */
import { mergeReviews, type MergedReviews } from "../../../../src/core/collect/review/merge-reviews";
import { planReviewSheets } from "../../../../src/core/collect/review/plan-review";
import { readReviews } from "../../../../src/core/collect/review/read-review";
import { reviewCases } from "../../../../src/core/collect/review/review-cases";
import { reviewColumn } from "../../../../src/core/collect/review/review-layout";
import { unitsLeftOut, withTyped } from "../../../../src/core/collect/review/typed-reviews";
import type { CellValue, WorkbookGrid } from "../../../../src/core/grid/grid";
import { columnOf, FIRST_ROW } from "../../../../src/core/template/scoring-layout";
import { createXlsx } from "../../../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../../../src/workbook/xlsx/open-xlsx";
import { planGrid, withCell } from "../../../support/plan-grid";
import { planProblems } from "../../../support/plan-problems";
import {
  assess,
  codes,
  FIRST_ENTRIES,
  framework,
  Q4,
  sentOut,
  SHEET,
  units,
  withoutReviews,
  workbookOf,
} from "../../../support/review-workbooks";

const NOWHERE = { sheets: [], names: [] };
const [code = ""] = codes;
const one = units[0]?.unit ?? "";
const written = planGrid(planReviewSheets(sentOut(), NOWHERE, "zh"));

function merge(workbook: WorkbookGrid, returns: typeof units = units): MergedReviews {
  const files = readReviews(workbook).map((review) => ({ file: "本工作簿", review }));
  return mergeReviews(framework, Q4, returns, files);
}

function typed(workbook: WorkbookGrid, ofCode: string, value: CellValue, comment: string): WorkbookGrid {
  for (const { name, values } of workbook.sheets) {
    const row = values.findIndex((cells) => cells[0] === ofCode && cells[1] === one);
    if (row < 0) continue;
    const scored = withCell(workbook, name, row, reviewColumn("review"), value);
    return withCell(scored, name, row, reviewColumn("comment"), comment);
  }
  throw new Error(`${ofCode} is on no sheet`);
}

/** As the pane does when the sheets are asked for once more. */
function again(workbook: WorkbookGrid, returns: typeof units = units): WorkbookGrid {
  const cases = withTyped(reviewCases(framework, Q4, returns, "zh"), readReviews(workbook));
  const plan = planReviewSheets(cases, workbook, "zh");
  expect(planProblems(plan)).toEqual([]);
  // In the place of those that are there: each keeps its name.
  expect(plan.sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
  return planGrid(plan);
}

test("each department has its sheets, and what is scored on any of them counts", async () => {
  expect(written.sheets.map(({ name }) => name)).toEqual([
    "复核-组织部",
    "_review",
    "复核-考核部门",
    "_review (2)",
  ]);
  const last = codes.at(-1) ?? "";
  const scored = typed(typed(written, code, 0.5, "缺记录"), last, 0.25, "缺台账");
  const { taken, notes, conflicts } = merge(scored);
  expect(taken.map(({ code: of, value, department }) => [of, value, department])).toEqual([
    [code, 0.5, "组织部"],
    [last, 0.25, "考核部门"],
  ]);
  expect([notes, conflicts]).toEqual([[], []]);
  const file = await openXlsx(await createXlsx(planReviewSheets(sentOut(), NOWHERE, "zh")), "x.xlsx");
  expect(readReviews(await file.read()).map(({ department }) => department)).toEqual(["组织部", "考核部门"]);
});

test("written anew, scores and comments stay, and count as before", () => {
  const scored = typed(written, code, 0.5, "缺记录");
  const rewritten = again(scored);
  expect(merge(rewritten).taken.map(({ value, comment }) => [value, comment])).toEqual([[0.5, "缺记录"]]);
  expect(merge(again(rewritten)).taken).toEqual(merge(rewritten).taken);
  expect(merge(again(written))).toEqual({ taken: [], notes: [], conflicts: [] });
});

test("a score for entries that changed since is asked about, though its sheet was written anew", () => {
  const changed = withCell(
    workbookOf(one, withoutReviews(FIRST_ENTRIES)),
    SHEET,
    FIRST_ROW,
    columnOf("self"),
    0.75,
  );
  const returns = [{ unit: one, workbook: changed, assessment: assess(changed) }];
  const rewritten = again(typed(written, code, 0.5, "缺记录"), returns);
  const { taken, conflicts } = merge(rewritten, returns);
  expect([taken, conflicts.map(({ code: of }) => of)]).toEqual([[], [code]]);
  expect(conflicts[0]?.texts[0]?.zh).toMatch(/改过填报内容/);
});

test("a unit that was scored and doesn't count now is named: its scores would be lost", () => {
  const [, ...others] = units;
  const cases = reviewCases(framework, Q4, others, "zh");
  expect(unitsLeftOut(cases, readReviews(written))).toEqual([]);
  expect(unitsLeftOut(cases, readReviews(typed(written, code, 0.5, "缺记录")))).toEqual([one]);
});

test.each<[string, CellValue]>([
  ["an error value", { error: "#N/A" }],
  ["a word", "很好"],
  ["true", true],
])("%s that was typed is told again, not dropped", (_, value) => {
  const before = merge(typed(written, code, value, "说明"));
  expect(before.notes).toHaveLength(1);
  expect(merge(again(typed(written, code, value, "说明"))).notes).toEqual(before.notes);
});
