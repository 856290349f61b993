/** 报送前检查: what stands in the way of mailing, the stamp, and which cells changed after it. */
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { parseRange } from "../../src/core/grid/address";
import type { CellValue, WorkbookGrid } from "../../src/core/grid/grid";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { FakeWorkbook } from "../support/fake-workbook";
import { FilledSheet } from "../support/grid-builder";
import { partSheet, twoSheets } from "../support/pane-workbooks";
import { withCell } from "../support/plan-grid";
import { accessibilityFaults, openTab, renderPane } from "../support/render-pane";

const SHEET = "SQLH-2026Q4";

const section = (name = "报送前检查"): Promise<HTMLElement> => screen.findByRole("region", { name });
const press = async (name: string): Promise<void> =>
  userEvent.click(await within(await section()).findByRole("button", { name }));

/** Complete, right, and with a score for each rule as the entries give it. */
const ready = (): WorkbookGrid => new FilledSheet().workbook();

function typed(grid: WorkbookGrid, address: string, value: CellValue): WorkbookGrid {
  const { top, left } = parseRange(address) ?? { top: -1, left: -1 };
  return withCell(grid, SHEET, top, left, value);
}

async function stamped(workbook: FakeWorkbook): Promise<void> {
  await press("检查能否报送");
  await press("写入校验标记");
  await within(await section()).findByText("校验标记有效");
  expect(workbook.applied).toHaveLength(1);
}

test("nothing is looked at, or offered, before somebody asks", async () => {
  renderPane(new FakeWorkbook(ready()));
  await openTab("汇总");
  const text = (await section()).textContent;
  expect(text).toContain("不能防止有意伪造");
  expect(text).not.toContain("公式被改");
  expect(within(await section()).queryByRole("button", { name: "写入校验标记" })).toBeNull();
});

