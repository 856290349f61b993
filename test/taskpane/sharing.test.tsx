/** 分享检查: what stands in the way of mailing, the stamp, and which cells changed after it. */
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { parseRange } from "../../src/core/grid/address";
import type { CellValue, WorkbookGrid } from "../../src/core/grid/grid";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { FakeWorkbook } from "../support/fake-workbook";
import { FilledSheet } from "../support/grid-builder";
import { partSheet } from "../support/pane-workbooks";
import { withCell } from "../support/plan-grid";
import { accessibilityFaults, openTab, renderPane } from "../support/render-pane";

const SHEET = "SQLH-2026Q4";

const section = (name = "分享检查"): Promise<HTMLElement> => screen.findByRole("region", { name });
const press = async (name: string): Promise<void> =>
  userEvent.click(await within(await section()).findByRole("button", { name }));

/** Complete, right, and with a score for each rule as the entries give it. */
const ready = (): WorkbookGrid => new FilledSheet().workbook();

function typed(grid: WorkbookGrid, address: string, value: CellValue): WorkbookGrid {
  const { top, left } = parseRange(address) ?? { top: -1, left: -1 };
  return withCell(grid, SHEET, top, left, value);
}

async function stamped(workbook: FakeWorkbook): Promise<void> {
  await press("检查能否分享");
  await press("写入校验标记");
  await within(await section()).findByText(/分享后未改动/);
  expect(workbook.applied).toHaveLength(1);
}

test("nothing is looked at, or offered, before somebody asks", async () => {
  renderPane(new FakeWorkbook(ready()));
  await openTab("汇总");
  const text = (await section()).textContent;
  expect(text).toContain("不能防止有意伪造");
  expect(text).not.toContain("公式完好");
  expect(within(await section()).queryByRole("button", { name: "写入校验标记" })).toBeNull();
});

test("a sheet that is right can be stamped; the stamp is written once, and its state is told", async () => {
  const workbook = new FakeWorkbook(ready());
  const { container } = renderPane(workbook);
  await openTab("汇总");
  await press("检查能否分享");
  expect(within(await section()).getAllByRole("img", { name: "通过" })).toHaveLength(6);
  expect(await accessibilityFaults(container)).toEqual([]);
  await press("写入校验标记");
  const told = await within(await section()).findByText(
    /分享后未改动。标记于 .+，校验码 [0-9A-F]{4}-[0-9A-F]{4}。/,
  );
  expect(told).toBeTruthy();
  expect(workbook.applied.map(({ sheets }) => sheets.map(({ role }) => role))).toEqual([["stamp"]]);
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("what isn't right is named, each cell a way to it; no stamp is offered", async () => {
  const workbook = new FakeWorkbook(partSheet().workbook());
  renderPane(workbook);
  await openTab("汇总");
  await press("检查能否分享");
  const region = await section();
  expect(within(region).getByText(/有 \d 项未通过/)).toBeTruthy();
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
  await press("检查能否分享");
  act(() => workbook.edit(typed(workbook.grid, "H6", "很多")));
  await within(await section()).findByText(/有 \d 项未通过/);
  expect(within(await section()).queryByRole("button", { name: "写入校验标记" })).toBeNull();
});

test("cells that changed after the stamp are named with old and new content, and lead there", async () => {
  const workbook = new FakeWorkbook(ready());
  const { container } = renderPane(workbook);
  await openTab("汇总");
  await stamped(workbook);
  act(() => workbook.edit(typed(workbook.grid, "H6", 2)));
  const change = await within(await section()).findByRole("button", { name: /H6 3 → 2/ });
  expect((await section()).textContent).toContain("分享后已改动 1 处");
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(change);
  expect(workbook.jumps).toEqual([{ sheet: SHEET, row: 5, column: 7 }]);
});

test("a sheet that is no longer right when the stamp is to be written isn't stamped", async () => {
  const workbook = new FakeWorkbook(ready());
  renderPane(workbook);
  await openTab("汇总");
  await press("检查能否分享");
  // Unheard of by the pane until it reads again.
  workbook.grid = typed(workbook.grid, "H6", "很多");
  await press("写入校验标记");
  await within(await section()).findByText(/有 \d 项未通过/);
  expect(workbook.applied).toEqual([]);
});

test("a stamp that can't be written says why and leaves the check as it was", async () => {
  const workbook = new FakeWorkbook(ready());
  workbook.onApply = () => Promise.reject(new WorkbookError("protected", { file: "第一党支部.xlsx" }));
  renderPane(workbook);
  await openTab("汇总");
  await press("检查能否分享");
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
  await within(await section("Share check")).findByText(/was altered or removed/);
});
