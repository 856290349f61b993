/** The line at the foot of 填报 leads from blank to blank and from finding to finding, and says when all is done. */
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FakeWorkbook } from "../support/fake-workbook";
import { FilledSheet } from "../support/grid-builder";
import { faultySheet, partSheet } from "../support/pane-workbooks";
import { withCell } from "../support/plan-grid";
import { accessibilityFaults, renderPane } from "../support/render-pane";

const bar = () => screen.findByRole("group", { name: "接着做" });
const press = async (name: RegExp) => userEvent.click(within(await bar()).getByRole("button", { name }));

test("the next blank cell is that after the one before, and after the last the first", async () => {
  const sheet = new FilledSheet().set("SQLH-1.2", { actual: null }).set("SQLH-2.1", { actual: null });
  const workbook = new FakeWorkbook(sheet.workbook());
  renderPane(workbook);
  for (let count = 0; count < 3; count++) await press(/^下一处未填（2）$/);
  const [first, second] = [sheet.at("SQLH-1.2", "actual"), sheet.at("SQLH-2.1", "actual")];
  expect(workbook.jumps).toEqual([first, second, first]);
});

test("once a blank is filled, the way goes on behind it", async () => {
  const sheet = partSheet();
  const workbook = new FakeWorkbook(sheet.workbook());
  renderPane(workbook);
  await press(/^下一处未填/);
  const [first] = workbook.jumps;
  if (first === undefined) throw new Error("It leads somewhere");
  const before = (await bar()).textContent;
  act(() => workbook.edit(withCell(workbook.grid, first.sheet, first.row, first.column, 1)));
  await waitFor(async () => expect((await bar()).textContent).not.toBe(before));
  await press(/^下一处未填/);
  const second = workbook.jumps.at(-1);
  expect([second?.row, second?.column]).not.toEqual([first.row, first.column]);
  expect((second?.row ?? 0) * 100 + (second?.column ?? 0)).toBeGreaterThan(first.row * 100 + first.column);
});

test("the next finding is opened and gone to; the focus stays on the button", async () => {
  const workbook = new FakeWorkbook(faultySheet().workbook());
  renderPane(workbook);
  await press(/^下一条发现/);
  const button = document.activeElement;
  await press(/^下一条发现/);
  expect(document.activeElement).toBe(button);
  const rows = screen.getAllByRole("button", { name: /V\d{3} ·/ });
  expect(rows.map((row) => row.getAttribute("aria-expanded")).indexOf("true")).toBe(1);
  expect(workbook.jumps).toHaveLength(2);
  for (let count = 2; count < rows.length + 1; count++) await press(/^下一条发现/);
  expect(workbook.jumps.at(-1)).toEqual(workbook.jumps[0]);
});

test("when nothing stands in the way, the workbook is said to be ready, by its name", async () => {
  const { container } = renderPane(new FakeWorkbook(new FilledSheet().workbook()));
  const done = await within(await bar()).findByText("可以报送了。");
  expect((await bar()).textContent).toContain("文件：");
  expect(within(await bar()).queryByRole("button", { name: /未填/ })).toBeNull();
  expect(await accessibilityFaults(container)).toEqual([]);
  expect(done).toBeTruthy();
  await press(/^去报送前检查$/);
  expect((await screen.findByRole("tab", { name: "汇总" })).getAttribute("aria-selected")).toBe("true");
});

test("a workbook with an error is not said to be ready", async () => {
  renderPane(new FakeWorkbook(faultySheet().workbook()));
  await bar();
  expect(screen.queryByText("可以报送了。")).toBeNull();
});
