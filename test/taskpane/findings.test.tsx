/** Findings can be counted, filtered and jumped from, however many there are. */
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { WorkbookError } from "../../src/workbook/workbook-error";
import type { AssessmentCore } from "../../src/usecases/assessment-core";
import { FakeWorkbook } from "../support/fake-workbook";
import { FilledSheet } from "../support/grid-builder";
import { faultySheet, partSheet } from "../support/pane-workbooks";
import { withCell } from "../support/plan-grid";
import { accessibilityFaults, realCore, renderPane } from "../support/render-pane";

const findings = () => screen.findByRole("region", { name: "校验发现" });

test("each finding says in its row what is wrong where, and what to do once it is open", async () => {
  renderPane(new FakeWorkbook(faultySheet().workbook()));
  const region = await findings();
  expect(within(region).getByRole("heading", { name: "SQLH-1.1 创建定位与部署 1 条" })).toBeTruthy();
  const row = within(region).getByRole("button", { name: /^错误 .*V201/s });
  // The heading above names the indicator already.
  expect(row.textContent).toBe("“自评分”为 12，按规定最高为 4。V201 · SQLH-2026Q4!K5K5");
  expect(within(region).queryByText(/^处理：/)).toBeNull();
  await userEvent.click(row);
  expect(within(region).getByText(/^处理：/)).toBeTruthy();
  expect(within(region).getByText("超过上限 · V201 · SQLH-2026Q4!K5")).toBeTruthy();
});

test("one finding is open at a time; its sign folds it without leading anywhere", async () => {
  const workbook = new FakeWorkbook(faultySheet().workbook());
  renderPane(workbook);
  const region = await findings();
  const [first, second] = [/V201/, /V203 ·/].map((name) => within(region).getByRole("button", { name }));
  if (first === undefined || second === undefined) throw new Error("Two findings are expected");
  await userEvent.click(first);
  await userEvent.click(second);
  expect([first, second].map((row) => row.getAttribute("aria-expanded"))).toEqual(["false", "true"]);
  const sign = second.querySelector("[data-opens]");
  if (sign === null) throw new Error("The row has a sign that opens it");
  await userEvent.click(sign);
  expect(second.getAttribute("aria-expanded")).toBe("false");
  expect(workbook.jumps).toHaveLength(2);
});

test("choosing a finding goes to its cell, by mouse and by keyboard", async () => {
  const sheet = faultySheet();
  const workbook = new FakeWorkbook(sheet.workbook());
  renderPane(workbook);
  const region = await findings();
  await userEvent.click(within(region).getByRole("button", { name: /V201/ }));
  within(region)
    .getByRole("button", { name: /V203 ·/ })
    .focus();
  await userEvent.keyboard("{Enter}");
  expect(workbook.jumps).toEqual([sheet.at("SQLH-1.1", "self"), sheet.at("SQLH-1.2", "actual")]);
});

test("the list is one stop of the Tab key, and arrow keys go through it", async () => {
  const workbook = new FakeWorkbook(
    new FilledSheet()
      .set("SQLH-1.1", { self: 12 })
      .set("SQLH-1.2", { actual: "3次" })
      .set("SQLH-1.4", { actual: "4" })
      .workbook(),
  );
  renderPane(workbook);
  const region = await findings();
  const rows = within(region).getAllByRole("button", { name: /V\d{3} ·/ });
  expect(rows.length).toBeGreaterThan(2);
  const stops = () => rows.map((row) => row.tabIndex);
  expect(stops()).toEqual(rows.map((_, index) => (index === 0 ? 0 : -1)));
  rows[0]?.focus();
  await userEvent.keyboard("{ArrowUp}");
  expect(document.activeElement).toBe(rows[0]);
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  expect(document.activeElement).toBe(rows[2]);
  await userEvent.keyboard("{Home}{End}");
  expect(document.activeElement).toBe(rows.at(-1));
  expect(stops()).toEqual(rows.map((_, index) => (index === rows.length - 1 ? 0 : -1)));
  await userEvent.keyboard("{ArrowRight}");
  expect(rows.at(-1)?.getAttribute("aria-expanded")).toBe("true");
  await userEvent.keyboard("{ArrowLeft}");
  expect(rows.at(-1)?.getAttribute("aria-expanded")).toBe("false");
  expect(workbook.jumps).toEqual([]);
  await userEvent.keyboard("{Home}{Enter}");
  expect(workbook.jumps).toHaveLength(1);
});

