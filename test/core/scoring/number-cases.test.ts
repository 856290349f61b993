/**
 * Workbooks in which engine and sheet once came to different scores: the sheets' formulas were
 * calculated by a spreadsheet program, and are right. Each stands for a kind.
 */
import { explainResult } from "../../../src/core/explain/explain-result";
import { valueAt, type SheetGrid, type WorkbookGrid } from "../../../src/core/grid/grid";
import { FINAL_SCORE, findTotalRow } from "../../../src/core/validation/totals/total-rows";
import type { Assessment } from "../../../src/core/assessment";
import { calculatedGrid } from "../../support/calculated-grid";
import { assessed, readFixture } from "../../support/read-fixture";

function shown(workbook: WorkbookGrid, { sheet }: Assessment, labels: ReadonlySet<string>): unknown {
  const grid = workbook.sheets.find(({ name }) => name === sheet.name) as SheetGrid;
  const row = findTotalRow({ sheet, grid }, labels)?.row ?? -1;
  return valueAt(grid, row, sheet.columns.get("rule") ?? -1);
}

test.each([
  ["bonus-half-decimals0", 79, "良"],
  ["penalty-eighth", 80, "优"],
  ["cap-thousandth", 80, "优"],
  ["F040A", null, null],
  ["fix-safe-kills-self", 80.2, "优"],
])("%s: the sheet and the engine have the same final score and grade", async (name, final, grade) => {
  const workbook = calculatedGrid(await readFixture(`cases/${name}.xlsx`));
  const assessment = assessed(workbook);
  const { totals, grade: reached } = assessment.score;
  const sheet = [shown(workbook, assessment, FINAL_SCORE), shown(workbook, assessment, new Set(["等次"]))];
  expect([totals.final?.toNumber(), reached?.name.zh]).toEqual(sheet);
  if (final !== null) expect(sheet).toEqual([final, grade]);
});

test.each([
  ["penalty-eighth", "80.12 + 0.00 − 0.125 = 79.995，四舍五入为 80.00 分"],
  ["bonus-half-decimals0", "78 + 1 − 0 = 79"],
  ["cap-thousandth", "81.00 + 0.00 − 1.005 = 79.995，四舍五入为 80.00 分"],
])("%s: the explanation shows the digits that are calculated with", async (name, text) => {
  const lines = explainResult(assessed(await readFixture(`cases/${name}.xlsx`)), "zh");
  expect(lines.join("\n")).toContain(`最终得分：${text}`);
});

test("a bonus is said to count as it was claimed", async () => {
  const assessment = assessed(await readFixture("cases/bonus-half-decimals0.xlsx"));
  expect(explainResult(assessment, "zh").join("\n")).toContain(
    "加分：计 1 分（按申报计入，凭佐证材料核定）。",
  );
  expect(explainResult(assessment, "en").join("\n")).toContain("(as claimed, to be checked by the papers)");
});

test("votes are read whatever the framework calls its answers", async () => {
  const { score } = assessed(await readFixture("cases/ballot-labels.xlsx"));
  const vote = score.indicators.find(({ indicator }) => indicator.code === "X000-2.5");
  expect([vote?.rule?.toNumber(), vote?.self?.toNumber()]).toEqual([0.95, 0.95]);
});
