/** 台账 in the pane: what is to be done, what is wrong with the ledgers, and which there are. */
import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import { FakeWorkbook } from "../support/fake-workbook";
import { faultySheet } from "../support/pane-workbooks";
import { accessibilityFaults, openTab, renderPane, type PaneOptions } from "../support/render-pane";
import { exampleLedgers, withScoringSheet } from "../support/scored-ledgers";

async function openLedgers(grid: WorkbookGrid, options: PaneOptions = {}) {
  const workbook = new FakeWorkbook(grid);
  const shown = renderPane(workbook, options);
  await openTab(options.language === "en" ? "Ledgers" : "台账");
  return { workbook, ...shown };
}

const due = (name = "待办") => screen.findByRole("region", { name });
/** What is said above the list. */
const countOf = (region: HTMLElement) => region.querySelector("p[role=status]")?.textContent;
const rowsOf = (region: HTMLElement) =>
  [...region.querySelectorAll("[data-row]")].map((row) => row.textContent);

test("what ledgers remind of stands by days left, and a click leads to the ledger's row", async () => {
  const { workbook } = await openLedgers(await exampleLedgers("ledgers.xlsx"));
  const region = await due();
  expect(countOf(region)).toBe("按 2026-05-20 计，共 6 项。");
  expect(rowsOf(region)).toEqual([
    expect.stringContaining("书记项目“党建＋安全”的推进节点计划于 2026-06-05 完成还有 16 天"),
    expect.stringContaining("还有 19 天"),
    expect.stringContaining("还有 23 天"),
    expect.stringContaining("还有 26 天"),
    expect.stringContaining("第一党支部于 2026-07-01 届满，应按期换届还有 42 天"),
    expect.stringContaining("还有 148 天"),
  ]);
  expect(
    within(region)
      .getAllByRole("heading", { level: 3 })
      .map(({ textContent }) => textContent),
  ).toEqual(["30 天内 4 条4", "31 至 90 天 1 条1", "90 天以后 1 条1"]);
  await userEvent.click(within(region).getByRole("button", { name: /第一党支部于/ }));
  expect(workbook.jumps).toEqual([{ sheet: "换届台账", row: 3, column: 4 }]);
  expect(within(region).getByText("换届台账 · 2026-07-01 · 换届台账!E4")).toBeTruthy();
});

test("another day is another list, overdue first, for the findings too; one click leads back to today", async () => {
  await openLedgers(await exampleLedgers("ledgers-faulty.xlsx"));
  const region = await due();
  const before = countOf(region);
  fireEvent.change(within(region).getByLabelText("以哪一天为准"), { target: { value: "2026-11-27" } });
  expect(countOf(region)).toBe("按 2026-11-27 计，共 7 项，其中逾期 6 项。");
  expect(rowsOf(region)[2]).toContain("戊党支部于 2024-09-01 届满，应按期换届逾期 817 天");
  expect(within(region).getAllByRole("img", { name: "逾期" })).toHaveLength(6);
  const findings = screen.getByRole("region", { name: "台账校验" });
  // So many are drawn by those in view, of which there are none here.
  await userEvent.type(within(findings).getByRole("searchbox"), "换届台账 L116");
  expect(within(findings).getByRole("button", { name: /2024-09-01 已过 817 天/ })).toBeTruthy();
  await userEvent.click(within(region).getByRole("button", { name: "回到今天" }));
  expect(countOf(region)).toBe(before);
  expect(within(findings).getByRole("button", { name: /2024-09-01 已过 626 天/ })).toBeTruthy();
});

test("how far ahead one looks, and a search, narrow the list", async () => {
  await openLedgers(await exampleLedgers("ledgers.xlsx"));
  const region = await due();
  await userEvent.selectOptions(within(region).getByRole("combobox", { name: "看多远" }), "30 天内的");
  expect(rowsOf(region)).toHaveLength(5);
  await userEvent.selectOptions(within(region).getByRole("combobox", { name: "看多远" }), "已到提醒期");
  await userEvent.type(within(region).getByRole("searchbox", { name: "搜索待办" }), "届满 第二");
  expect(rowsOf(region)).toEqual([expect.stringContaining("第二党支部于 2026-10-15 届满")]);
});

test("a day on which nothing is due says so", async () => {
  await openLedgers(await exampleLedgers("ledgers.xlsx"));
  const region = await due();
  fireEvent.change(within(region).getByLabelText("以哪一天为准"), { target: { value: "1999-01-01" } });
  expect(countOf(region)).toBe("以 1999-01-01 为准，没有待办事项。");
  expect(within(region).queryByRole("button", { name: "复制" })).toBeNull();
});

test("the list is a calendar file, event by event", async () => {
  const made: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => {
    made.push(blob);
    return "blob:calendar";
  };
  await openLedgers(await exampleLedgers("ledgers.xlsx"));
  const region = await due();
  await userEvent.click(within(region).getByRole("button", { name: "导出日历" }));
  const link = await within(region).findByRole("link");
  expect(link.getAttribute("download")).toBe("第一党支部-待办.ics");
  const text = await textOf(made[0]);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(6);
  expect(text).toContain("DTSTART;VALUE=DATE:20260701");
});

