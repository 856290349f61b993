/** Plans that use every part of a plan once, for the tests of both adapters. */
import { markFor } from "../../src/core/plan/mark";
import type { PlanCell, SheetPlan, WorkbookPlan } from "../../src/core/plan/plan";

/** Texts that Excel would take for something else, or not keep, if they were typed as they are. */
export const trickyTexts: readonly string[] = [
  "=1+1",
  "+1",
  "-1",
  "@a",
  "＝1+1",
  "＋1",
  "－1",
  "＠a",
  "'x",
  "１２",
  "1-2",
  "2026-10-01",
  "3月4日",
  "十月一日",
  "10:30",
  "50%",
  "1e5",
  "007",
  "5",
  "TRUE",
  "false",
  "#N/A",
  "¥12",
  "(3)",
  "\t制表",
  "第一行\n第二行",
  " 前后空格 ",
  '引"号"',
  "普通文字",
];

const emptySheet: Omit<SheetPlan, "role" | "name"> = {
  visibility: "visible",
  showGridlines: true,
  styles: {},
  cells: [],
  merges: [],
  columnWidths: [],
  rowHeights: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  protect: false,
};

/** A plan of one summary sheet with all that a sheet can have. */
export function summaryPlan(name: string, total = 42): WorkbookPlan {
  const sheet: SheetPlan = {
    ...emptySheet,
    role: "summary",
    name,
    tabColor: "#C00000",
    showGridlines: false,
    styles: {
      title: { bold: true, fontSize: 16, fontColor: "#C00000", horizontal: "center", vertical: "center" },
      head: { bold: true, fill: "#F2F2F2", wrap: true, border: { color: "#808080", weight: "thin" } },
      score: { numberFormat: "0.00", horizontal: "right", border: { color: "#808080", weight: "thin" } },
      rate: { numberFormat: "0.0%", border: { color: "#808080", weight: "thin" } },
      entry: { unlocked: true, fill: "#FFF2CC" },
    },
    cells: [
      { row: 0, column: 0, value: "考核汇总", style: "title" },
      { row: 1, column: 0, value: "指标", style: "head" },
      { row: 1, column: 1, value: "得分", style: "head" },
      { row: 1, column: 2, value: "得分率", style: "head" },
      ...[0, 1, 2].flatMap((index): PlanCell[] => [
        { row: index + 2, column: 0, value: `指标${index + 1}`, style: "head" },
        { row: index + 2, column: 1, value: 10 + index, style: "score" },
        {
          row: index + 2,
          column: 2,
          formula: `=B${index + 3}/20`,
          cached: (10 + index) / 20,
          style: "rate",
        },
      ]),
      { row: 5, column: 0, value: "合计", style: "head" },
      { row: 5, column: 1, value: total, style: "score" },
      { row: 5, column: 2, formula: "='数据'!B2*2", cached: 25 },
      { row: 6, column: 0, value: true },
      { row: 6, column: 1, formula: '="数据!B2"', cached: "数据!B2" },
      { row: 6, column: 2, style: "entry" },
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    columnWidths: [24, 12, 12],
    rowHeights: [{ row: 0, height: 30 }],
    freeze: { rows: 2, columns: 1 },
    validations: [
      {
        range: { top: 6, left: 2, bottom: 6, right: 2 },
        rule: { type: "list", options: ["是", "否"] },
        title: "是否完成",
        prompt: "请选择。",
        error: "只能选“是”或“否”。",
      },
      {
        range: { top: 2, left: 1, bottom: 4, right: 1 },
        rule: { type: "decimal", min: 0, max: 20 },
        title: "得分",
        prompt: "0 至 20。",
        error: "请输入 0 至 20 的数。",
      },
      {
        range: { top: 6, left: 0, bottom: 6, right: 0 },
        rule: { type: "listOfCells", cells: `='${name.replace(/'/g, "''")}'!$A$3:$A$5` },
        title: "指标",
        prompt: "请选择。",
        error: "请从指标中选择。",
      },
    ],
    autoFilter: { top: 1, left: 0, bottom: 4, right: 2 },
    conditionalFormats: [
      {
        type: "formula",
        range: { top: 2, left: 1, bottom: 4, right: 1 },
        formula: "=$B3<11",
        fill: "#FFC7CE",
      },
      { type: "dataBar", range: { top: 2, left: 2, bottom: 4, right: 2 }, color: "#5B9BD5", min: 0, max: 1 },
      {
        type: "colorScale",
        range: { top: 5, left: 0, bottom: 5, right: 0 },
        low: { at: 0.6, color: "#E9A26B" },
        high: { at: 1, color: "#FFFFFF" },
      },
    ],
    charts: [
      {
        name: "得分",
        type: "column",
        title: "各指标得分",
        categories: { top: 2, left: 0, bottom: 4, right: 0 },
        series: [{ name: "得分", values: { top: 2, left: 1, bottom: 4, right: 1 }, color: "#C00000" }],
        anchor: { top: 8, left: 0, bottom: 20, right: 2 },
        valueAxis: { min: 0, max: 20, numberFormat: "0" },
      },
      {
        name: "得分率",
        type: "radar",
        title: "得分率",
        categories: { top: 2, left: 0, bottom: 4, right: 0 },
        series: [
          { name: "得分率", values: { top: 2, left: 2, bottom: 4, right: 2 }, color: "#C00000" },
          { name: "得分", values: { top: 2, left: 1, bottom: 4, right: 1 }, color: "#5B9BD5" },
        ],
        anchor: { top: 8, left: 4, bottom: 20, right: 9 },
      },
    ],
    print: {
      orientation: "landscape",
      titleRows: { first: 0, last: 1 },
      titleColumns: { first: 0, last: 0 },
      area: { top: 0, left: 0, bottom: 20, right: 9 },
      fitToWidth: 1,
      footer: "第 &P 页，共 &N 页",
    },
    protect: true,
  };
  return { sheets: [sheet], names: [markFor("summary", name)], activate: name };
}

/** A plan of one sheet with tricky texts, one below the other in column A. */
export function textPlan(name: string, texts: readonly string[]): WorkbookPlan {
  const cells = texts.map((value, row) => ({ row, column: 0, value }));
  const sheet: SheetPlan = { ...emptySheet, role: "instructions", name, cells };
  return { sheets: [sheet], names: [markFor("instructions", name)], activate: null };
}

/** Two sheets with formulas to each other, and a very hidden third. */
export function templatePlan(scoring: string, ballot: string): WorkbookPlan {
  const quoted = `'${ballot.replace(/'/g, "''")}'`;
  return {
    sheets: [
      {
        ...emptySheet,
        role: "scoring",
        name: scoring,
        cells: [
          { row: 0, column: 0, value: "测评" },
          { row: 0, column: 1, formula: `=${quoted}!B1*2`, cached: 16 },
          { row: 1, column: 1, formula: `=B1&"${ballot}!B1"`, cached: `16${ballot}!B1` },
        ],
      },
      {
        ...emptySheet,
        role: "ballot",
        name: ballot,
        cells: [
          { row: 0, column: 0, value: "票数" },
          { row: 0, column: 1, value: 8 },
        ],
      },
      {
        ...emptySheet,
        role: "meta",
        name: "_meta",
        visibility: "veryHidden",
        cells: [{ row: 0, column: 0, value: "SQLH" }],
      },
    ],
    names: [markFor("scoring", scoring), markFor("ballot", ballot), markFor("meta", "_meta")],
    activate: scoring,
  };
}
