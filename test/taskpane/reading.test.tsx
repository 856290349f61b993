/** The pane keeps in step with the workbook, and an older reading never hides a newer one. */
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { Deferred } from "../support/deferred";
import { FakeWorkbook } from "../support/fake-workbook";
import { blankWorkbook, cleanSheet, faultySheet, twoSheets } from "../support/pane-workbooks";
import { accessibilityFaults, renderPane } from "../support/render-pane";

const noFindings = "未发现问题，填报符合要求。";

test("until the workbook is read the pane says that it is reading", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  const reading = new Deferred<WorkbookGrid>();
  workbook.onRead = () => reading.promise;
  renderPane(workbook);
  const said = (await screen.findAllByRole("status")).map(({ textContent }) => textContent);
  expect(said.some((text) => text.includes("正在读取…"))).toBe(true);
  await act(() => reading.resolve(workbook.grid));
  expect(await screen.findByText(noFindings)).toBeTruthy();
  expect(screen.queryAllByText("正在读取…")).toEqual([]);
});

test("an edit is seen without a click", async () => {
  const workbook = new FakeWorkbook(faultySheet().workbook());
  renderPane(workbook);
  await screen.findByRole("button", { name: /V201/ });
  act(() => workbook.edit(cleanSheet().workbook()));
  expect(await screen.findByText(noFindings)).toBeTruthy();
});

test("重新校验 reads again when the workbook can't tell about edits", async () => {
  const workbook = new FakeWorkbook(faultySheet().workbook());
  workbook.onWatch = () => Promise.reject(new WorkbookError("hostFailed"));
  renderPane(workbook);
  expect(await screen.findByText(/无法自动感知修改/)).toBeTruthy();
  workbook.grid = cleanSheet().workbook();
  await userEvent.click(screen.getByRole("button", { name: "重新校验" }));
  expect(await screen.findByText(noFindings)).toBeTruthy();
});

test("an older reading that comes late is dropped", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  const slow = new Deferred<WorkbookGrid>();
  workbook.onRead = () => slow.promise;
  renderPane(workbook);
  await waitFor(() => expect(workbook.reads).toBe(1));
  workbook.onRead = () => Promise.resolve(cleanSheet().workbook());
  await userEvent.click(screen.getByRole("button", { name: "重新校验" }));
  expect(await screen.findByText(noFindings)).toBeTruthy();
  await act(() => slow.resolve(faultySheet().workbook()));
  expect(screen.getByText(noFindings)).toBeTruthy();
});

test("an older reading that fails late is dropped", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  const slow = new Deferred<WorkbookGrid>();
  workbook.onRead = () => slow.promise;
  renderPane(workbook);
  await waitFor(() => expect(workbook.reads).toBe(1));
  workbook.onRead = () => Promise.resolve(cleanSheet().workbook());
  await userEvent.click(screen.getByRole("button", { name: "重新校验" }));
  await screen.findByText(noFindings);
  await act(() => slow.reject(new WorkbookError("hostFailed")));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("when a later reading fails, what was read before stays, with the reason above it", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  renderPane(workbook);
  await screen.findByText(noFindings);
  workbook.onRead = () => Promise.reject(new WorkbookError("cellEditing"));
  await userEvent.click(screen.getByRole("button", { name: "重新校验" }));
  expect((await screen.findByRole("alert")).textContent).toContain("Excel 正在编辑单元格");
  expect(screen.getByText(noFindings)).toBeTruthy();
  workbook.onRead = () => Promise.resolve(workbook.grid);
  await userEvent.click(screen.getByRole("button", { name: "重新校验" }));
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});

test("the pane follows the scoring sheet that the person turns to, and stays with it beside other sheets", async () => {
  const workbook = new FakeWorkbook(twoSheets());
  renderPane(workbook);
  await screen.findByText("2026年第四季度");
  act(() => workbook.turnTo("SQLH-2026Q3"));
  await screen.findByText("2026年第三季度");
  act(() => workbook.turnTo("测评统计"));
  expect(screen.getByText("2026年第三季度")).toBeTruthy();
  expect(workbook.reads).toBe(1);
});

