/** Fixes: seen before they are made, made on request only, taken back on request, also after reopening. */
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readLog } from "../../src/core/fix/log/read-log";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { FakeWorkbook } from "../support/fake-workbook";
import { FilledSheet } from "../support/grid-builder";
import { faultySheet } from "../support/pane-workbooks";
import { withCell } from "../support/plan-grid";
import { accessibilityFaults, renderPane } from "../support/render-pane";

const findings = () => screen.findByRole("region", { name: "校验发现" });
const button = async (name: string | RegExp) => within(await findings()).findByRole("button", { name });
const press = async (name: string | RegExp) => userEvent.click(await button(name));

/** The button of a finding's fix, such as “更正 V203 H6”, once its row is open. */
async function offered(name: string): Promise<HTMLElement> {
  const [, code, cell] = name.split(" ");
  const row = await button(new RegExp(`${code} · .+!${cell}$`));
  if (row.getAttribute("aria-expanded") !== "true") await userEvent.click(row);
  return button(name);
}
const pressOffered = async (name: string) => userEvent.click(await offered(name));

/** A number with its unit, another as text, and points that were changed. */
function fixable(): FilledSheet {
  return new FilledSheet().set("SQLH-1.2", { actual: "3次" }).set("SQLH-1.1", { actual: "4", max: 6 });
}

test("a safe fix shows old and new content, and is made by one click", async () => {
  const sheet = faultySheet();
  const workbook = new FakeWorkbook(sheet.workbook());
  renderPane(workbook);
  const fix = await offered("更正 V203 H6");
  expect(fix.closest("li")?.textContent).toContain("3次 → 新内容 3");
  expect(workbook.applied).toEqual([]);
  await userEvent.click(fix);
  expect((await screen.findByText(/已更正 1 个单元格/)).textContent).toContain("校验记录");
  await waitFor(() => expect(screen.queryByText(/V203/, { selector: "button *" })).toBeNull());
  const { row, column } = sheet.at("SQLH-1.2", "actual");
  expect(workbook.grid.sheets[0]?.values[row]?.[column]).toBe(3);
  expect(readLog(workbook.grid).map(({ code, before, after }) => [code, before.value, after.value])).toEqual([
    ["V203", "3次", 3],
  ]);
});

test("a fix that needs a decision is asked about first, and can be declined", async () => {
  const workbook = new FakeWorkbook(fixable().workbook());
  renderPane(workbook);
  await pressOffered("更正… V306 F5");
  const box = await within(await findings()).findByRole("group", { name: "更正 V306 F5" });
  expect(document.activeElement).toBe(box);
  expect(box.textContent).toContain("F5");
  expect(box.textContent).toContain("6 → 新内容 4");
  await userEvent.click(within(box).getByRole("button", { name: "取消" }));
  expect(workbook.applied).toEqual([]);
  await pressOffered("更正… V306 F5");
  await press("应用");
  await screen.findByText(/已更正 1 个单元格/);
  expect(workbook.applied[0]?.edits).toHaveLength(1);
});

test("all safe fixes are listed, then made together, and undone together", async () => {
  const before = fixable().workbook();
  const workbook = new FakeWorkbook(before);
  renderPane(workbook);
  await press("一键更正（不影响得分）（2）");
  const box = await within(await findings()).findByRole("group", { name: "一键更正（不影响得分）（2）" });
  expect(
    within(box)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(["单元格 H5原内容 “4” → 新内容 4", "单元格 H6原内容 3次 → 新内容 3"]);
  expect(workbook.applied).toEqual([]);
  await userEvent.click(within(box).getByRole("button", { name: "应用" }));
  await screen.findByText(/已更正 2 个单元格/);
  expect((await findings()).textContent).toContain("V306");
  await press("撤销");
  await screen.findByText(/已恢复 2 个单元格的原内容/);
  expect(workbook.grid.sheets[0]?.values).toEqual(before.sheets[0]?.values);
  expect(await offered("更正 V203 H6")).toBeTruthy();
  expect(readLog(workbook.grid).map(({ action }) => action)).toEqual(["fix", "fix", "undo", "undo"]);
});

test("after reopening, fixes of the log can be undone one by one, where nobody changed the cell since", async () => {
  const sheet = fixable();
  const workbook = new FakeWorkbook(sheet.workbook());
  const { unmount } = renderPane(workbook);
  await press("一键更正（不影响得分）（2）");
  await press("应用");
  await screen.findByText(/已更正 2 个单元格/);
  unmount();
  const { row, column } = sheet.at("SQLH-1.1", "actual");
  const reopened = new FakeWorkbook(withCell(workbook.grid, sheet.sheetName, row, column, 3));
  renderPane(reopened);
  await userEvent.click(await screen.findByRole("button", { name: "已做的更正（2）" }));
  expect(screen.getByText("之后又有修改，不能撤销")).toBeTruthy();
  expect(screen.queryByRole("button", { name: `撤销 ${sheet.sheetName}!H5` })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: `撤销 ${sheet.sheetName}!H6` }));
  await screen.findByText(/已恢复 1 个单元格的原内容/);
  expect(await offered("更正 V203 H6")).toBeTruthy();
  expect(reopened.grid.sheets[0]?.values[row]?.[column]).toBe(3);
});

