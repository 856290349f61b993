/** Findings can be counted, filtered and jumped from, however many there are. */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { WorkbookError } from "../../src/workbook/workbook-error";
import type { AssessmentCore } from "../../src/usecases/assessment-core";
import { FakeWorkbook } from "../support/fake-workbook";
import { faultySheet } from "../support/pane-workbooks";
import { accessibilityFaults, realCore, renderPane } from "../support/render-pane";

const findings = () => screen.findByRole("region", { name: "校验发现" });

test("each finding names its cell, what is wrong and what to do, under its indicator", async () => {
  renderPane(new FakeWorkbook(faultySheet().workbook()));
  const region = await findings();
  expect(within(region).getByRole("heading", { name: "SQLH-1.1 创建定位与部署" })).toBeTruthy();
  const item = within(region).getByRole("button", { name: /V201/ });
  expect(within(region).getByRole("button", { name: /^错误 .*V201/s })).toBe(item);
  expect(item.textContent).toContain("V201 · SQLH-2026Q4!K5");
  expect(item.textContent).toContain("处理：");
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
  for (const name of [/^提醒 \d/, /^提示 \d/]) {
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
