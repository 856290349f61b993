/** Ledgers in other layouts, in the pane: what isn't known is asked about, kept as the command line keeps it, and read. */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { LEDGER_COLUMNS } from "../../src/cli/ledger/said-of-ledgers";
import type { CellValue, WorkbookGrid } from "../../src/core/grid/grid";
import { BUILTIN_LEDGERS } from "../../src/core/ledger/definition/builtin-ledgers";
import { mappingNames, planMapping, withNames } from "../../src/core/ledger/table/mapping";
import { FakeWorkbook } from "../support/fake-workbook";
import { change, definitionWorkbook } from "../support/changed-definition";
import { dayOf, ledgerSheet, ledgerWorkbook } from "../support/ledger-grid";
import { accessibilityFaults, openTab, renderPane, type PaneOptions } from "../support/render-pane";

const HEAD = ["序号", "党支部", "月份", "应缴数", "已交数", "联系人"];
const ROWS: CellValue[][] = [
  [1, "甲支部", dayOf("2026-01-01"), 10, 12, "张示例"],
  [2, "乙支部", dayOf("2026-01-01"), 5, 5, "李示例"],
];

function dues(sheet: string, head: readonly string[]): WorkbookGrid {
  return ledgerWorkbook([ledgerSheet(sheet, [["党费情况"], [...head], ...ROWS])]);
}

/** A workbook that holds afterwards the names that were written. */
async function openLedgers(grid: WorkbookGrid, options: PaneOptions = {}) {
  const workbook = new FakeWorkbook(grid);
  const apply = workbook.apply.bind(workbook);
  workbook.apply = async (plan) => {
    const report = await apply(plan);
    workbook.grid = withNames(workbook.grid, plan.names);
    return report;
  };
  const shown = renderPane(workbook, options);
  await openTab(options.language === "en" ? "Ledgers" : "台账");
  return { workbook, ...shown };
}

/** What the command line would write for a list of columns. */
function saidOnTheCommandLine(grid: WorkbookGrid, list: string) {
  const [mapping] = LEDGER_COLUMNS[2](list);
  if (mapping === undefined) throw new Error(`nothing is said by ${list}`);
  const result = mappingNames(grid, BUILTIN_LEDGERS, mapping);
  if ("problem" in result) throw new Error(result.problem.kind);
  return planMapping(result.names);
}

const asking = (name = "指定台账各列") => screen.findByRole("region", { name });
const findings = () => screen.findByRole("region", { name: "台账校验" });
const field = (column: RegExp) => screen.getByLabelText<HTMLSelectElement>(column);
const hintOf = (column: RegExp) =>
  document.getElementById(field(column).getAttribute("aria-describedby") ?? "")?.textContent ?? null;

test("a ledger with unknown headings is asked about, what is likely as a proposal; confirmed, it is read and checked", async () => {
  const grid = dues("党费台账", HEAD);
  const { workbook, container } = await openLedgers(grid);
  expect(within(await findings()).getByText(/表头“应缴数”没有认出.*可能是“应缴人数”/)).toBeTruthy();
  const region = await asking();
  await userEvent.click(within(region).getByRole("button", { name: "党费台账：有 3 列没有认出" }));
  expect(within(region).getByText("表头在第 2 行。")).toBeTruthy();
  expect([field(/B 列“党支部”/).value, hintOf(/B 列“党支部”/)]).toEqual(["branch", null]);
  expect([field(/D 列“应缴数”/).value, hintOf(/D 列“应缴数”/)]).toEqual(["due", "建议，请核对"]);
  expect([field(/F 列“联系人”/).value, hintOf(/F 列“联系人”/)]).toEqual(["", "没有认出"]);
  expect(within(region).getByText(/^有 \d 列填的是建议，请逐列核对后再确认。$/)).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);

  await userEvent.selectOptions(field(/E 列“已交数”/), "应缴人数");
  expect(within(region).getByText("“应缴人数”选了不止一列，请只保留一列。")).toBeTruthy();
  const confirm = within(region).getByRole("button", { name: "确认并校验" });
  expect(confirm.getAttribute("aria-disabled")).toBe("true");
  await userEvent.selectOptions(field(/E 列“已交数”/), "实缴人数");
  await userEvent.click(confirm);
  expect(await screen.findByText("已记住“党费台账”各列的含义，并重新校验。")).toBeTruthy();
  expect(workbook.applied).toEqual([
    saidOnTheCommandLine(grid, "sheet=党费台账,ledger=dues,row=2,due=应缴数,paid=E,-=序号,-=联系人"),
  ]);
  // Read by now: more has paid than was due, and nothing is unknown any more.
  expect(within(await findings()).getByRole("button", { name: /党费台账!E3/ })).toBeTruthy();
  expect(within(await findings()).queryByText(/没有认出/)).toBeNull();
  expect(within(region).getByRole("button", { name: "党费台账：各列已指定，可以调整" })).toBeTruthy();
});