test("a sheet that is right can be stamped; the stamp is written once, and its state is told", async () => {
  const workbook = new FakeWorkbook(ready());
  const { container } = renderPane(workbook);
  await openTab("汇总");
  await press("检查能否报送");
  expect(within(await section()).getAllByRole("img", { name: "通过" })).toHaveLength(7);
  expect(await accessibilityFaults(container)).toEqual([]);
  await press("写入校验标记");
  const told = await within(await section()).findByText(
    /标记后未改动（标记于 .+，校验码 [0-9A-F]{4}-[0-9A-F]{4}）/,
  );
  expect(told).toBeTruthy();
  expect(workbook.applied.map(({ sheets }) => sheets.map(({ role }) => role))).toEqual([["stamp"]]);
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("what isn't right is named, each cell a way to it; no stamp is offered", async () => {
  const workbook = new FakeWorkbook(partSheet().workbook());
  renderPane(workbook);
  await openTab("汇总");
  await press("检查能否报送");
  const region = await section();
  expect(within(region).getByText(/^未通过：/)).toBeTruthy();
  expect(within(region).queryByRole("button", { name: "写入校验标记" })).toBeNull();
  const [cell] = within(region).getAllByRole("button", { name: /未评.*SQLH-2026Q4!/ });
  if (cell === undefined) throw new Error("no cell is named");
  await userEvent.click(cell);
  expect(workbook.jumps).toHaveLength(1);
  expect(cell.textContent).toContain(SHEET);
});

test("the list follows what is edited", async () => {
  const workbook = new FakeWorkbook(ready());
  renderPane(workbook);
  await openTab("汇总");
  await press("检查能否报送");
  act(() => workbook.edit(typed(workbook.grid, "H6", "很多")));
  await within(await section()).findByText(/^未通过：/);
  expect(within(await section()).queryByRole("button", { name: "写入校验标记" })).toBeNull();
});

test("cells that changed after the stamp are named with old and new content, and lead there", async () => {
  const workbook = new FakeWorkbook(ready());
  const { container } = renderPane(workbook);
  await openTab("汇总");
  await stamped(workbook);
  act(() => workbook.edit(typed(workbook.grid, "H6", 2)));
  const change = await within(await section()).findByRole("button", { name: /H6 3 → 2/ });
  expect((await section()).textContent).toContain("标记后已改动 1 处");
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(change);
  expect(workbook.jumps).toEqual([{ sheet: SHEET, row: 5, column: 7 }]);
});

test("a sheet that is no longer right when the stamp is to be written isn't stamped", async () => {
  const workbook = new FakeWorkbook(ready());
  renderPane(workbook);
  await openTab("汇总");
  await press("检查能否报送");
  // Unheard of by the pane until it reads again.
  workbook.grid = typed(workbook.grid, "H6", "很多");
  await press("写入校验标记");
  await within(await section()).findByText(/^未通过：/);
  expect(workbook.applied).toEqual([]);
});

test("a stamp that can't be written says why and leaves the check as it was", async () => {
  const workbook = new FakeWorkbook(ready());
  workbook.onApply = () => Promise.reject(new WorkbookError("protected", { file: "第一党支部.xlsx" }));
  renderPane(workbook);
  await openTab("汇总");
  await press("检查能否报送");
  await press("写入校验标记");
  expect(await screen.findByText(/受保护/)).toBeTruthy();
  await waitFor(async () =>
    expect(within(await section()).getByRole("button", { name: "写入校验标记" })).toBeTruthy(),
  );
});

test("an altered stamp is told, in English too", async () => {
  const workbook = new FakeWorkbook(ready());
  const { unmount } = renderPane(workbook);
  await openTab("汇总");
  await stamped(workbook);
  unmount();
  const sheets = workbook.grid.sheets.filter(({ name }) => name !== "_stamp");
  renderPane(new FakeWorkbook({ ...workbook.grid, sheets }), { language: "en" });
  await openTab("Summary");
  await within(await section("Check before submitting")).findAllByText(/was altered or removed/);
});

test("whether the stamp holds is said first on 填报, and an edit of a sheet that isn't shown is told", async () => {
  const workbook = new FakeWorkbook(twoSheets());
  const { container } = renderPane(workbook);
  await openTab("汇总");
  await press("检查能否报送");
  expect((await section()).textContent).toMatch(/通过：2 张考核评分表全部通过检查.+SQLH-2026Q4.+SQLH-2026Q3/);
  await press("写入校验标记");
  await openTab("填报");
  const tab = await screen.findByRole("tabpanel");
  await within(tab).findByText("校验标记有效");
  expect(tab.textContent).toMatch(/^校验标记有效2 张考核评分表标记后未改动。/);
  act(() => workbook.edit(withCell(workbook.grid, "SQLH-2026Q3", 5, 7, 0)));
  await within(tab).findByText("校验标记失效：共改动 1 处");
  expect(tab.textContent).toMatch(/^校验标记失效：共改动 1 处SQLH-2026Q3：标记后已改动 1 处（/);
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(within(tab).getByRole("button", { name: "查看改动的单元格" }));
  await within(await section()).findByRole("button", { name: /H6 3 → 0/ });
});

test("an error on a sheet that isn't shown keeps every sheet from being stamped", async () => {
  const workbook = new FakeWorkbook(withCell(twoSheets(), "SQLH-2026Q3", 5, 7, "很多"));
  renderPane(workbook);
  await openTab("汇总");
  await press("检查能否报送");
  const region = await section();
  within(region).getByText(
    "未通过：2 张考核评分表中有 1 张未通过（SQLH-2026Q3）；所有的表都不写入校验标记。",
  );
  expect(within(region).queryByRole("button", { name: "写入校验标记" })).toBeNull();
});

test("our own stamp is no edit since 汇总 was written", async () => {
  const workbook = new FakeWorkbook(ready());
  renderPane(workbook);
  await openTab("汇总");
  await userEvent.click(await screen.findByRole("button", { name: "生成汇总表" }));
  await screen.findByText(/已写入“/);
  await press("检查能否报送");
  await press("写入校验标记");
  await within(await section()).findByText("校验标记有效");
  expect(screen.queryByText(/写入之后工作簿又有修改/)).toBeNull();
  act(() => workbook.edit(typed(workbook.grid, "H6", 2)));
  await screen.findByText(/写入之后工作簿又有修改/);
});
