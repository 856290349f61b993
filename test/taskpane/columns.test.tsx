/** A department's own sheet whose headers nobody knows: the pane asks, remembers and scores. */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import { FakeWorkbook } from "../support/fake-workbook";
import { sheetGrid } from "../support/grid-builder";
import { planGrid } from "../support/plan-grid";
import { accessibilityFaults, renderPane } from "../support/render-pane";

function ownWorkbook(head: readonly string[]): WorkbookGrid {
  const rows = [
    [...head],
    ["组织建设", "班子建设", 40, 40, 38],
    [null, "组织生活", 20, 20, 20],
    ["队伍建设", "教育培训", 40, 40, 39],
  ];
  return { sheets: [sheetGrid("打分", rows)], names: [], activeSheet: "打分" };
}

/** A workbook that holds afterwards what was written. */
function writable(grid: WorkbookGrid): FakeWorkbook {
  const workbook = new FakeWorkbook(grid);
  const apply = workbook.apply.bind(workbook);
  workbook.apply = async (plan) => {
    const report = await apply(plan);
    const names = new Set(plan.sheets.map(({ name }) => name));
    workbook.grid = {
      ...workbook.grid,
      sheets: [...workbook.grid.sheets.filter(({ name }) => !names.has(name)), ...planGrid(plan).sheets],
      names: plan.names,
    };
    return report;
  };
  return workbook;
}

async function choose(column: RegExp, meaning: string): Promise<void> {
  await userEvent.selectOptions(screen.getByLabelText(column), meaning);
}

test("an unknown sheet is offered, asked about column by column, and scored", async () => {
  const workbook = writable(ownWorkbook(["栏目", "做什么", "额定", "甲方意见", "乙方意见"]));
  const { container } = renderPane(workbook);
  await userEvent.click(await screen.findByRole("button", { name: "打分" }));
  expect(screen.getByRole("button", { name: "保存并校验" }).getAttribute("aria-disabled")).toBe("true");
  await choose(/A 列“栏目”/, "一级指标");
  await choose(/B 列“做什么”/, "二级指标");
  await choose(/C 列“额定”/, "分值");
  await choose(/D 列“甲方意见”/, "分值");
  screen.getByText("“分值”选了不止一列，请只保留一列。");
  await choose(/D 列“甲方意见”/, "自评分");
  await choose(/E 列“乙方意见”/, "复核得分");
  expect(await accessibilityFaults(container)).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "保存并校验" }));
  await screen.findByText("组织建设");
  expect(await screen.findByText(/^已记住“.+”各列的含义和等次分数线，并重新校验。$/)).toBeTruthy();
  expect(workbook.applied.map(({ sheets }) => sheets.map(({ role }) => role))).toEqual([["columns"]]);
  await userEvent.click(screen.getByRole("tab", { name: /汇总/ }));
  expect(screen.getAllByText("97.00").length).toBeGreaterThan(0);
});

test("a column that was taken for the wrong one is corrected", async () => {
  const workbook = writable(ownWorkbook(["考核项目", "考核内容", "标准分", "得分", "初评"]));
  renderPane(workbook);
  const adjust = await screen.findByRole("button", { name: "调整各列的含义和等次分数线" });
  await userEvent.click(adjust);
  await choose(/D 列“得分”/, "自评分");
  await choose(/E 列“初评”/, "复核得分");
  await userEvent.click(screen.getByRole("button", { name: "保存并校验" }));
  await waitFor(() => expect(screen.queryByText(/未识别的列/)).toBeNull());
  await userEvent.click(screen.getByRole("tab", { name: /汇总/ }));
  expect(screen.getAllByText("97.00").length).toBeGreaterThan(0);
});

test("when the answer can't be saved the pane says so, and what was chosen is still there", async () => {
  const workbook = new FakeWorkbook(ownWorkbook(["栏目", "做什么", "额定", "甲方意见", "乙方意见"]));
  workbook.onApply = () => Promise.reject(new Error("broken"));
  renderPane(workbook);
  await userEvent.click(await screen.findByRole("button", { name: "打分" }));
  const form = screen.getByRole("region", { name: "各列的含义" });
  await choose(/A 列“栏目”/, "一级指标");
  await choose(/B 列“做什么”/, "二级指标");
  await choose(/D 列“甲方意见”/, "自评分");
  await userEvent.click(within(form).getByRole("button", { name: "保存并校验" }));
  await screen.findByText(/您填报的内容没有被改动/);
  expect(screen.getByLabelText<HTMLSelectElement>(/A 列“栏目”/).value).toBe("l1");
});

describe("grade limits of an own sheet", () => {
  const head = ["考核项目", "考核内容", "标准分", "自评分", "复核得分"];
  const limit = (name: string): HTMLElement => screen.getByLabelText(`${name}（分）`);
  const type = async (name: string, text: string): Promise<void> => {
    await userEvent.clear(limit(name));
    if (text !== "") await userEvent.type(limit(name), text);
  };

  test("what is set is kept with the columns, grades the sheet and is told", async () => {
    const workbook = writable(ownWorkbook(head));
    const { container } = renderPane(workbook);
    await userEvent.click(await screen.findByRole("button", { name: "调整各列的含义和等次分数线" }));
    expect(["优秀", "良好", "一般"].map((name) => (limit(name) as HTMLInputElement).value)).toEqual([
      "90",
      "80",
      "60",
    ]);
    await type("优秀", "98");
    await type("良好", "８５.５");
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "保存并校验" }));
    await screen.findByText(
      "等次按指定的分数线划分：优秀 98、良好 85.5、一般 60 分及以上，低于最后一档的为较差。",
    );
    await userEvent.click(screen.getByRole("tab", { name: /汇总/ }));
    // 97 would be 优秀 by the usual limits.
    expect(screen.getAllByText(/^良好/).length).toBeGreaterThan(0);
    expect(screen.queryByText(/^优秀$/)).toBeNull();
  });

  test.each([
    ["优秀", "", "请填一个数。"],
    ["优秀", "九十", "请填一个数。"],
    ["优秀", "101", "应大于 0，不超过 100。"],
    ["一般", "0", "应大于 0，不超过 100。"],
    ["一般", "-5", "应大于 0，不超过 100。"],
    ["良好", "90", "应低于优秀的分数线。"],
    ["一般", "80.5", "应低于良好的分数线。"],
  ])("%s “%s” is named at its field and not saved", async (name, text, message) => {
    const workbook = writable(ownWorkbook(head));
    renderPane(workbook);
    await userEvent.click(await screen.findByRole("button", { name: "调整各列的含义和等次分数线" }));
    await type(name, text);
    const described = limit(name).getAttribute("aria-describedby") ?? "";
    expect(document.getElementById(described)?.textContent).toBe(message);
    const save = screen.getByRole("button", { name: "保存并校验" });
    expect(save.getAttribute("aria-disabled")).toBe("true");
    await userEvent.click(save);
    expect(workbook.applied).toEqual([]);
  });
});