function textOf(blob: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === "string" ? reader.result : "");
    reader.readAsText(blob ?? new Blob());
  });
}

test("where files can't be saved the calendar isn't offered, and what to do instead is said", async () => {
  await openLedgers(await exampleLedgers("ledgers.xlsx"), { surroundings: { downloads: false } });
  const region = await due();
  expect(within(region).queryByRole("button", { name: "导出日历" })).toBeNull();
  expect(within(region).getByText(/^这里不能保存文件。/)).toBeTruthy();
});

test("findings stand by ledger; a click leads to the cell and says what to do", async () => {
  const { workbook } = await openLedgers(await exampleLedgers("ledgers-faulty.xlsx"));
  const region = await screen.findByRole("region", { name: "台账校验" });
  expect(within(region).getAllByRole("button", { pressed: true }).length).toBeGreaterThanOrEqual(2);
  await userEvent.type(within(region).getByRole("searchbox"), "换届台账 L109");
  const row = within(region).getByRole("button", { name: /L109 · 换届台账!C4/ });
  await userEvent.click(row);
  expect(workbook.jumps).toEqual([{ sheet: "换届台账", row: 3, column: 2 }]);
  expect(within(region).getByText("处理：改为允许的值。")).toBeTruthy();
  expect(within(region).getByRole("heading", { level: 3 }).textContent).toMatch(/^换届台账 /);
});

test("hundreds of findings and reminders are drawn by those in view", async () => {
  const grid = await exampleLedgers("ledgers.xlsx");
  const long = grid.sheets.map((sheet) =>
    sheet.name === "换届台账" ? { ...sheet, values: [...sheet.values, ...manyRows(sheet.values)] } : sheet,
  );
  await openLedgers({ ...grid, sheets: long });
  const region = await due();
  expect(countOf(region)).toMatch(/共 2006 项，其中逾期 2000 项。$/);
  expect(region.querySelectorAll("[data-row]").length).toBeLessThan(60);
});

/** Terms that ended long ago without an election. */
function manyRows(values: WorkbookGrid["sheets"][number]["values"]) {
  const [row = []] = values.slice(3);
  return Array.from({ length: 2000 }, (_, index) =>
    row.map((value, column) => (column === 0 ? `支部${index}` : column === 4 ? 45000 : value)),
  );
}

test("each ledger is listed with its rows and leads to its sheet", async () => {
  const { workbook } = await openLedgers(await exampleLedgers("ledgers.xlsx"));
  const region = await screen.findByRole("region", { name: "本工作簿的台账" });
  await userEvent.click(within(region).getByRole("button", { name: /^换届台账\s*5 行 · 6 条发现$/ }));
  expect(workbook.jumps).toEqual([{ sheet: "换届台账", row: 3, column: 0 }]);
});

test("a workbook without ledgers says what they are for and leads to where they are added", async () => {
  await openLedgers(faultySheet().workbook());
  expect(await screen.findByText("这个工作簿里没有台账。")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "到“模板”页添加台账" }));
  expect(screen.getByRole("tab", { name: "模板" }).getAttribute("aria-selected")).toBe("true");
});

test("all of it is said in English too, and can be used by everybody", async () => {
  const { container } = await openLedgers(await exampleLedgers("ledgers-faulty.xlsx"), { language: "en" });
  const region = await due("To do");
  expect(countOf(region)).toMatch(/^As of 2026-05-20: \d+ matters/);
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("a workbook of ledgers alone is greeted as one, with what is the matter, and leads on", async () => {
  const workbook = new FakeWorkbook(await exampleLedgers("ledgers-faulty.xlsx"));
  const { container } = renderPane(workbook);
  expect(await screen.findByRole("heading", { level: 1, name: "这是一份台账" })).toBeTruthy();
  expect(screen.queryByText(/没有找到考核评分表/)).toBeNull();
  expect(screen.getByRole("button", { name: /^换届台账\s*14 行 · \d+ 条发现$/ })).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(
    screen.getByRole("button", {
      name: /^换届台账等 16 本台账 · 待办 \d+ 项，逾期 \d+ 项 · 校验发现 \d+ 条$/,
    }),
  );
  expect(screen.getByRole("tab", { name: "台账" }).getAttribute("aria-selected")).toBe("true");
  expect(await due()).toBeTruthy();
});

test("填报 of a scoring sheet says in a line what the ledgers beside it have to say", async () => {
  renderPane(new FakeWorkbook(withScoringSheet(await exampleLedgers())));
  const line = await screen.findByRole("button", {
    name: /^换届台账等 16 本台账 · 待办 6 项 · 校验发现 \d+ 条 · \d+ 项可取数$/,
  });
  await userEvent.click(line);
  expect(await screen.findByRole("region", { name: "取自台账" })).toBeTruthy();
});

test("填报 of a workbook without ledgers says nothing of them", async () => {
  renderPane(new FakeWorkbook(faultySheet().workbook()));
  await screen.findByRole("region", { name: "校验发现" });
  expect(screen.queryByTitle("打开“台账”页")).toBeNull();
});
