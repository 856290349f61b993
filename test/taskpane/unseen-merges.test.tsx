/** An Excel that can't tell merged cells: the pane says what may be missed for that. */
import { screen } from "@testing-library/react";
import { FakeWorkbook } from "../support/fake-workbook";
import { cleanSheet } from "../support/pane-workbooks";
import { accessibilityFaults, renderPane } from "../support/render-pane";

test.each([
  ["zh", "这个版本的 Excel 读不到合并单元格。", /填报单元格被合并（V307）/],
  ["en", "This version of Excel can't tell which cells are merged.", /entry cells that were merged \(V307\)/],
] as const)("it is said with what it may hide and what to do (%s)", async (language, title, advice) => {
  const grid = cleanSheet().workbook();
  const sheets = grid.sheets.map((sheet) => ({ ...sheet, mergesUnknown: true }));
  const { container } = renderPane(new FakeWorkbook({ ...grid, sheets }), { language });
  expect((await screen.findByText(title)).parentElement?.textContent).toMatch(advice);
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("where merged cells are known nothing is said", async () => {
  renderPane(new FakeWorkbook(cleanSheet().workbook()));
  await screen.findByText(/未发现问题/);
  expect(screen.queryByText(/读不到合并单元格/)).toBeNull();
});
