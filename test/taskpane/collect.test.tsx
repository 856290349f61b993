/** 收表 in the pane: files go to the desk, and what it says is shown, decided, copied and written. */
import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import type { CollectView, ReasonView } from "../../src/usecases/collect-view";
import { Deferred } from "../support/deferred";
import { EMPTY_PLAN, EMPTY_VIEW, FakeDesk, returned } from "../support/fake-desk";
import { FakeWorkbook } from "../support/fake-workbook";
import { sheetGrid } from "../support/grid-builder";
import { blankWorkbook } from "../support/pane-workbooks";
import { accessibilityFaults, openTab, renderPane, type PaneOptions } from "../support/render-pane";

const DOUBLE: ReasonView = {
  code: "C105",
  message: { zh: "有 2 份，分不出先后。", en: "2 returns, no telling which is newer." },
  remedy: { zh: "请选“以此为准”。", en: "Choose one." },
  cells: [],
  choices: ["count", "leaveOut"],
  decided: null,
  key: "abc/C105",
};

const VIEW: CollectView = {
  ...EMPTY_VIEW,
  periods: ["2026Q4", "2026Q3"],
  expected: 3,
  returns: [returned("甲支部"), returned("乙支部", { state: "undecided", reasons: [DOUBLE], late: true })],
  missing: ["丙支部"],
  ranking: [
    { rank: 1, unit: "甲支部", group: null, final: "92.50", grade: { zh: "示范", en: "Model" }, note: null },
  ],
};

function withRoster(): WorkbookGrid {
  const rows = ["甲支部", "乙支部", "丙支部"].map((name, index) => [index + 1, name]);
  return { ...blankWorkbook(), sheets: [sheetGrid("单位名录", [["序号", "单位名称"], ...rows])] };
}

async function showCollect(desk: FakeDesk, options: PaneOptions = {}, grid = withRoster()) {
  const workbook = new FakeWorkbook(grid);
  const shown = renderPane(workbook, { ...options, surroundings: { loadDesk: () => Promise.resolve(desk) } });
  await openTab(options.language === "en" ? "Returns" : "收表");
  const label = options.language === "en" ? "Choose files…" : "选择文件…";
  await screen.findByLabelText(label, { selector: "input" });
  const choose = (...names: readonly string[]): void => {
    const input = screen.getByLabelText(label, { selector: "input" });
    fireEvent.change(input, { target: { files: names.map((name) => new File(["x"], name)) } });
  };
  return { workbook, choose, panel: shown.container, unmount: shown.unmount };
}

test.each(["zh", "en"] as const)("before anything is chosen it says what it does (%s)", async (language) => {
  const { panel } = await showCollect(new FakeDesk(VIEW), { language }, blankWorkbook());
  expect(panel.textContent).toContain(language === "zh" ? "文件只在本机读取" : "read on this computer only");
  expect(panel.textContent).toContain(language === "zh" ? "没有单位名录" : "no roster");
  expect(await accessibilityFaults(panel)).toEqual([]);
});

test("workbooks are read, other files passed over; states, who is missing and the ranking are shown", async () => {
  const desk = new FakeDesk(VIEW);
  const { choose, panel } = await showCollect(desk);
  choose("乙.xlsx", "甲.xlsx", "~$甲.xlsx", "说明.pdf");
  const ranking = await screen.findByRole("region", { name: "排名" });
  expect(desk.files).toEqual(["乙.xlsx", "甲.xlsx"]);
  expect(desk.readBy.at(-1)?.units.map(({ name }) => name)).toEqual(["甲支部", "乙支部", "丙支部"]);
  expect(desk.looks.at(-1)?.roster?.units.map(({ name }) => name)).toEqual(["甲支部", "乙支部", "丙支部"]);
  expect(panel.textContent).toContain("略过 2 个其他文件");
  const overview = screen.getByRole("region", { name: "回收情况" });
  expect(overview.textContent).toMatch(/应报3已报2未报1/);
  expect(within(overview).getByRole("list").textContent).toBe("丙支部");
  expect(ranking.textContent).toMatch(/1甲支部92\.50示范/);
  expect(await accessibilityFaults(panel)).toEqual([]);
});

