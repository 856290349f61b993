/** By what returns are collected in the pane: roster, framework, period, the columns of own sheets. */
import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readRememberedColumns } from "../../src/core/derive/remembered-columns";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import type { Roster } from "../../src/core/roster/roster";
import { readRoster } from "../../src/core/roster/read-roster";
import type { UnreadColumns } from "../../src/usecases/collect-view";
import { headingsKey } from "../../src/usecases/headings-key";
import { EMPTY_VIEW, FakeDesk, returned } from "../support/fake-desk";
import { FakeWorkbook } from "../support/fake-workbook";
import { f1, sheetGrid } from "../support/grid-builder";
import { blankWorkbook } from "../support/pane-workbooks";
import { afterPlan } from "../support/after-plan";
import { accessibilityFaults, openTab, renderPane } from "../support/render-pane";

function rosterGrid(names: readonly string[]): WorkbookGrid {
  const rows = names.map((name, index) => [index + 1, name]);
  return { ...blankWorkbook(), sheets: [sheetGrid("单位名录", [["序号", "单位名称"], ...rows])] };
}

function rosterOf(...names: readonly string[]): Roster {
  const roster = readRoster(rosterGrid(names));
  if (roster === null) throw new Error("a roster expected");
  return roster;
}

async function show(desk: FakeDesk, grid: WorkbookGrid = blankWorkbook()) {
  const workbook = new FakeWorkbook(grid);
  const { container } = renderPane(workbook, { surroundings: { loadDesk: () => Promise.resolve(desk) } });
  await openTab("收表");
  await screen.findByLabelText("选择文件…", { selector: "input" });
  const give = (label: string, ...names: readonly string[]): void => {
    const input = screen.getByLabelText(label, { selector: "input" });
    fireEvent.change(input, { target: { files: names.map((name) => new File(["x"], name)) } });
  };
  return { workbook, panel: container, give };
}

const VIEW = { ...EMPTY_VIEW, returns: [returned("甲支部")] };

test("without a roster it says that nobody knows who is missing; one from a file is shown and used", async () => {
  const desk = new FakeDesk(VIEW);
  const { give, panel } = await show(desk);
  expect(panel.textContent).toContain("看不出谁还没有报");
  give("选择名录文件…", "通讯录.xlsx");
  await screen.findByText(/“通讯录\.xlsx”里没有单位名录/);
  desk.rosterOf = rosterOf("甲支部", "乙支部");
  give("选择名录文件…", "名录.xls");
  const choice = await screen.findByRole("combobox", { name: "单位名录" });
  expect(
    within(choice)
      .getAllByRole("option")
      .map((option) => option.textContent),
  ).toEqual(["名录.xls（2 个单位）", "不用名录"]);
  give("选择文件…", "甲.xlsx");
  await screen.findByRole("region", { name: "报表" });
  expect(desk.readBy.at(-1)?.units.map(({ name }) => name)).toEqual(["甲支部", "乙支部"]);
  expect(await accessibilityFaults(panel)).toEqual([]);
});

test("a roster among the dropped files is read first, goes before the workbook's, and can be given up", async () => {
  const desk = new FakeDesk(VIEW);
  desk.kinds = { "单位名录.xlsx": { kind: "roster", roster: rosterOf("丙支部") } };
  const { give } = await show(desk, rosterGrid(["甲支部"]));
  give("选择文件…", "甲.xlsx", "单位名录.xlsx");
  await screen.findByRole("region", { name: "报表" });
  await screen.findByRole("option", { name: "单位名录.xlsx（1 个单位）" });
  expect(desk.files).toEqual(["单位名录.xlsx", "甲.xlsx"]);
  expect(desk.readBy.at(-1)?.units.map(({ name }) => name)).toEqual(["丙支部"]);
  const choice = screen.getByRole("combobox", { name: "单位名录" });
  for (const [option, units] of [
    ["workbook", ["甲支部"]],
    ["none", []],
  ] as const) {
    const before = desk.files.length;
    await userEvent.selectOptions(choice, option);
    // What was read by another roster is read anew.
    await screen.findByText("再加文件：");
    expect(desk.files.slice(before)).toEqual(["甲.xlsx"]);
    expect(desk.readBy.at(-1)?.units.map(({ name }) => name)).toEqual(units);
    expect(desk.looks.at(-1)?.roster?.units.map(({ name }) => name) ?? []).toEqual(units);
  }
});

