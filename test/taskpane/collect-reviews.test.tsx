/** Scoring together and drafts in the pane: what goes out, what came back, what is decided, what is tried. */
import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { planReviewSheets } from "../../src/core/collect/review/plan-review";
import type { ReviewConflict } from "../../src/core/collect/review/settle-opinions";
import type { CollectView, RehearsalView } from "../../src/usecases/collect-view";
import { EMPTY_VIEW, FakeDesk, returned } from "../support/fake-desk";
import { FakeWorkbook } from "../support/fake-workbook";
import { f1 } from "../support/grid-builder";
import { blankWorkbook } from "../support/pane-workbooks";
import { planGrid } from "../support/plan-grid";
import { sentOut } from "../support/review-workbooks";
import { accessibilityFaults, openTab, renderPane } from "../support/render-pane";

const CONFLICT: ReviewConflict = {
  key: "k",
  unit: "甲支部",
  code: "SQLH-1.1",
  texts: [{ zh: "有不同的复核意见。", en: "Reviewed differently." }],
  options: [
    { id: "a", said: { zh: "采用组织部：1", en: "Take A: 1" } },
    { id: "keep", said: { zh: "都不采用", en: "Take none" } },
  ],
  decided: null,
};

const VIEW: CollectView = {
  ...EMPTY_VIEW,
  returns: [returned("甲支部")],
  review: {
    files: [{ file: "复核.xlsx", department: { zh: "组织部", en: "Org" } }],
    taken: 2,
    units: 1,
    conflicts: [CONFLICT],
    notes: [
      { file: "复核.xlsx", cell: "复核!I9", text: { zh: "扣了分，请写明原因。", en: "No reason." } },
      { file: "复核.xlsx", cell: "复核!I7", text: { zh: "有不同的复核意见。", en: "Reviewed differently." } },
    ],
  },
};

async function show(desk: FakeDesk, language: "zh" | "en" = "zh", workbook = blankWorkbook()) {
  const { container } = renderPane(new FakeWorkbook(workbook), {
    language,
    surroundings: { loadDesk: () => Promise.resolve(desk) },
  });
  await openTab(language === "zh" ? "收表" : "Returns");
  const give = (label: string, ...names: readonly string[]): void => {
    const input = screen.getByLabelText(label, { selector: "input" });
    fireEvent.change(input, { target: { files: names.map((name) => new File(["x"], name)) } });
  };
  const files = language === "zh" ? "选择文件…" : "Choose files…";
  await screen.findByLabelText(files, { selector: "input" });
  give(files, "甲.xlsx");
  await screen.findByRole("region", { name: language === "zh" ? "报表" : "Returns" });
  return { panel: container, give };
}

beforeAll(() => {
  URL.createObjectURL = () => "blob:x";
  URL.revokeObjectURL = () => undefined;
});

test("review workbooks are offered as one zip, with what each department gets and what is left out", async () => {
  const desk = new FakeDesk({ ...VIEW, review: null });
  const { panel } = await show(desk);
  const section = screen.getByRole("region", { name: "分部门复核" });
  await userEvent.click(within(section).getByRole("button", { name: "生成复核表" }));
  await within(section).findByText(/没有可复核的报表/);
  desk.reviews = {
    zip: Uint8Array.of(1),
    files: [{ file: "复核-组织部.xlsx", department: { zh: "组织部", en: "Org" }, indicators: 3, rows: 9 }],
    leftOut: ["乙.xlsx"],
  };
  await userEvent.click(within(section).getByRole("button", { name: "生成复核表" }));
  const link = await within(section).findByRole("link", { name: /下载 复核-2026Q4\.zip/ });
  expect(link.getAttribute("download")).toBe("复核-2026Q4.zip");
  expect(section.textContent).toContain("组织部：3 项指标，9 行");
  expect(section.textContent).toContain("有 1 个文件还不能计分");
  expect(await accessibilityFaults(panel)).toEqual([]);
});

const SHEETS = planReviewSheets(sentOut(), { sheets: [], names: [] }, "zh");

test("review sheets go into the open workbook, one for each department", async () => {
  const desk = new FakeDesk({ ...VIEW, review: null });
  const { panel } = await show(desk);
  const section = screen.getByRole("region", { name: "分部门复核" });
  const button = within(section).getByRole("button", { name: "复核表写入本工作簿" });
  await userEvent.click(button);
  await within(section).findByText(/没有可复核的报表/);
  desk.reviewSheetsMade = { plan: null, wouldLose: ["乙支部"] };
  await userEvent.click(button);
  await within(section).findByText(/^没有写入：.*乙支部.*重写会丢失这些得分/);
  desk.reviewSheetsMade = { plan: SHEETS, wouldLose: [] };
  await userEvent.click(button);
  await within(section).findByText(/^已写入：.*复核-组织部.*复核-考核部门.*。在黄色单元格里打分/);
  expect(desk.looks.at(-1)?.openReviews).toEqual([]);
  expect(await accessibilityFaults(panel)).toEqual([]);
});