test("an Excel that doesn't tell is asked at the next reading", async () => {
  const workbook = new FakeWorkbook(twoSheets());
  workbook.watchActive = () => Promise.reject(new WorkbookError("hostUnsupported"));
  renderPane(workbook);
  await screen.findByText("2026年第四季度");
  act(() => workbook.edit({ ...twoSheets(), activeSheet: "SQLH-2026Q3" }));
  await screen.findByText("2026年第三季度");
});

test("choosing a sheet in the pane brings it to the front", async () => {
  const workbook = new FakeWorkbook(twoSheets());
  renderPane(workbook);
  await userEvent.selectOptions(await screen.findByRole("combobox", { name: "考核评分表" }), "SQLH-2026Q3");
  await screen.findByText("2026年第三季度");
  expect(workbook.activated).toEqual(["SQLH-2026Q3"]);
  // What was chosen stays, whatever is read next.
  act(() => workbook.edit(workbook.grid));
  await waitFor(() => expect(workbook.reads).toBe(2));
  expect(screen.getByText("2026年第三季度")).toBeTruthy();
});

test("a sheet that can't be brought to the front is shown all the same, and why is said", async () => {
  const workbook = new FakeWorkbook(twoSheets());
  workbook.onActivate = () => Promise.reject(new WorkbookError("cellEditing"));
  renderPane(workbook);
  await userEvent.selectOptions(await screen.findByRole("combobox", { name: "考核评分表" }), "SQLH-2026Q3");
  expect((await screen.findByRole("alert")).textContent).toContain("Excel 正在编辑单元格");
  expect(screen.getByText("2026年第三季度")).toBeTruthy();
});

test("a sheet that is gone gives way to the empty state", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  renderPane(workbook);
  await screen.findByText(noFindings);
  act(() => workbook.edit(blankWorkbook()));
  expect(await screen.findByRole("heading", { name: "欢迎使用考评助手" })).toBeTruthy();
});

test("the watch ends with the pane", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  const { unmount } = renderPane(workbook);
  await waitFor(() => expect(workbook.watched).toBe(1));
  unmount();
  await waitFor(() => expect(workbook.watched).toBe(0));
});

test("a reading that takes long can be stopped; what was read before stays", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  const { container } = renderPane(workbook);
  await screen.findByText(noFindings);
  const slow = new Deferred<WorkbookGrid>();
  workbook.onRead = () => slow.promise;
  await userEvent.click(screen.getByRole("button", { name: "重新校验" }));
  const stop = await screen.findByRole("button", { name: "停止" });
  expect(screen.getByRole("progressbar", { name: "正在读取…" })).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(stop);
  expect(workbook.signals.at(-1)?.aborted).toBe(true);
  expect(screen.queryByRole("button", { name: "停止" })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "重新校验" }));
  await act(() => slow.resolve(faultySheet().workbook()));
  expect(screen.getByText(noFindings)).toBeTruthy();
});

test("beside 停止 a newer reading can be started, by the button that stood there before", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  const slow = new Deferred<WorkbookGrid>();
  workbook.onRead = () => slow.promise;
  renderPane(workbook);
  const again = await screen.findByRole("button", { name: "重新校验" });
  const stop = await screen.findByRole("button", { name: "停止" });
  expect(screen.getByRole("button", { name: "重新校验" })).toBe(again);
  workbook.onRead = () => Promise.resolve(workbook.grid);
  await userEvent.click(again);
  expect(await screen.findByText(noFindings)).toBeTruthy();
  expect(workbook.reads).toBe(2);
  expect(stop.isConnected).toBe(false);
  await act(() => slow.resolve(faultySheet().workbook()));
  expect(screen.getByText(noFindings)).toBeTruthy();
});

test("the first reading can be stopped too, and started again", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  workbook.onRead = () => new Deferred<WorkbookGrid>().promise;
  renderPane(workbook);
  await userEvent.click(await screen.findByRole("button", { name: "停止" }));
  expect(await screen.findByRole("heading", { level: 1, name: "没有读到工作簿" })).toBeTruthy();
  workbook.onRead = () => Promise.resolve(workbook.grid);
  await userEvent.click(screen.getByRole("button", { name: "重新校验" }));
  expect(await screen.findByText(noFindings)).toBeTruthy();
});
