/** Where the checks of the workbook as a whole begin and where they end. */
import type { OddCell, SheetGrid, WorkbookGrid } from "../../../../src/core/grid/grid";
import { markFor } from "../../../../src/core/plan/mark";
import { LAYOUT_VERSION } from "../../../../src/core/template/workbook-meta";
import { FilledSheet, sheetGrid } from "../../../support/grid-builder";
import { testSaid, type SaidCase } from "../../../support/said-of-sheet";

type Found = SaidCase["found"];

const sheets =
  (scoring: Partial<SheetGrid>, ballots: Partial<SheetGrid> = {}, more: readonly SheetGrid[] = []) =>
  (workbook: WorkbookGrid): WorkbookGrid => ({
    ...workbook,
    sheets: [
      ...workbook.sheets.map((grid, index) => ({ ...grid, ...(index === 0 ? scoring : ballots) })),
      ...more,
    ],
  });

const seen = (
  code: SaidCase["code"],
  what: string,
  workbook: (workbook: WorkbookGrid) => WorkbookGrid,
  found: Found,
): SaidCase => ({ code, what, change: () => null, workbook, found });

const filled = new FilledSheet();
const { row } = filled.at("SQLH-1.2", "code");
const column = (key: "max" | "self" | "reason" | "remark"): number => filled.at("SQLH-1.2", key).column;
const [plain] = filled.workbook().sheets;
if (plain === undefined) throw new Error("no sheet");
const other = { ...plain, name: "其他", values: [] };

testSaid([
  seen("V105", "a protected sheet", sheets({ protected: true }), [["header code", { sheet: "SQLH-2026Q4" }]]),
  seen("V105", "one that is not", sheets({ protected: false }), []),
  seen("V105", "another one", sheets({}, { protected: true }), []),
  seen("V106", "a hidden sheet", sheets({ visibility: "veryHidden" }), [
    ["header code", { rows: [], columns: [] }],
  ]),
  seen("V106", "another one", sheets({}, { visibility: "hidden" }), []),
  seen("V106", "rows that are read, at the first of them", sheets({ hiddenRows: [0, 1, row, row + 3] }), [
    [`${row}/2`, { rows: [String(row + 1), String(row + 4)], columns: [] }],
  ]),
  seen("V106", "an adjustment's row", sheets({ hiddenRows: [filled.at("SQLH-B1", "code").row] }), [
    ["SQLH-B1 code"],
  ]),
  {
    ...seen(
      "V106",
      "rows in the order of the sheet, whatever they hold",
      sheets({ hiddenRows: [row + 1, row] }),
      [[`${row}/2`, { rows: [String(row + 1), String(row + 2)] }]],
    ),
    change: (f) => f.set("SQLH-1.2", { code: "SQLH-9.9" }),
  },
  {
    ...seen("V106", "a column in which one cell is filled", sheets({ hiddenColumns: [column("reason")] }), [
      ["header reason"],
    ]),
    change: (f) => f.set("SQLH-1.2", { reason: "延期" }),
  },
  {
    ...seen("V106", "columns in the order of the sheet", sheets({ hiddenColumns: [5, 10] }), [
      ["header self", { columns: ["F", "K"] }],
    ]),
    change: (f) => {
      f.columns = f.columns.map((key) => (key === "max" ? "self" : key === "self" ? "max" : key));
    },
  },
  seen("V106", "rows of titles and totals", sheets({ hiddenRows: [0, 1, 22] }), []),
  seen(
    "V106",
    "columns that are read, at the first of them",
    sheets({ hiddenColumns: [column("max"), column("self")] }),
    [["header max", { rows: [], columns: ["F", "K"] }]],
  ),
  seen("V106", "a column in which nothing stands", sheets({ hiddenColumns: [column("reason")] }), []),
  seen("V106", "a column that counts for nothing", sheets({ hiddenColumns: [0, column("remark")] }), []),
  seen("V119", "a sheet without its cells", sheets({}, {}, [{ ...other, unread: true }]), [
    ["0/0", { found: "其他" }],
  ]),
  seen("V119", "all sheets have theirs", sheets({}, {}, [{ ...other, unread: false }]), []),
]);

const odd = (kind: OddCell["kind"], at: number, text = "甲"): OddCell => ({ row: at, column: 7, kind, text });
const many = Array.from({ length: 30 }, (_, index) => odd("text", index));

testSaid([
  seen("V117", "a cell of the sheet", sheets({ oddCells: [odd("text", row), odd("lost", 5)] }), [
    [`${row}/7`, { v: "甲" }, null, "SQLH-1.2"],
  ]),
  seen("V117", "a cell that is no entry", sheets({ oddCells: [odd("text", 1)] }), [["1/7", {}, null, null]]),
  seen("V117", "a cell beside an entry", sheets({ oddCells: [{ ...odd("text", row), column: 1 }] }), [
    [`${row}/1`, {}, null, null],
  ]),
  seen(
    "V117",
    "a cell in whose place the ballots have an entry",
    sheets({ oddCells: [{ ...odd("text", 2), column: 3 }] }),
    [["2/3", {}, null, null]],
  ),
  seen("V117", "a cell of the ballots", sheets({}, { oddCells: [odd("text", 2)] }), [["ballots 2/7"]]),
  seen("V117", "a cell of another sheet", sheets({}, {}, [{ ...other, oddCells: [odd("text", 2)] }]), []),
  seen(
    "V117",
    "no more than twenty",
    sheets({ oddCells: many }),
    many.slice(0, 20).map(({ row: at }) => [`${at}/7`]),
  ),
  seen("V118", "a cell that lost its content", sheets({ oddCells: [odd("lost", row), odd("text", 5)] }), [
    [`${row}/7`, {}, null, "SQLH-1.2"],
  ]),
]);

