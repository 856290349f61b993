/** A review workbook that was filled in another program: what it calculates, and that it is read back whole. */
import { reviewColumn } from "../../src/core/collect/review/review-layout";
import { planReviewWorkbook } from "../../src/core/collect/review/plan-review";
import { readReviews } from "../../src/core/collect/review/read-review";
import { mergeReviews } from "../../src/core/collect/review/merge-reviews";
import { valueAt, type WorkbookGrid } from "../../src/core/grid/grid";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { convert } from "../support/libreoffice";
import { framework, Q4, rowOf, sentOut, units } from "../support/review-workbooks";

test("ranks follow the typed scores, and what was typed comes back", async () => {
  const [review] = sentOut();
  const block = review?.blocks[0];
  const [one, two] = units;
  if (review === undefined || block === undefined || one === undefined || two === undefined)
    throw new Error("two units of one department expected");
  const { code } = block.indicator;
  const workbook = await openXlsx(await createXlsx(planReviewWorkbook(review, "zh")), "review.xlsx");
  const grid = await workbook.read();
  const sheet = grid.sheets[0]?.name ?? "";
  const at = (unit: string) => ({ sheet, row: rowOf(grid, unit, code), column: reviewColumn("review") });
  const edits = [
    { at: at(one.unit), before: { value: null, formula: null }, after: { value: 1, formula: null } },
    { at: at(two.unit), before: { value: null, formula: null }, after: { value: 2, formula: null } },
  ];
  const comments = edits.map(({ at: cell }) => ({
    at: { ...cell, column: reviewColumn("comment") },
    before: { value: null, formula: null },
    after: { value: "台账缺页", formula: null },
  }));
  await workbook.apply({ sheets: [], edits: [...edits, ...comments], names: [], activate: null });

  const calculated = await readBytes(await convert(workbook.toBytes(), "xlsx"));
  const cell = (unit: string, key: "counting" | "rank") => {
    const [first] = calculated.sheets;
    return first === undefined ? null : valueAt(first, rowOf(calculated, unit, code), reviewColumn(key));
  };
  expect([one, two].map(({ unit }) => [cell(unit, "counting"), cell(unit, "rank")])).toEqual([
    [1, 2],
    [2, 1],
  ]);

  const back = readReviews(calculated)[0] ?? null;
  if (back === null) throw new Error("not read");
  const { taken, notes } = mergeReviews(framework, Q4, units, [{ file: "review.xlsx", review: back }]);
  expect(notes).toEqual([]);
  expect(taken.map(({ unit, value }) => [unit, value])).toEqual([
    [one.unit, 1],
    [two.unit, 2],
  ]);
});

async function readBytes(bytes: Uint8Array): Promise<WorkbookGrid> {
  return (await openXlsx(bytes, "calculated.xlsx")).read();
}