test("a sheet that may be a ledger is named in the findings and asked about, with the ledger that it is", async () => {
  const grid = dues("Sheet1", ["序号", "党支部", "年月", "应缴数", "已交数", "联系人"]);
  const { workbook, container } = await openLedgers(grid);
  expect(screen.getByText("这个工作簿里没有台账。")).toBeTruthy();
  await userEvent.click(within(await findings()).getByRole("button", { name: /L139 · Sheet1!/ }));
  expect(workbook.jumps).toEqual([expect.objectContaining({ sheet: "Sheet1", row: 1 })]);
  const region = await asking();
  await userEvent.click(within(region).getByRole("button", { name: "Sheet1：可能是“党费台账”，没有读取" }));
  const which = within(region).getByLabelText<HTMLSelectElement>("这张表是");
  expect(which.value).toBe("dues");
  // Another ledger has other columns, and other proposals.
  await userEvent.selectOptions(which, "学时台账");
  expect(within(field(/D 列“应缴数”/)).queryByRole("option", { name: "应缴人数" })).toBeNull();
  await userEvent.selectOptions(which, "党费台账");
  await userEvent.selectOptions(field(/E 列“已交数”/), "实缴人数");
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(within(region).getByRole("button", { name: "确认并校验" }));
  expect(await screen.findByText("已记住“Sheet1”各列的含义，并重新校验。")).toBeTruthy();
  expect(workbook.applied).toEqual([
    saidOnTheCommandLine(grid, "sheet=Sheet1,ledger=dues,row=2,due=应缴数,paid=已交数,-=序号,-=联系人"),
  ]);
  expect(await screen.findByRole("region", { name: "待办" })).toBeTruthy();
  expect(within(await findings()).queryByRole("button", { name: /L139/ })).toBeNull();
});

test("a column that is left out, and one that all need, are said before it is confirmed; none at all can't be", async () => {
  await openLedgers(dues("党费台账", HEAD));
  const region = await asking();
  await userEvent.click(within(region).getByRole("button", { name: /有 3 列没有认出/ }));
  await userEvent.selectOptions(field(/D 列/), "不使用");
  expect(within(region).getByText(/^还缺：应缴人数/)).toBeTruthy();
  for (const column of [/B 列/, /C 列/, /E 列/]) await userEvent.selectOptions(field(column), "不使用");
  expect(within(region).getByText("请至少指定一列。")).toBeTruthy();
  expect(within(region).getByRole("button", { name: "确认并校验" }).getAttribute("aria-disabled")).toBe(
    "true",
  );
});

test("an answer to headings that were edited meanwhile is not kept, and it is said why", async () => {
  const { workbook } = await openLedgers(dues("党费台账", HEAD));
  const region = await asking();
  await userEvent.click(within(region).getByRole("button", { name: /有 3 列没有认出/ }));
  workbook.grid = dues("党费台账", ["序号", "党支部", "月份", "已交数", "应缴数", "联系人"]);
  await userEvent.click(within(region).getByRole("button", { name: "确认并校验" }));
  expect(await screen.findByText(/^“党费台账”刚刚改动过，没有保存。/)).toBeTruthy();
  expect(workbook.applied).toEqual([]);
  await waitFor(() => expect(field(/D 列“已交数”/)).toBeTruthy());
});

test("when it can't be written the pane says so, and what was chosen is still there", async () => {
  const { workbook } = await openLedgers(dues("党费台账", HEAD));
  workbook.onApply = () => Promise.reject(new Error("broken"));
  const region = await asking();
  await userEvent.click(within(region).getByRole("button", { name: /有 3 列没有认出/ }));
  await userEvent.selectOptions(field(/F 列“联系人”/), "公示(是否)");
  await userEvent.click(within(region).getByRole("button", { name: "确认并校验" }));
  await screen.findByText(/您填报的内容没有被改动/);
  expect(field(/F 列“联系人”/).value).toBe("published");
});

test("faults of 台账定义 stand before the findings, and lead to their cells, where no ledger is there too", async () => {
  const onlyDues = BUILTIN_LEDGERS.filter(({ id }) => id === "dues");
  const grid = definitionWorkbook(onlyDues, change("paid", { key: "payed" }));
  const { workbook } = await openLedgers(grid);
  const region = await findings();
  const row = within(region).getAllByRole("button", { name: /L142 · 台账定义!/ })[0];
  if (row === undefined) throw new Error("no finding");
  await userEvent.click(row);
  expect(workbook.jumps).toEqual([expect.objectContaining({ sheet: "台账定义" })]);
  expect(within(region).getByText(/^处理：改回原来的/)).toBeTruthy();
});

test("a workbook whose ledgers are wholly known asks nothing", async () => {
  await openLedgers(dues("党费台账", ["序号", "党支部", "月份", "应缴人数", "实缴人数", "备注"]));
  await findings();
  expect(screen.queryByRole("region", { name: "指定台账各列" })).toBeNull();
});

test("it is asked in English too, by keyboard alone", async () => {
  const { container, workbook } = await openLedgers(dues("党费台账", HEAD), { language: "en" });
  const region = await asking("Columns of ledgers");
  within(region).getByRole("button", { name: "党费台账: 3 columns not known" }).focus();
  await userEvent.keyboard("{Enter}");
  expect(within(region).getAllByText("Proposed, please check").length).toBeGreaterThan(0);
  expect(await accessibilityFaults(container)).toEqual([]);
  within(region).getByRole("button", { name: "Confirm and check" }).focus();
  await userEvent.keyboard("{Enter}");
  await screen.findByText("The columns of “党费台账” are remembered, and it was checked again.");
  expect(workbook.applied).toHaveLength(1);
  // Whoever works by keyboard is where the button was.
  expect(document.activeElement?.textContent).toBe("Confirm and check");
});
