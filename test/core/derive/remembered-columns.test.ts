/** What a person says about the columns of an own sheet is kept in the workbook and used from then on. */
import { assessWorkbook } from "../../../src/core/assess";
import { columnMapping, type ColumnMapping } from "../../../src/core/derive/column-mapping";
import { planRememberedColumns, readRememberedColumns } from "../../../src/core/derive/remembered-columns";
import type { WorkbookGrid } from "../../../src/core/grid/grid";
import { sheetGrid, type CellInput } from "../../support/grid-builder";
import { planGrid } from "../../support/plan-grid";

const HEAD = ["栏目", "做什么", "额定", "甲方意见", "乙方意见"];
const ROWS: CellInput[][] = [
  ["组织建设", "班子建设", 40, 40, 38],
  [null, "组织生活", 20, 20, 20],
  ["队伍建设", "教育培训", 40, 40, 39],
];
const MAPPING = columnMapping({
  栏目: "l1",
  做什么: "l2",
  额定: "max",
  甲方意见: "self",
  乙方意见: "review",
});

function book(...sheets: [name: string, rows: CellInput[][]][]): WorkbookGrid {
  return { sheets: sheets.map(([name, rows]) => sheetGrid(name, rows)), names: [], activeSheet: null };
}

/** The workbook after a person has answered. */
function told(workbook: WorkbookGrid, sheet: string, mapping: ColumnMapping): WorkbookGrid {
  const plan = planRememberedColumns(workbook, sheet, mapping);
  const names = plan.names.map(({ name }) => name);
  return {
    ...workbook,
    sheets: [
      ...workbook.sheets.filter(({ name }) => plan.sheets.every((planned) => planned.name !== name)),
      ...planGrid(plan).sheets,
    ],
    names: [...workbook.names.filter(({ name }) => !names.includes(name)), ...plan.names],
  };
}

test("a sheet of which no label is known is offered, and scored once its columns are told", () => {
  const workbook = book(["台账", [["名单"]]], ["打分", [["打分表"], HEAD, ...ROWS]]);
  const before = assessWorkbook(workbook);
  expect(before.kind).toBe("unrecognized");
  expect(before.unread).toEqual([
    {
      sheetName: "打分",
      headerRow: 1,
      columns: HEAD.map((label, column) => ({ column, label, key: null })),
      problems: [{ kind: "unknownColumns", at: { sheet: "打分", row: 1, column: 0 }, labels: HEAD }],
    },
  ]);
  const after = assessWorkbook(told(workbook, "打分", MAPPING));
  if (after.kind !== "assessed") throw new Error("not assessed");
  expect(after.assessments[0].score.totals.official?.toNumber()).toBe(97);
  expect(after.unread).toBeUndefined();
});

test("the copy for the next quarter is read by the same words; another sheet is not", () => {
  const workbook = told(book(["一季度", [HEAD, ...ROWS]]), "一季度", MAPPING);
  const sheets = [
    sheetGrid("二季度", [HEAD, ...ROWS]),
    sheetGrid("名册", [["栏目", "姓名", "部门", "电话"]]),
  ];
  const outcome = assessWorkbook({ ...workbook, sheets: [...sheets, ...workbook.sheets] });
  if (outcome.kind !== "assessed") throw new Error("not assessed");
  expect(outcome.assessments.map(({ sheet }) => sheet.name)).toEqual(["二季度", "一季度"]);
});

test("a column can be taken out of use", () => {
  const head = ["考核项目", "考核内容", "标准分", "自查分", "得分"];
  const workbook = book(["评分", [head, ...ROWS]]);
  const reviewed = (grid: WorkbookGrid) => {
    const outcome = assessWorkbook(grid);
    return outcome.kind === "assessed" && outcome.assessments[0].sheet.columns.has("review");
  };
  expect(reviewed(workbook)).toBe(true);
  expect(reviewed(told(workbook, "评分", columnMapping({ 得分: null })))).toBe(false);
});

test("answers about several sheets are kept side by side, as they were given", () => {
  const other = columnMapping({ "=SUM(A1)": "max", 备注: null });
  const workbook = told(told(book(["甲", []], ["乙", []]), "甲", MAPPING), "乙", other);
  expect(readRememberedColumns(workbook)).toEqual(
    new Map([
      ["甲", MAPPING],
      ["乙", other],
    ]),
  );
  expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["甲", "visible"],
    ["乙", "visible"],
    ["_columns", "veryHidden"],
  ]);
});

test("lines that somebody spoilt are left out", () => {
  const workbook = told(book(["甲", []]), "甲", MAPPING);
  const spoilt = workbook.sheets.map((sheet) =>
    sheet.name === "_columns"
      ? sheetGrid("_columns", [
          ["sheet", "label", "column"],
          ["甲", "栏目", "nothing"],
          ["甲", "额定", "max"],
          ["甲"],
        ])
      : sheet,
  );
  expect(readRememberedColumns({ ...workbook, sheets: spoilt })).toEqual(
    new Map([["甲", columnMapping({ 额定: "max" })]]),
  );
});