test("when a finding is mended, the next one takes its place as the list's stop", async () => {
  const sheet = faultySheet();
  const workbook = new FakeWorkbook(sheet.workbook());
  renderPane(workbook);
  const region = await findings();
  within(region).getByRole("button", { name: /V201/ }).focus();
  const { row, column } = sheet.at("SQLH-1.1", "self");
  act(() => workbook.edit(withCell(workbook.grid, sheet.sheetName, row, column, 3)));
  await waitFor(() => expect(within(region).queryByRole("button", { name: /V201/ })).toBeNull());
  expect(within(region).getAllByRole("button", { name: /V\d{3} ·/ })[0]?.tabIndex).toBe(0);
});

test("findings are searched by words of the sentence, the code, the cell and what to do", async () => {
  renderPane(new FakeWorkbook(partSheet().workbook()));
  const region = await findings();
  const all = within(region).getAllByRole("button", { name: /V\d{3} ·/ }).length;
  const box = within(region).getByRole("searchbox", { name: "查找" });
  await userEvent.type(box, "SQLH-3.1");
  const found = within(region).getAllByRole("button", { name: /V\d{3} ·/ });
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThan(all);
  await userEvent.clear(box);
  await userEvent.type(box, "没有这个词");
  expect(within(region).getByText("没有含“没有这个词”的校验发现。")).toBeTruthy();
  await userEvent.clear(box);
  expect(within(region).getAllByRole("button", { name: /V\d{3} ·/ })).toHaveLength(all);
});

test("an indicator's row can be jumped to as well", async () => {
  const sheet = faultySheet();
  const workbook = new FakeWorkbook(sheet.workbook());
  renderPane(workbook);
  await userEvent.click(await screen.findByRole("button", { name: /推动发展示范力强/ }));
  await userEvent.click(screen.getByRole("button", { name: /SQLH-2\.2/ }));
  await userEvent.click(screen.getByRole("button", { name: "转到该行" }));
  expect(workbook.jumps).toEqual([sheet.at("SQLH-2.2", "code")]);
});

test("a jump that fails says why and leaves the list", async () => {
  const workbook = new FakeWorkbook(faultySheet().workbook());
  workbook.onGoTo = () => Promise.reject(new WorkbookError("cellEditing"));
  renderPane(workbook);
  await userEvent.click(within(await findings()).getByRole("button", { name: /V201/ }));
  expect((await screen.findByRole("alert")).textContent).toContain("Excel 正在编辑单元格");
  await userEvent.click(screen.getByRole("button", { name: "关闭" }));
  expect(screen.queryByRole("alert")).toBeNull();
  expect(within(await findings()).getByRole("button", { name: /V201/ })).toBeTruthy();
});

test("the counts are filters", async () => {
  renderPane(new FakeWorkbook(faultySheet().workbook()));
  const region = await findings();
  const errors = within(region).getByRole("button", { name: "错误 1" });
  expect(errors.getAttribute("aria-pressed")).toBe("true");
  await userEvent.click(errors);
  expect(errors.getAttribute("aria-pressed")).toBe("false");
  expect(within(region).queryByRole("button", { name: /V201/ })).toBeNull();
  expect(within(region).getByRole("button", { name: /V203 ·/ })).toBeTruthy();
  for (const name of [/^提醒 \d+$/, /^提示 \d+$/]) {
    const filter = within(region).getByRole("button", { name });
    if (!filter.hasAttribute("disabled")) await userEvent.click(filter);
  }
  expect(within(region).getByText(/所选严重程度下没有校验发现/)).toBeTruthy();
});

/** jsdom lays nothing out: here findings are as high as they usually are, and the list holds six. */
function pretendSizes(): void {
  jest.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(100);
  jest.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
  jest.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(320);
}

test("of 500 findings those in view are drawn, each with its place among all", async () => {
  pretendSizes();
  const core: AssessmentCore = {
    ...realCore,
    assess: (workbook) => {
      const outcome = realCore.assess(workbook);
      if (outcome.kind !== "assessed") return outcome;
      const [assessment] = outcome.assessments;
      const { findings: few } = assessment;
      const many = Array.from({ length: 500 }, (_, index) => few[index % few.length]).filter(
        (one) => one !== undefined,
      );
      return { kind: "assessed", assessments: [{ ...assessment, findings: many }] };
    },
  };
  const { container } = renderPane(new FakeWorkbook(faultySheet().workbook()), { core });
  const items = within(await findings()).getAllByRole("listitem");
  expect(items.length).toBeGreaterThan(6);
  expect(items.length).toBeLessThan(20);
  expect(items.map((item) => item.getAttribute("aria-posinset"))).toEqual(
    items.map((_, index) => String(index + 1)),
  );
  expect(items[0]?.getAttribute("aria-setsize")).toBe("500");
  expect(await accessibilityFaults(container)).toEqual([]);
  jest.restoreAllMocks();
});