test("what is scored on sheets of the open workbook goes to the desk", async () => {
  const desk = new FakeDesk(VIEW);
  await show(desk, "zh", planGrid(SHEETS));
  expect(desk.looks.at(-1)?.openReviews.map(({ file, review }) => [file, review.department])).toEqual([
    ["本工作簿", "组织部"],
    ["本工作簿", "考核部门"],
  ]);
});

test("what came back: taken, conflicts to be decided cell by cell, the rest with its cell; a decision goes to the desk", async () => {
  const desk = new FakeDesk(VIEW);
  const { panel } = await show(desk);
  const section = screen.getByRole("region", { name: "分部门复核" });
  expect(section.textContent).toContain("采用复核得分 2 项，涉及 1 个单位");
  expect(section.textContent).toContain("需要决定的单元格（1）");
  // What stands in a conflict isn't told twice.
  expect(section.textContent).toContain("没有采用的复核（1）：");
  expect(section.textContent).toContain("复核.xlsx 复核!I9：扣了分，请写明原因。");
  const choice = within(section).getByRole("combobox", { name: "以哪一个为准" });
  await userEvent.selectOptions(choice, "采用组织部：1");
  expect([...(desk.looks.at(-1)?.reviewDecisions ?? [])]).toEqual([["k", "a"]]);
  await userEvent.selectOptions(choice, "（尚未决定）");
  expect([...(desk.looks.at(-1)?.reviewDecisions ?? [])]).toEqual([]);
  expect(await accessibilityFaults(panel)).toEqual([]);
});

test("copies of the units' workbooks are offered; what was not written is said", async () => {
  const desk = new FakeDesk(VIEW);
  desk.copies = {
    zip: Uint8Array.of(1),
    copies: 1,
    notes: [{ file: "乙.xlsx", text: { zh: "文件改过。", en: "Changed." } }],
  };
  await show(desk);
  await userEvent.click(screen.getByRole("button", { name: "写入各单位工作簿的副本" }));
  await screen.findByRole("link", { name: /下载 复核后-2026Q4\.zip/ });
  await screen.findByText("已写入 1 个工作簿的副本，原文件没有改动。");
  await screen.findByText("乙.xlsx：文件改过。");
});

const REHEARSAL: RehearsalView = {
  draft: { name: { zh: "草案", en: "Draft" }, version: "2027" },
  changes: [{ zh: "调整指标：SQLH-1.1", en: "Indicators changed: SQLH-1.1" }],
  leftOut: { zh: "下列指标没有填报过", en: "Nobody was asked" },
  open: [{ zh: "丙支部：比较未定", en: "丙支部: open" }],
  units: [
    {
      unit: "甲支部",
      before: { rank: 2, final: "90.00", grade: { zh: "示范", en: "Model" } },
      after: { rank: 1, final: "91.25", grade: { zh: "达标", en: "Met" } },
      change: "+1.25",
      gaps: [{ at: "表!G7", text: { zh: "草案新增填报项，未填报", en: "New entry" } }],
    },
    { unit: "乙支部", before: null, after: null, change: null, gaps: [] },
  ],
  best: { zh: "示范", en: "Model" },
  gains: [],
  loses: ["甲支部"],
};

test.each(["zh", "en"] as const)("a draft is tried, shown unit by unit, and ended (%s)", async (language) => {
  const desk = new FakeDesk({ ...VIEW, review: null });
  desk.rehearsal = REHEARSAL;
  desk.frameworkOf = { kind: "framework", framework: { ...f1(), version: "2027" } };
  const { panel, give } = await show(desk, language);
  give(language === "zh" ? "选择草案文件…" : "Choose a draft…", "草案.json");
  const name = language === "zh" ? "演练" : "Rehearsal";
  const section = screen.getByRole("region", { name });
  await within(section).findByText(language === "zh" ? "退出“示范”：甲支部" : "Would lose “Model”: 甲支部");
  within(section).getByText(language === "zh" ? "丙支部：比较未定" : "丙支部: open");
  expect(desk.rehearsed.map(({ version }) => version)).toEqual(["2027"]);
  expect(within(section).getByText("+1.25")).toBeTruthy();
  expect(section.textContent).toContain(
    language === "zh" ? "草案 · 第 1 名，91.25 分，达标" : "Draft · rank 1, 91.25 points, Met",
  );
  expect(section.textContent).toContain(
    language === "zh" ? "甲支部 表!G7：草案新增" : "甲支部 表!G7: New entry",
  );
  expect(section.textContent).toContain(language === "zh" ? "没有得分" : "no score");
  expect(await accessibilityFaults(panel)).toEqual([]);
  await userEvent.click(
    within(section).getByRole("button", { name: language === "zh" ? "结束演练" : "End the rehearsal" }),
  );
  expect(section.textContent).not.toContain("91.25");
});

test("a draft with other codes is said", async () => {
  const desk = new FakeDesk({ ...VIEW, review: null });
  desk.frameworkOf = { kind: "framework", framework: f1() };
  const { give } = await show(desk);
  give("选择草案文件…", "别的.json");
  await screen.findByText(/草案“别的\.json”与这些报表没有一个相同的指标编码/);
});
