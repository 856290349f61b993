/** 生成汇总表 writes what stands in the cells now, says what it did, and harms nothing when it fails. */
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { Deferred } from "../support/deferred";
import { FakeWorkbook } from "../support/fake-workbook";
import { cleanSheet, faultySheet, otherWorkbook, partSheet } from "../support/pane-workbooks";
import { openTab, renderPane } from "../support/render-pane";

async function write(): Promise<void> {
  await openTab("汇总");
  await userEvent.click(await screen.findByRole("button", { name: "生成汇总表" }));
}

test("writes one summary plan and names the sheet and its charts", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  renderPane(workbook);
  await write();
  expect(await screen.findByText("已写入“汇总”工作表。")).toBeTruthy();
  expect(screen.getByText(/新建工作表，含 \d 张图表。/)).toBeTruthy();
  expect(workbook.applied.map(({ sheets }) => sheets.map(({ role, name }) => [role, name]))).toEqual([
    [["summary", "汇总"]],
  ]);
});

test("a summary in English is written from the English pane", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  renderPane(workbook, { language: "en" });
  await openTab("Summary");
  await userEvent.click(await screen.findByRole("button", { name: "Write summary" }));
  expect(await screen.findByText("Wrote the sheet “Summary”.")).toBeTruthy();
});

test("says that an earlier summary was replaced", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  workbook.replaced = ["汇总"];
  renderPane(workbook);
  await write();
  expect(await screen.findByText(/替换了原有汇总，含 \d 张图表。/)).toBeTruthy();
});

describe("opening with the workbook", () => {
  const KEY = "Office.AutoShowTaskpaneWithDocument";
  const OFFER = { name: "以后打开这个工作簿时，自动打开考评助手？" };

  async function written(workbook: FakeWorkbook): Promise<HTMLElement | null> {
    renderPane(workbook);
    await write();
    await screen.findByText("已写入“汇总”工作表。");
    return screen.queryByRole("group", OFFER);
  }

  test("is offered once the summary is written, with what that may give away, and not switched on", async () => {
    const workbook = new FakeWorkbook(cleanSheet().workbook());
    const offer = await written(workbook);
    expect(offer?.textContent).toContain("可能含内部路径");
    expect(workbook.kept.has(KEY)).toBe(false);
  });

  test.each([
    ["自动打开", true],
    ["不用", false],
  ])("%s is kept, and the question is over", async (answer, kept) => {
    const workbook = new FakeWorkbook(cleanSheet().workbook());
    await written(workbook);
    await userEvent.click(screen.getByRole("button", { name: answer }));
    await waitFor(() => expect(screen.queryByRole("group", OFFER)).toBeNull());
    expect(workbook.kept.get(KEY)).toBe(kept);
    expect(screen.queryByText(/保存工作簿后生效；可在“设置”中取消/) !== null).toBe(kept);
  });

  test.each([true, false])("is not asked again after an answer (%p)", async (answer) => {
    const workbook = new FakeWorkbook(cleanSheet().workbook());
    workbook.kept.set(KEY, answer);
    expect(await written(workbook)).toBeNull();
  });

  test("what can't be kept is told", async () => {
    const workbook = new FakeWorkbook(cleanSheet().workbook());
    workbook.onSetting = () => Promise.reject(new WorkbookError("readOnly", { file: "甲.xlsx" }));
    await written(workbook);
    await userEvent.click(screen.getByRole("button", { name: "自动打开" }));
    expect((await screen.findByRole("alert")).textContent).toContain("“甲.xlsx”是只读的");
  });
});

test("an incomplete sheet can be written too", async () => {
  const workbook = new FakeWorkbook(partSheet().workbook());
  renderPane(workbook);
  await write();
  expect(await screen.findByText("已写入“汇总”工作表。")).toBeTruthy();
  expect(workbook.applied).toHaveLength(1);
});

test("reads once more before writing, so that unseen edits are in the summary", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  renderPane(workbook);
  await screen.findByText(/未发现问题/);
  workbook.grid = faultySheet().workbook();
  await write();
  await openTab("填报");
  expect(await screen.findByRole("button", { name: /V201/ })).toBeTruthy();
  expect(workbook.reads).toBe(2);
});

test("while it is being written a second click does nothing", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  const applying = new Deferred<void>();
  workbook.onApply = () => applying.promise;
  renderPane(workbook);
  await write();
  await userEvent.click(await screen.findByRole("button", { name: "正在写入…" }));
  await act(() => applying.resolve());
  expect(await screen.findByText("已写入“汇总”工作表。")).toBeTruthy();
  expect(workbook.applied).toHaveLength(1);
});

test("an edit during the writing is read afterwards and makes the summary outdated", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  const applying = new Deferred<void>();
  workbook.onApply = () => applying.promise;
  renderPane(workbook);
  await write();
  await waitFor(() => expect(workbook.reads).toBe(2));
  act(() => workbook.edit(faultySheet().workbook()));
  expect(workbook.reads).toBe(2);
  await act(() => applying.resolve());
  expect(await screen.findByText(/写入之后工作簿又有修改/)).toBeTruthy();
  await openTab("填报");
  expect(await screen.findByRole("button", { name: /V201/ })).toBeTruthy();
});

test("a failure is told in the sentence of its error, and writing can be tried again", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  workbook.onApply = () => Promise.reject(new WorkbookError("protected", { file: "甲.xlsx" }));
  renderPane(workbook);
  await write();
  expect((await screen.findByRole("alert")).textContent).toContain("“甲.xlsx”受保护，无法写入");
  workbook.onApply = () => Promise.resolve();
  await write();
  expect(await screen.findByText("已写入“汇总”工作表。")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("an unexpected failure says that no entry was changed", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  workbook.onApply = () => Promise.reject(new TypeError("x"));
  renderPane(workbook);
  await write();
  expect((await screen.findByRole("alert")).textContent).toContain(
    "生成汇总表时出现意外问题。您填报的内容没有被改动。",
  );
});

test("nothing is written when the sheet has gone meanwhile", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  renderPane(workbook);
  await screen.findByText(/未发现问题/);
  workbook.grid = otherWorkbook();
  await write();
  expect((await screen.findByRole("alert")).textContent).toContain("“SQLH-2026Q4”已不在工作簿中");
  expect(workbook.applied).toEqual([]);
});
