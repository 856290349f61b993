/** What somebody who never saw the add-in finds in a blank workbook, and where it leads. */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { FakeWorkbook } from "../support/fake-workbook";
import { blankWorkbook, otherWorkbook } from "../support/pane-workbooks";
import { accessibilityFaults, renderPane } from "../support/render-pane";

const openSample = async () => userEvent.click(await screen.findByRole("button", { name: "打开示例工作簿" }));

test("the sample is opened in a window of its own, and the pane says where", async () => {
  const workbook = new FakeWorkbook(blankWorkbook());
  const { container } = renderPane(workbook);
  await openSample();
  expect(await screen.findByText(/示例已在新窗口打开/)).toBeTruthy();
  expect(workbook.opened).toEqual([Uint8Array.of(1, 2, 3, 4)]);
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("a sample that the server doesn't give is a problem with a report", async () => {
  const workbook = new FakeWorkbook(blankWorkbook());
  const loadSample = () => Promise.reject(new TypeError("Failed to fetch"));
  renderPane(workbook, { surroundings: { loadSample } });
  await openSample();
  expect((await screen.findByRole("alert")).textContent).toContain("打开示例工作簿时出现意外问题。");
  expect(workbook.opened).toEqual([]);
});

test("a sample that Excel doesn't open can be asked for again", async () => {
  const workbook = new FakeWorkbook(blankWorkbook());
  workbook.onOpenOther = () => Promise.reject(new WorkbookError("cellEditing"));
  renderPane(workbook);
  await openSample();
  expect((await screen.findByRole("alert")).textContent).toContain("Excel 正在编辑单元格");
  workbook.onOpenOther = () => Promise.resolve();
  await openSample();
  expect(await screen.findByText(/示例已在新窗口打开/)).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test.each([
  ["a blank workbook", blankWorkbook],
  ["a workbook without a scoring sheet", otherWorkbook],
])("%s leads to 模板", async (_what, workbook) => {
  renderPane(new FakeWorkbook(workbook()));
  await userEvent.click(await screen.findByRole("button", { name: "制作考核评分表" }));
  expect(screen.getByRole("tab", { name: "模板" }).getAttribute("aria-selected")).toBe("true");
  expect(await screen.findByRole("heading", { level: 1, name: "模板" })).toBeTruthy();
});