const LINK = "='[台账.xlsx]Q4'!$B$2";
const linked = (...cells: readonly (readonly [row: number, column: number, formula: string])[]) => {
  const formulas = plain.formulas.map((formulasOfRow) => [...formulasOfRow]);
  for (const [at, to, formula] of cells) formulas[at]?.splice(to, 1, formula);
  return sheets({ formulas });
};

testSaid([
  seen("V107", "an input from another workbook", linked([row, 7, LINK]), [
    [`${row}/7`, { ref: "'[台账.xlsx]Q4'!$B$2" }],
  ]),
  seen("V107", "an input from this one", linked([row, 7, "=Q4!$B$2"]), []),
  seen("V107", "a formula of the sheet itself", linked([row, 9, LINK]), []),
  seen(
    "V242",
    "formulas of the sheet itself, at the first",
    linked([row, 9, LINK], [row + 1, 9, LINK], [row + 2, 9, "='[b.xlsx]S'!A1"]),
    [[`${row}/9`, { n: 3, sheets: ["Q4", "S"] }]],
  ),
  seen("V242", "an input is told as one", linked([row, 7, LINK]), []),
  seen("V242", "an input beside the sheet's own", linked([row, 7, LINK], [row, 9, LINK]), [
    [`${row}/9`, { n: 1 }],
  ]),
  seen("V242", "a cell in whose place the ballots have an input", linked([2, 3, LINK]), [["2/3", { n: 1 }]]),
  seen("V242", "formulas within the workbook", linked([row, 9, "=F5"]), []),
]);

interface Made {
  readonly name: string;
  readonly version: string;
  readonly layout?: string;
  readonly framework?: string;
  readonly period?: string;
  readonly slot?: string;
}

/** The record of how a sheet was made, beside the scoring sheet that has a mark or not. */
function madeAs(
  {
    name,
    version,
    layout = LAYOUT_VERSION,
    framework = filled.framework.id,
    period = "2026Q4",
    slot = "SQLH-2026Q4",
  }: Made,
  marked = true,
) {
  const meta = sheetGrid("_meta", [
    ["layoutVersion", layout],
    ["template", slot, name, framework, version, "", "第一党支部", period],
  ]);
  return (workbook: WorkbookGrid): WorkbookGrid => ({
    ...workbook,
    sheets: [...workbook.sheets, meta],
    names: marked ? [markFor("scoring", "SQLH-2026Q4", slot)] : [],
  });
}

const { version } = filled.framework;
const asMade = { name: "SQLH-2026Q4", version };

testSaid([
  seen("V103", "the name that it was given", madeAs(asMade), []),
  seen("V103", "another name", madeAs({ ...asMade, name: "评分表" }), [
    ["header code", { sheet: "评分表", found: "SQLH-2026Q4" }],
  ]),
  seen("V103", "the same in other letters", madeAs({ ...asMade, name: "sqlh-2026q4" }), []),
  seen("V103", "a sheet of the given name is there too", madeAs({ ...asMade, name: "测评统计" }), []),
  seen("V103", "the mark was lost, framework and period tell", madeAs({ ...asMade, name: "评分表" }, false), [
    ["header code", { sheet: "评分表" }],
  ]),
  seen(
    "V103",
    "the mark was lost, and the record is of a sheet that has its mark",
    (workbook) => ({
      ...madeAs({ ...asMade, name: "评分表", slot: "2" }, false)(workbook),
      names: [markFor("scoring", "测评统计", "2")],
    }),
    [],
  ),
  seen(
    "V103",
    "the mark was lost, and it is another period's",
    madeAs({ ...asMade, name: "评分表", period: "2026Q3" }, false),
    [],
  ),
  seen(
    "V103",
    "the mark was lost, and it is nobody knows which period's",
    madeAs({ ...asMade, name: "评分表", period: "" }, false),
    [],
  ),
  seen(
    "V103",
    "the mark was lost, and it is another framework's",
    madeAs({ ...asMade, name: "评分表", framework: "F2" }, false),
    [],
  ),
  seen("V104", "the version that it was made by", madeAs(asMade), []),
  seen("V104", "another version", madeAs({ ...asMade, version: "0.9" }), [
    ["header code", { v: "0.9", need: version }],
  ]),
  seen("V104", "another form", madeAs({ ...asMade, layout: "1" }), [
    ["header code", { v: `${version}（1）`, need: `${version}（${LAYOUT_VERSION}）` }],
  ]),
  seen("V104", "another framework", madeAs({ ...asMade, version: "0.9", framework: "F2" }), []),
  seen("V104", "a workbook that nobody made by us", sheets({}), []),
  seen(
    "V105",
    "a protected sheet of ours, by its mark",
    (workbook) =>
      sheets({ protected: true })({ ...workbook, names: [markFor("scoring", "SQLH-2026Q4", "a")] }),
    [],
  ),
  seen(
    "V105",
    "a protected sheet of ours, by its record",
    (workbook) => sheets({ protected: true })(madeAs(asMade, false)(workbook)),
    [],
  ),
]);
