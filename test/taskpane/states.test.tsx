/** What the pane shows in each of its states, in both languages, and that everyone can read it. */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { FakeWorkbook } from "../support/fake-workbook";
import {
  blankWorkbook,
  cleanSheet,
  faultySheet,
  otherWorkbook,
  partSheet,
  twoSheets,
} from "../support/pane-workbooks";
import { accessibilityFaults, openTab, renderPane } from "../support/render-pane";

const clean = () => new FakeWorkbook(cleanSheet().workbook());

test("a complete sheet shows framework, unit, period, final score and grade", async () => {
  const { container } = renderPane(clean());
  expect(await screen.findByRole("heading", { level: 1, name: /四强两好/ })).toBeTruthy();
  expect(screen.getByText("第一党支部")).toBeTruthy();
  expect(screen.getByText("2026年第四季度")).toBeTruthy();
  expect(screen.getByRole("region", { name: "完成情况" }).textContent).toContain("已评 18 / 18 项");
  expect(screen.getByText("未发现问题，填报符合要求。")).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
  await openTab("汇总");
  expect(screen.getByRole("heading", { level: 1, name: /四强两好/ })).toBeTruthy();
  expect(screen.getByRole("region", { name: "得分与等次" }).textContent).toContain("最终得分98.00等次示范");
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("an incomplete sheet shows the score so far, what is missing and the range", async () => {
  const { container } = renderPane(new FakeWorkbook(partSheet().workbook()));
  const completeness = await screen.findByRole("region", { name: "完成情况" });
  expect(completeness.textContent).toContain("已评 4 / 18 项");
  expect(completeness.textContent).toContain(
    "尚有 14 项未评，未评不计为 0 分。最终得分可能在 20.00 至 100.00 之间。",
  );
  await openTab("汇总");
  const card = screen.getByRole("region", { name: "得分与等次" });
  expect(card.textContent).toContain("目前得分20.00等次待评完后确定");
  expect(screen.getByText(/尚有 14 项未评；现在也可写入/)).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("totals of different rows are not compared, those of the same rows are", async () => {
  const sheet = cleanSheet().set("SQLH-1.1", { self: 3.5, review: 3 });
  renderPane(new FakeWorkbook(sheet.workbook()));
  await openTab("汇总");
  const card = await screen.findByRole("region", { name: "三项总分" });
  expect(card.textContent).toContain("规则得分98.00按填报数据自评分97.50较规则 −0.50复核得分3.00/41 / 18 项");
});

test("the pane names the indicators that errors keep open, and no others", async () => {
  const { container } = renderPane(
    new FakeWorkbook(faultySheet().set("SQLH-1.3", { actual: "八点五" }).workbook()),
  );
  expect(
    await screen.findByText(/有 1 处错误尚未修正，SQLH-1\.3 因此暂不计分。另有 1 处错误不影响计分/),
  ).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("a veto names its reason and both grades", async () => {
  const sheet = cleanSheet().set("SQLH-V1", { option: "是", evidence: "通报" });
  renderPane(new FakeWorkbook(sheet.workbook()));
  await openTab("汇总");
  expect(await screen.findByText(/严重违纪违法或重大责任事故，等次由“示范”降为“不达标”。/)).toBeTruthy();
});

test("a level-1 indicator opens to its rows", async () => {
  const { container } = renderPane(clean());
  const group = await screen.findByRole("button", { name: /政治引领示范力强/ });
  expect(group.getAttribute("aria-expanded")).toBe("false");
  group.focus();
  await userEvent.keyboard("{Enter}");
  expect(group.getAttribute("aria-expanded")).toBe("true");
  expect(screen.getByRole("button", { name: /SQLH-1\.1 创建定位与部署/ }).textContent).toContain(
    "规则 4.00 · 自评 4.00 · 未复核",
  );
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("a workbook without a scoring sheet says why, where it looked and what to do", async () => {
  const { container } = renderPane(new FakeWorkbook(otherWorkbook()));
  expect(await screen.findByRole("heading", { name: "没有找到考核评分表" })).toBeTruthy();
  expect(
    screen.getByText(/^“第一党支部\.xlsx”里没有找到考核评分表.*；请打开下发的考核评分表工作簿/),
  ).toBeTruthy();
  expect(screen.getByText("台账", { selector: "li" })).toBeTruthy();
  expect(screen.getByText("Sheet2")).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
  await openTab("汇总");
  expect(screen.getByText("还没有可以汇总的考核评分表。")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "生成汇总表" })).toBeNull();
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "去“填报”看看" }));
  expect(screen.getByRole("tab", { name: "填报" }).getAttribute("aria-selected")).toBe("true");
});

test("a blank workbook is called blank", async () => {
  const { container } = renderPane(new FakeWorkbook(blankWorkbook()));
  expect(await screen.findByRole("heading", { name: "欢迎使用考评助手" })).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("an error of the workbook is one sentence with file, reason and remedy", async () => {
  const workbook = clean();
  workbook.onRead = () => Promise.reject(new WorkbookError("damaged", { file: "甲.xlsx" }));
  const { container } = renderPane(workbook);
  expect((await screen.findByRole("alert")).textContent).toContain(
    "“甲.xlsx”已损坏，无法读取；请用 Excel 打开并修复后另存，或请对方重发。",
  );
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("an unexpected error gives a report without what stood in the cells", async () => {
  const workbook = clean();
  workbook.onRead = () => Promise.reject(new RangeError("身份证号 110101"));
  const { container } = renderPane(workbook, { language: "en" });
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Your entries were not changed.");
  const report = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Problem report" });
  expect(report.value).toContain("error: RangeError");
  expect(report.value).not.toContain("110101");
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("a report is copied, or marked where the clipboard is refused", async () => {
  const user = userEvent.setup();
  const workbook = clean();
  workbook.onRead = () => Promise.reject(new RangeError("x"));
  renderPane(workbook);
  const copy = await screen.findByRole("button", { name: "复制报告" });
  const report = screen.getByRole<HTMLTextAreaElement>("textbox");
  const refused = jest.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce(new Error("refused"));
  await user.click(copy);
  expect(report.selectionEnd).toBe(report.value.length);
  refused.mockRestore();
  await user.click(copy);
  expect(await navigator.clipboard.readText()).toBe(report.value);
});

test("a workbook that can't be opened is opened by another try", async () => {
  let attempts = 0;
  const open = () =>
    attempts++ === 0 ? Promise.reject(new WorkbookError("hostUnsupported")) : Promise.resolve(clean());
  const { container } = renderPane(clean(), { open });
  expect((await screen.findByRole("alert")).textContent).toContain("这个版本的 Excel 缺少所需的功能");
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "重试" }));
  expect(await screen.findByText("第一党支部")).toBeTruthy();
});

test("outside Excel the page says where it belongs", async () => {
  renderPane(clean(), { isExcel: false });
  expect(await screen.findByText(/请在 Excel 中打开考评助手/)).toBeTruthy();
});

test("the language switches everything that is shown, and the document's own", async () => {
  const { container } = renderPane(new FakeWorkbook(faultySheet().workbook()));
  await openTab("汇总");
  await openTab("设置");
  await userEvent.click(await screen.findByRole("radio", { name: "English" }));
  expect(await accessibilityFaults(container)).toEqual([]);
  await openTab("Summary");
  expect(screen.getByRole("button", { name: "Write summary" })).toBeTruthy();
  await openTab("Fill");
  expect(screen.getAllByText("Q4 2026")).not.toEqual([]);
  expect(document.documentElement.lang).toBe("en");
  const own = container.textContent.replace(/第一党支部|中文|语言|3次/g, "");
  expect(own).not.toMatch(/[\u4e00-\u9fff]/);
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("of several scoring sheets the one in front is shown, and another can be chosen", async () => {
  const { container } = renderPane(new FakeWorkbook(twoSheets()));
  const picker = await screen.findByRole<HTMLSelectElement>("combobox", { name: "考核评分表" });
  expect(picker.value).toBe("SQLH-2026Q4");
  await userEvent.selectOptions(picker, "SQLH-2026Q3");
  expect(screen.getByText("2026年第三季度")).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
});