test("what needs a person comes first; a decision goes to the desk and can be taken back", async () => {
  const desk = new FakeDesk(VIEW);
  const { choose } = await showCollect(desk);
  choose("乙.xlsx");
  const list = await screen.findByRole("region", { name: "报表" });
  const rows = within(list).getAllByRole("listitem");
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/乙支部.*逾期.*待定/),
    expect.stringMatching(/甲支部.*可计分/),
  ]);
  await userEvent.click(within(list).getByRole("button", { name: /乙支部/ }));
  const choice = within(list).getByRole("combobox", { name: "如何处理" });
  await userEvent.selectOptions(choice, "以此为准");
  expect(desk.looks.at(-1)?.decisions).toEqual([{ key: "abc/C105", choice: "count" }]);
  await userEvent.selectOptions(choice, "（尚未决定）");
  expect(desk.looks.at(-1)?.decisions).toEqual([]);
});

test("a filter hides a state; another period is looked at anew", async () => {
  const desk = new FakeDesk(VIEW);
  const { choose } = await showCollect(desk);
  choose("乙.xlsx");
  const list = await screen.findByRole("region", { name: "报表" });
  await userEvent.click(within(list).getByRole("button", { name: "可计分 1" }));
  expect(within(list).getAllByRole("listitem")).toHaveLength(1);
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "考核期间" }), "2026Q3");
  expect(desk.looks.at(-1)?.period).toBe("2026Q3");
});

test("reading is shown and can be stopped; what was read until then stays", async () => {
  const desk = new FakeDesk(VIEW);
  const held = new Deferred<undefined>();
  desk.hold = held.promise.then(() => undefined);
  const { choose, panel } = await showCollect(desk);
  choose(...Array.from({ length: 9 }, (_, index) => `${index}.xlsx`));
  await screen.findByText(/正在读取：0 \/ 9/);
  await userEvent.click(screen.getByRole("button", { name: "停止" }));
  void held.resolve(undefined);
  await screen.findByText(/已停止，读入了 \d 个文件/);
  expect(desk.files.length).toBeLessThan(9);
  expect(await accessibilityFaults(panel)).toEqual([]);
});

test("nothing to read, and an archive that can't be opened, are said by name", async () => {
  const { choose } = await showCollect(new FakeDesk(VIEW));
  choose("说明.pdf");
  await screen.findByText("其中没有 Excel 工作簿或压缩包。");
  await screen.findByLabelText("选择文件…", { selector: "input" });
  choose("四季度.zip");
  await screen.findByText(/打不开的压缩包：“?四季度\.zip/);
});

test("results are written into the workbook, or opened as a new one; a fault is told", async () => {
  const desk = new FakeDesk(VIEW);
  const { choose, workbook } = await showCollect(desk);
  choose("甲.xlsx");
  await userEvent.click(await screen.findByRole("button", { name: "另存为新工作簿" }));
  expect(workbook.opened).toEqual([Uint8Array.of(7)]);
  await userEvent.click(screen.getByRole("button", { name: "写入本工作簿" }));
  expect(workbook.applied).toEqual([EMPTY_PLAN]);
  expect(desk.into[0]?.sheets).toEqual(["单位名录"]);
  desk.workbook = () => Promise.reject(new Error("broken"));
  await userEvent.click(screen.getByRole("button", { name: "另存为新工作簿" }));
  await screen.findByText("收表时出现意外问题。");
});

test("the threads end with the pane", async () => {
  const desk = new FakeDesk(VIEW);
  const { choose, unmount } = await showCollect(desk);
  choose("甲.xlsx");
  await screen.findByRole("region", { name: "排名" });
  unmount();
  await Promise.resolve();
  expect(desk.closed).toBe(true);
});