test("a framework is chosen among those at hand or from a file; a faulty one is told and not taken", async () => {
  const desk = new FakeDesk(VIEW);
  const { give, panel } = await show(desk);
  const choice = screen.getByRole("combobox", { name: "指标体系" });
  expect(within(choice).getAllByRole("option")).toHaveLength(7);
  give("选择体系文件…", "空.xlsx");
  await screen.findByText(/没有“指标体系”工作表/);
  desk.frameworkOf = {
    kind: "faulty",
    problems: [
      {
        problem: { code: "F109", path: [], indicator: null, values: { detail: "x" } },
        at: { sheet: "指标体系", row: 4, column: 1 },
      },
    ],
  };
  give("选择体系文件…", "坏.json");
  await screen.findByText(/“坏\.json”的指标体系有 1 处问题，没有采用/);
  await screen.findByText(/F109 '指标体系'!B5/);
  const draft = { ...f1(), version: "2027" };
  desk.frameworkOf = { kind: "framework", framework: draft };
  give("选择体系文件…", "新.json");
  await screen.findByRole("option", { name: /2027，新\.json/ });
  give("选择文件…", "甲.xlsx");
  await screen.findByRole("region", { name: "报表" });
  expect(desk.readBy.at(-1)?.framework?.version).toBe("2027");
  expect(desk.looks.at(-1)?.framework?.version).toBe("2027");
  const read = desk.files.length;
  await userEvent.selectOptions(choice, "多数报表所用的");
  await screen.findByText("再加文件：");
  expect(desk.files).toHaveLength(read + 1);
  expect(desk.looks.at(-1)?.framework).toBeNull();
  expect(await accessibilityFaults(panel)).toEqual([]);
});

test("any quarter and the year end of several years can be chosen; that of most returns is proposed", async () => {
  const desk = new FakeDesk({ ...VIEW, periods: ["2026Q4", "2024Q1"] });
  const { give } = await show(desk);
  give("选择文件…", "甲.xlsx");
  await screen.findByRole("option", { name: "多数报表的期间：2026年第四季度" });
  const choice = screen.getByRole("combobox", { name: "考核期间" });
  for (const period of ["2024Q1", "2025Y", "2023Q2"]) {
    await userEvent.selectOptions(choice, period);
    expect(desk.looks.at(-1)?.period).toBe(period);
  }
  await userEvent.selectOptions(choice, "");
  expect(desk.looks.at(-1)?.period).toBeNull();
});

test("columns that can't be told are asked about once for the same headings, read anew, and kept", async () => {
  const labels = ["序号", "考核内容", "满", "评"];
  const key = headingsKey(labels);
  const unread: UnreadColumns = {
    key,
    sheet: "考核",
    files: ["甲.xlsx", "乙.xlsx"],
    columns: labels.map((label, column) => ({ column, label, key: null })),
    problems: [{ zh: "认不出各列。", en: "Unknown." }],
  };
  const desk = new FakeDesk({ ...VIEW, unreadColumns: [unread] });
  desk.kinds = { "甲.xlsx": { kind: "return", own: true }, "乙.xlsx": { kind: "return", own: true } };
  const { give, workbook, panel } = await show(desk);
  give("选择文件…", "甲.xlsx", "乙.xlsx", "丙.xlsx");
  await userEvent.click(await screen.findByRole("button", { name: "“考核”，2 个文件" }));
  const section = screen.getByRole("region", { name: "各列的含义" });
  const [, content, points, review] = within(section).getAllByRole("combobox");
  if (content === undefined || points === undefined || review === undefined)
    throw new Error("columns expected");
  await userEvent.selectOptions(content, "l2");
  await userEvent.selectOptions(points, "max");
  await userEvent.selectOptions(review, "self");
  expect(await accessibilityFaults(panel)).toEqual([]);
  const before = desk.files.length;
  await userEvent.click(within(section).getByRole("button", { name: "保存并校验" }));
  await screen.findByText("再加文件：");
  // The third has no sheet of its department's own.
  expect([...desk.files.slice(before)].sort()).toEqual(["乙.xlsx", "甲.xlsx"]);
  expect(desk.readBy.at(-1)?.columns.get(key)?.get("考核内容")).toBe("l2");
  const [plan] = workbook.applied;
  if (plan === undefined) throw new Error("a plan expected");
  const kept = readRememberedColumns(afterPlan(blankWorkbook(), plan));
  expect([...(kept.get(key) ?? [])]).toEqual([...(desk.readBy.at(-1)?.columns.get(key) ?? [])]);
});
