/** A plan that uses everything a sheet can ask for: what the tests of the adapter write. */
import { markFor } from "../../../src/core/plan/mark";
import type { CellStyle, PlanCell, SheetPlan, WorkbookPlan } from "../../../src/core/plan/plan";

const LINE = { color: "#8EA9DB", weight: "thin" } as const;

const STYLES: Readonly<Record<string, CellStyle>> = {
  title: {
    bold: true,
    fontSize: 16,
    horizontal: "center",
    vertical: "center",
    fill: "#1F4E79",
    fontColor: "#FFFFFF",
  },
  head: { bold: true, fill: "#DDEBF7", border: LINE, horizontal: "center", wrap: true },
  text: { border: LINE, vertical: "center", wrap: true },
  score: { border: LINE, numberFormat: "0.00", horizontal: "right" },
  rate: { border: LINE, numberFormat: "0.0%", italic: true },
  date: { border: LINE, numberFormat: "yyyy-mm-dd" },
  entry: { border: { color: "#C00000", weight: "medium" }, unlocked: true, numberFormat: "@" },
};

const GROUPS: readonly (readonly [string, number, number])[] = [
  ["政治功能强", 25, 23.5],
  ["支部班子强", 20, 18],
  ["党员队伍强", 20, 16.25],
  ["作用发挥强", 20, 19],
  ["活动开展好", 15, 12.345],
];

function cells(): readonly PlanCell[] {
  const rows = GROUPS.flatMap(([name, max, score], index): PlanCell[] => {
    const row = 2 + index;
    return [
      { row, column: 0, value: name, style: "text" },
      { row, column: 1, value: max, style: "score" },
      { row, column: 2, value: score, style: "score" },
      { row, column: 3, formula: `=C${row + 1}/B${row + 1}`, cached: score / max, style: "rate" },
    ];
  });
  return [
    { row: 0, column: 0, value: "第一党支部 2026年第三季度 汇总", style: "title" },
    ...["一级指标", "分值", "得分", "得分率"].map((value, column) => ({
      row: 1,
      column,
      value,
      style: "head",
    })),
    ...rows,
    { row: 7, column: 0, value: "合计", style: "head" },
    { row: 7, column: 1, formula: "=SUM(B3:B7)", cached: 100, style: "score" },
    { row: 7, column: 2, formula: "=SUM(C3:C7)", cached: 89.095, style: "score" },
    { row: 7, column: 3, formula: '=IF(C8>=85,"优秀","合格")', cached: "优秀", style: "text" },
    { row: 8, column: 0, value: "=1+1", style: "entry" },
    { row: 8, column: 1, value: "#N/A", style: "text" },
    { row: 8, column: 2, value: "  两端空格 ", style: "text" },
    { row: 8, column: 3, value: "第一行\n第二行 <&\"'> _x0041_ \u0001", style: "text" },
    { row: 9, column: 0, value: true },
    { row: 9, column: 1, value: 46_295, style: "date" },
    { row: 9, column: 2, formula: "=C8>85", cached: true },
    { row: 9, column: 3, formula: "=COUNTA(A3:A7)" },
    { row: 10, column: 0, value: null, style: "entry" },
  ];
}

export const SUMMARY_NAME = "汇总 '26";

export const SUMMARY: SheetPlan = {
  role: "summary",
  name: SUMMARY_NAME,
  visibility: "visible",
  tabColor: "#C00000",
  showGridlines: false,
  styles: STYLES,
  cells: cells(),
  merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
  columnWidths: [18, 10, 10, 12],
  rowHeights: [
    { row: 0, height: 30 },
    { row: 20, height: 40 },
  ],
  freeze: { rows: 2, columns: 1 },
  validations: [
    {
      range: { top: 8, left: 0, bottom: 10, right: 0 },
      rule: { type: "list", options: ["优秀", "合格", 'a "b"'] },
      title: "等次",
      prompt: "请选择 <等次>",
      error: "只能选列出的等次",
    },
    {
      range: { top: 2, left: 1, bottom: 6, right: 1 },
      rule: { type: "decimal", min: 0, max: 25 },
      title: "分值",
      prompt: "0–25",
      error: "超出范围",
    },
    {
      range: { top: 2, left: 2, bottom: 6, right: 2 },
      rule: { type: "whole", min: 0, max: null },
      title: "得分",
      prompt: "",
      error: "不小于 0",
    },
    {
      range: { top: 2, left: 3, bottom: 2, right: 3 },
      rule: { type: "decimal", min: null, max: 1 },
      title: "率",
      prompt: "",
      error: "",
    },
    {
      range: { top: 3, left: 3, bottom: 3, right: 3 },
      rule: { type: "decimal", min: null, max: null },
      title: "数",
      prompt: "",
      error: "",
    },
  ],
  conditionalFormats: [
    {
      type: "formula",
      range: { top: 2, left: 2, bottom: 6, right: 2 },
      formula: "=C3<B3*0.85",
      fill: "#FCE4D6",
      fontColor: "#C00000",
    },
    { type: "dataBar", range: { top: 2, left: 3, bottom: 6, right: 3 }, color: "#63BE7B", min: 0, max: 1 },
  ],
  charts: [
    {
      name: "得分图",
      type: "column",
      title: "各一级指标得分 & 分值",
      categories: { top: 2, left: 0, bottom: 6, right: 0 },
      series: [
        { name: "分值", values: { top: 2, left: 1, bottom: 6, right: 1 }, color: "#BDD7EE" },
        { name: "得分", values: { top: 2, left: 2, bottom: 6, right: 2 }, color: "#1F4E79" },
      ],
      anchor: { top: 12, left: 0, bottom: 26, right: 3 },
      valueAxis: { min: 0, max: 25, numberFormat: "0" },
    },
    ...(["bar", "line", "radar"] as const).map((type, index) => ({
      name: `${type}图`,
      type,
      title: `得分率 ${type}`,
      categories: { top: 2, left: 0, bottom: 6, right: 0 },
      series: [{ name: "得分率", values: { top: 2, left: 3, bottom: 6, right: 3 }, color: "#C55A11" }],
      anchor: { top: 12 + 15 * index, left: 5, bottom: 26 + 15 * index, right: 11 },
      valueAxis: { min: 0, numberFormat: "0%" },
    })),
  ],
  print: {
    orientation: "landscape",
    fitToWidth: 1,
    titleRows: { first: 0, last: 1 },
    area: { top: 0, left: 0, bottom: 60, right: 11 },
    footer: "第 &P 页 共 &N 页",
  },
  protect: true,
};

export const META: SheetPlan = {
  role: "meta",
  name: "_meta",
  visibility: "veryHidden",
  showGridlines: true,
  styles: {},
  cells: [
    { row: 0, column: 0, value: "framework" },
    { row: 0, column: 1, value: "SQLH" },
  ],
  merges: [],
  columnWidths: [],
  rowHeights: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  protect: false,
};

export const PLAN: WorkbookPlan = {
  sheets: [SUMMARY, META],
  names: [markFor("summary", SUMMARY.name), markFor("meta", META.name)],
  activate: SUMMARY.name,
};
