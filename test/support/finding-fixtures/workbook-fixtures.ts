/** Faults of files, of sheets as a whole, and of what stands above the table: V1xx. */
import type { Roster } from "../../../src/core/roster/roster";
import { planTemplate } from "../../../src/core/template/plan-template";
import type { WorkbookGrid } from "../../../src/core/grid/grid";
import { f1, period } from "../grid-builder";
import { planGrid } from "../plan-grid";
import { rosterUnit } from "../roster-unit";
import { headerCell, onFile, onSheet, onSheets, topCell, type Fixture } from "./fixture";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** The sheets with which a workbook of ours remembers how its scoring sheet was made. */
function withMeta(workbook: WorkbookGrid): WorkbookGrid {
  const template = planGrid(planTemplate(f1(), period("2026Q4"), "第一党支部"));
  const meta = template.sheets.filter(({ name }) => name === "_meta");
  return { ...workbook, sheets: [...workbook.sheets, ...meta] };
}

const ROSTER: Roster = {
  sheetName: "单位名录",
  units: [rosterUnit("第一党支部")],
  problems: [],
};

export const WORKBOOK_FIXTURES: readonly Fixture[] = [
  onFile("V101", "a table saved as text", "第三党支部.csv", text("指标编码,得分\nSQLH-1.1,4\n")),
  onFile("V102", "half a workbook", "第四党支部.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])),
  onSheet("V103", "a renamed sheet", {
    change: (f) => {
      f.sheetName = "第一党支部";
    },
    workbook: withMeta,
    at: headerCell,
  }),
  onSheet("V104", "a template of last year's framework", {
    workbook: withMeta,
    framework: (framework) => ({ ...framework, version: "2027.1" }),
    at: headerCell,
  }),
  onSheet("V105", "a protected sheet of somebody's own", {
    grid: () => ({ protected: true }),
    at: headerCell,
  }),
  onSheet("V106", "a hidden row", {
    grid: (f) => ({ hiddenRows: [f.at("SQLH-1.3", "code").row] }),
    at: (f) => f.at("SQLH-1.3", "code"),
  }),
  onSheet("V107", "a formula that points to another workbook", {
    change: (f) => f.set("SQLH-1.3", { actual: { value: 20, formula: "='[台账.xlsx]Q4'!$B$2" } }),
    at: (f) => f.at("SQLH-1.3", "actual"),
  }),
  onSheet("V117", "a cell for a number with a text in it", {
    grid: (f) => ({ oddCells: [{ ...f.at("SQLH-1.3", "remark"), kind: "text", text: "1,5" }] }),
    at: (f) => f.at("SQLH-1.3", "remark"),
  }),
  onSheet("V118", "a cell whose text is missing", {
    grid: (f) => ({ oddCells: [{ ...f.at("SQLH-1.3", "remark"), kind: "lost", text: "99" }] }),
    at: (f) => f.at("SQLH-1.3", "remark"),
  }),
  onSheet("V119", "a sheet without cells", {
    workbook: (plain) => ({
      ...plain,
      sheets: [
        ...plain.sheets,
        {
          name: "台账",
          visibility: "visible",
          values: [],
          formulas: [],
          formats: [],
          merges: [],
          truncated: false,
          unread: true,
        },
      ],
    }),
    at: topCell(0, 0),
  }),
  onSheet("V242", "a scoring sheet moved into a workbook of its own", {
    change: (f) => f.set("SQLH-6.1", { rule: { value: 4, formula: "=[1]测评统计!$F$5" } }),
    at: (f) => f.at("SQLH-6.1", "rule"),
  }),
  onSheets("V110", "a unit that is not on the roster", [{ unit: "一支部" }], topCell(1, 2), ROSTER),
  onSheets("V111", "a unit that has sent two files", [{}, {}], topCell(1, 2)),
  onSheet("V112", "a period that nobody understands", {
    change: (f) => f.top[1]?.splice(10, 1, "去年"),
    at: topCell(1, 10),
  }),
  onSheet("V113", "a title of another quarter", {
    change: (f) => f.top[0]?.splice(0, 1, "2026年第三季度考核评分表"),
    at: topCell(0, 0),
  }),
  onSheet("V114", "nobody who filled it in", {
    change: (f) => f.top[2]?.splice(2, 1, null),
    at: topCell(2, 1),
  }),
  onSheet("V115", "a date as text", {
    change: (f) => f.top[2]?.splice(6, 1, "2026.12.20"),
    at: topCell(2, 6),
  }),
  onSheet("V116", "a date of the year before", {
    change: (f) => f.top[2]?.splice(6, 1, "2025-12-20"),
    at: topCell(2, 6),
  }),
];