test("a cell that changed since it was shown is left as it is; what stands there now is shown", async () => {
  const sheet = faultySheet();
  const workbook = new FakeWorkbook(sheet.workbook());
  renderPane(workbook);
  const fix = await offered("更正 V203 H6");
  const { row, column } = sheet.at("SQLH-1.2", "actual");
  workbook.grid = withCell(workbook.grid, sheet.sheetName, row, column, "2次");
  await userEvent.click(fix);
  expect((await screen.findByRole("alert")).textContent).toContain("H6");
  expect(workbook.applied).toEqual([]);
  expect(workbook.grid.sheets[0]?.values[row]?.[column]).toBe("2次");
  expect((await offered("更正 V203 H6")).closest("li")?.textContent).toContain("2次 → 新内容 2");
});

test("what only a person can settle has no button: nothing is clipped or filled", async () => {
  renderPane(new FakeWorkbook(new FilledSheet().set("SQLH-1.1", { self: 50, actual: null }).workbook()));
  const region = await findings();
  const row = within(region).getByRole("button", { name: /V201/ });
  await userEvent.click(row);
  expect(row.getAttribute("aria-expanded")).toBe("true");
  expect(within(region).queryByRole("button", { name: /^更正/ })).toBeNull();
});

test("fixes read well to a screen reader, in both languages", async () => {
  const { container, unmount } = renderPane(new FakeWorkbook(fixable().workbook()));
  await pressOffered("更正… V306 F5");
  expect(await accessibilityFaults(container)).toEqual([]);
  unmount();
  renderPane(new FakeWorkbook(fixable().workbook()), { language: "en" });
  await userEvent.click(await screen.findByRole("button", { name: "All safe fixes (2)" }));
  expect(screen.getByText(/2 cells will change/)).toBeTruthy();
});

test("a summary that was written before a fix is said to be outdated", async () => {
  renderPane(new FakeWorkbook(faultySheet().workbook()));
  await userEvent.click(await screen.findByRole("tab", { name: "汇总" }));
  await userEvent.click(screen.getByRole("button", { name: "生成汇总表" }));
  await screen.findByText(/已写入“汇总”/);
  await userEvent.click(screen.getByRole("tab", { name: "填报" }));
  await pressOffered("更正 V203 H6");
  await screen.findByText(/已更正 1 个单元格/);
  await userEvent.click(screen.getByRole("tab", { name: "汇总" }));
  expect(await screen.findByText(/写入之后工作簿又有修改/)).toBeTruthy();
});

test("why nothing was written stays on view while the workbook is read again", async () => {
  const workbook = new FakeWorkbook(faultySheet().workbook());
  workbook.onApply = () => Promise.reject(new WorkbookError("sheetProtected", { sheet: "SQLH-2026Q4" }));
  renderPane(workbook);
  await pressOffered("更正 V203 H6");
  expect((await screen.findByRole("alert")).textContent).toContain("撤消工作表保护");
  const { reads } = workbook;
  act(() => workbook.edit(workbook.grid));
  await waitFor(() => expect(workbook.reads).toBeGreaterThan(reads));
  expect(screen.getByRole("alert").textContent).toContain("撤消工作表保护");
  await userEvent.click(screen.getByRole("button", { name: "重新校验" }));
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});

test("on a protected sheet a text cell's fix is left out of the common ones: Excel would refuse them all", async () => {
  const workbook = fixable()
    .set("SQLH-1.4", { actual: { value: "5", format: "@" } })
    .workbook();
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, protected: true }));
  renderPane(new FakeWorkbook({ ...workbook, sheets }));
  expect(await button("一键更正（不影响得分）（2）")).toBeTruthy();
  expect(await offered("更正 V205 H8")).toBeTruthy();
});

test("an undo leaves what changed after it was offered, and says so", async () => {
  const sheet = fixable();
  const workbook = new FakeWorkbook(sheet.workbook());
  renderPane(workbook);
  await press("一键更正（不影响得分）（2）");
  await press("应用");
  await screen.findByText(/已更正 2 个单元格/);
  const undo = await button("撤销");
  const { row, column } = sheet.at("SQLH-1.2", "actual");
  workbook.grid = withCell(workbook.grid, sheet.sheetName, row, column, 2);
  await userEvent.click(undo);
  await screen.findByText("已恢复 1 个单元格的原内容。1 个单元格之后又有修改，没有撤销。");
  expect(workbook.grid.sheets[0]?.values[row]?.[column]).toBe(2);
});
