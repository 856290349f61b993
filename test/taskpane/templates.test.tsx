/** 模板 makes scoring sheets in the open workbook, and replaces none without asking. */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { parsePeriod } from "../../src/core/framework/period";
import { planTemplate } from "../../src/core/template/plan-template";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { FakeWorkbook } from "../support/fake-workbook";
import { f1 } from "../support/grid-builder";
import { blankWorkbook } from "../support/pane-workbooks";
import { planGrid } from "../support/plan-grid";
import { accessibilityFaults, openTab, renderPane } from "../support/render-pane";

const FRAMEWORK = "“四强两好”基层党组织示范点创建考核";

async function chooseFramework(name: string): Promise<void> {
  const framework = await screen.findByRole("combobox", { name: "指标体系" });
  const option = screen.getAllByRole<HTMLOptionElement>("option").find(({ text }) => text.includes(name));
  await userEvent.selectOptions(framework, option?.value ?? "");
}

/** Chooses F1 and the one period. */
async function choose(year: string, period: string): Promise<void> {
  await chooseFramework(FRAMEWORK);
  await userEvent.clear(screen.getByRole("textbox", { name: "年份" }));
  await userEvent.type(screen.getByRole("textbox", { name: "年份" }), year);
  const wanted = screen.queryByRole("checkbox", { name: new RegExp(`^${period}`) });
  for (const box of screen.getAllByRole<HTMLInputElement>("checkbox")) {
    if (box.checked !== (box === wanted)) await userEvent.click(box);
  }
}

const MAKE = { name: "制作考核评分表" };

/** What lies behind a dialog is out of reach until a moment after it has closed. */
const make = async () => userEvent.click(await screen.findByRole("button", MAKE));

/** A workbook that holds the sheets of 2026Q4. */
function made(): FakeWorkbook {
  return new FakeWorkbook(planGrid(planTemplate(f1(), parsePeriod("2026Q4") ?? never(), "甲")));
}

function never(): never {
  throw new Error("2026Q4 is a period");
}

test("writes the sheets of a framework, period and unit into a blank workbook", async () => {
  const workbook = new FakeWorkbook(blankWorkbook());
  const { container } = renderPane(workbook);
  await openTab("模板");
  await choose("2026", "第四季度");
  await userEvent.type(screen.getByRole("textbox", { name: "被考核党组织" }), "第一党支部");
  expect(await accessibilityFaults(container)).toEqual([]);
  await make();
  expect(await screen.findByText(/^已写入.*“SQLH-2026Q4”/)).toBeTruthy();
  const [plan] = workbook.applied;
  expect(plan?.sheets.map(({ role }) => role)).toEqual(["instructions", "scoring", "ballot", "meta"]);
  expect(plan?.emptySheet).toBe("Sheet1");
  expect(JSON.stringify(plan?.sheets[1]?.cells)).toContain("第一党支部");
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("the only period of a framework is chosen already", async () => {
  renderPane(new FakeWorkbook(blankWorkbook()));
  await openTab("模板");
  const framework = await screen.findByRole("combobox", { name: "指标体系" });
  const annual = screen.getAllByRole<HTMLOptionElement>("option").find(({ value }) => value === "F6_NDZH");
  await userEvent.selectOptions(framework, annual?.value ?? "");
  const periods = screen.getByRole("group", { name: "考核期间" });
  const boxes = within(periods).getAllByRole<HTMLInputElement>("checkbox");
  expect(boxes.map(({ checked }) => checked)).toEqual([true]);
});

test("a sheet that is there already is replaced only when the person agrees", async () => {
  const workbook = made();
  renderPane(workbook);
  await openTab("模板");
  await choose("2026", "第四季度");
  await make();
  const dialog = await screen.findByRole("alertdialog");
  // A hasty Enter must not replace what was filled in.
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "取消" }));
  await waitFor(() => expect(screen.queryByRole("button", MAKE)).toBeNull());
  expect(dialog.textContent).toContain("工作簿里已有“SQLH-2026Q4”。");
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  expect(workbook.applied).toEqual([]);

  await make();
  await userEvent.click(await screen.findByRole("button", { name: "替换" }));
  expect(await screen.findByText(/^已写入.*“SQLH-2026Q4”/)).toBeTruthy();
  expect(workbook.applied).toHaveLength(1);
});

test("another period of the same framework needs no question", async () => {
  const workbook = made();
  renderPane(workbook);
  await openTab("模板");
  await choose("2026", "第三季度");
  await make();
  expect(await screen.findByText(/^已写入.*“SQLH-2026Q3”/)).toBeTruthy();
});

test("a sheet that came while the person was choosing is not replaced either", async () => {
  const workbook = new FakeWorkbook(blankWorkbook());
  renderPane(workbook);
  await openTab("模板");
  await choose("2026", "第四季度");
  workbook.grid = made().grid;
  await make();
  expect((await screen.findByRole("alert")).textContent).toContain("SQLH-2026Q4");
  expect(workbook.applied).toEqual([]);
});

test("without a right year or any period nothing is made, and the form says what is missing", async () => {
  const workbook = new FakeWorkbook(blankWorkbook());
  const { container } = renderPane(workbook);
  await openTab("模板");
  await choose("26", "none");
  await make();
  expect(screen.getByText("请填 2000 至 2099 之间的年份。")).toBeTruthy();
  expect(screen.getByText("请至少选一个考核期间。")).toBeTruthy();
  expect(workbook.applied).toEqual([]);
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("a failure is told, and nothing is said to be written", async () => {
  const workbook = new FakeWorkbook(blankWorkbook());
  workbook.onApply = () => Promise.reject(new WorkbookError("protected", { file: "甲.xlsx" }));
  renderPane(workbook);
  await openTab("模板");
  await choose("2026", "第四季度");
  await make();
  expect((await screen.findByRole("alert")).textContent).toContain("“甲.xlsx”受保护，无法写入");
  expect(screen.queryByText(/^已写入/)).toBeNull();
});

test.each([
  ["基层党支部工作创新考核", /没有年终评分表：年度得分由各季度的评分表得出/, "年度"],
  ["年度综合考核", /没有季度评分表：一年只考核一次/, "第四季度"],
])(
  "%s: a sheet that its year doesn't read is not offered, and the pane says why",
  async (name, why, period) => {
    renderPane(new FakeWorkbook(blankWorkbook()));
    await openTab("模板");
    await chooseFramework(FRAMEWORK);
    expect(screen.queryByText(why)).toBeNull();
    await chooseFramework(name);
    expect(screen.getByText(why)).toBeTruthy();
    expect(screen.queryByRole("checkbox", { name: new RegExp(`^${period}`) })).toBeNull();
  },
);
