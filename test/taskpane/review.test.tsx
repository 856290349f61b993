/** The reviewer goes row by row: what was entered and claimed beside the boxes, saved by Enter. */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { FakeWorkbook } from "../support/fake-workbook";
import { FilledSheet } from "../support/grid-builder";
import { accessibilityFaults, openTab, renderPane } from "../support/render-pane";

async function openReview(workbook: FakeWorkbook) {
  const drawn = renderPane(workbook);
  await openTab("复核");
  await screen.findByRole("heading", { level: 1, name: /^复核/ });
  return drawn;
}
const score = () => screen.getByRole("textbox", { name: /^复核得分/ });
const reason = () => screen.getByRole("textbox", { name: "扣分原因" });
const row = () => screen.getByRole("heading", { level: 2, name: /SQLH-/ }).textContent;

function cell(workbook: FakeWorkbook, sheet: FilledSheet, code: string, column: "review" | "reason") {
  const at = sheet.at(code, column);
  return workbook.grid.sheets[0]?.values[at.row]?.[at.column];
}

test("Enter saves score and reason, and goes on to the next row with the box ready", async () => {
  const sheet = new FilledSheet();
  const workbook = new FakeWorkbook(sheet.workbook());
  const { container } = await openReview(workbook);
  expect(row()).toBe("SQLH-1.1 创建定位与部署");
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.type(reason(), "缺一次会议");
  await userEvent.type(score(), "3.5{Enter}");
  expect(await screen.findByText(/^SQLH-1\.1 已写入 /)).toBeTruthy();
  expect(row()).toMatch(/^SQLH-1\.2/);
  expect(document.activeElement).toBe(score());
  expect(cell(workbook, sheet, "SQLH-1.1", "review")).toBe(3.5);
  expect(cell(workbook, sheet, "SQLH-1.1", "reason")).toBe("缺一次会议");
  expect(screen.getByText(/已复核 1 \/ 18 项/)).toBeTruthy();
});

test("the rule, the entries, the evidence and both scores stand beside the boxes and lead to their cells", async () => {
  const sheet = new FilledSheet().set("SQLH-1.1", { self: 2, evidence: "会议纪要" });
  const workbook = new FakeWorkbook(sheet.workbook());
  await openReview(workbook);
  const panel = screen.getByRole("group", { name: "创建定位与部署：得分说明" });
  expect(panel.textContent).toMatch(/规则.*填报.*计算/s);
  expect(screen.getByText("自评分", { selector: "dt" }).nextElementSibling?.textContent).toBe("2.00");
  expect(screen.getByText("规则得分", { selector: "dt" }).nextElementSibling?.textContent).toBe("4.00");
  await userEvent.click(screen.getByRole("button", { name: /^会议纪要/ }));
  expect(workbook.jumps).toEqual([sheet.at("SQLH-1.1", "evidence")]);
  await userEvent.click(screen.getByRole("button", { name: "按规则 4.00" }));
  expect(score()).toHaveProperty("value", "4.00");
});

test("only rows that differ, or that are not reviewed, are gone through", async () => {
  const sheet = new FilledSheet().set("SQLH-1.2", { self: 3 }).set("SQLH-1.1", { review: 3 });
  const workbook = new FakeWorkbook(sheet.workbook());
  await openReview(workbook);
  await userEvent.click(screen.getByRole("button", { name: "自评≠规则 1" }));
  expect(row()).toMatch(/^SQLH-1\.2/);
  await userEvent.click(screen.getByRole("button", { name: "未复核 17" }));
  expect(row()).toMatch(/^SQLH-1\.2/);
  await userEvent.type(score(), "3{Enter}");
  await screen.findByRole("button", { name: "未复核 16" });
  expect(row()).toMatch(/^SQLH-1\.3/);
});

test("what can't be written is said at its box, and nothing is written", async () => {
  const workbook = new FakeWorkbook(new FilledSheet().workbook());
  await openReview(workbook);
  await userEvent.type(score(), "12");
  expect(screen.queryByText(/请填 0 至 4 的数/)).toBeNull();
  await userEvent.keyboard("{Enter}");
  expect(screen.getByText(/请填 0 至 4 的数/)).toBeTruthy();
  expect(score().getAttribute("aria-invalid")).toBe("true");
  expect(workbook.applied).toEqual([]);
  expect(row()).toMatch(/^SQLH-1\.1/);
});

test("what was typed and not saved is kept while going through the rows", async () => {
  await openReview(new FakeWorkbook(new FilledSheet().workbook()));
  await userEvent.type(score(), "2");
  expect(screen.getByText(/有未保存的内容/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "下一项", description: "下一项" }));
  expect(score()).toHaveProperty("value", "");
  await userEvent.click(screen.getByRole("button", { name: "上一项" }));
  expect(score()).toHaveProperty("value", "2");
});

test("a cell that changed meanwhile is not overwritten: why is said, and what was typed stays", async () => {
  const workbook = new FakeWorkbook(new FilledSheet().workbook());
  await openReview(workbook);
  workbook.onApply = () =>
    Promise.reject(new WorkbookError("changedMeanwhile", { sheet: "SQLH-2026Q4", cell: "L5" }));
  await userEvent.type(score(), "2{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("L5");
  expect(score()).toHaveProperty("value", "2");
  expect(within(document.body).queryByText(/已写入/)).toBeNull();
});
