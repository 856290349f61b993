/** Ledgers as people have them: other headings, split over sheets, texts for days, last year's rows, long ones. */
import type { CellValue, SheetGrid, WorkbookGrid } from "../../../src/core/grid/grid";
import { assessLedgers } from "../../../src/core/ledger/assess-ledgers";
import { ledgerFigure, feedOf } from "../../../src/core/ledger/feed/figure";
import { readRoster } from "../../../src/core/roster/read-roster";
import { dayOf as day, ledgerSheet as sheet, ledgerWorkbook } from "../../support/ledger-grid";

const workbook = (...sheets: readonly SheetGrid[]): WorkbookGrid => ledgerWorkbook(sheets);

const found = (grid: WorkbookGrid, more = {}) =>
  assessLedgers(grid, { asOf: day("2026-11-20"), ...more }).flatMap(({ findings }) =>
    findings.map(({ code, at }) => `${code} ${at.sheet} ${at.row}:${at.column}`),
  );

const DUES = [
  "党支部",
  "月份",
  "应缴人数",
  "实缴人数",
  "欠缴1-2月人数",
  "欠缴3-5月人数",
  "欠缴≥6月人数",
  "公示(是否)",
];

test.each([
  ["a title, a unit and a note above", [["2026 年党费收缴情况"], ["单位：甲公司"], [], DUES]],
  ["headings in another order", [[...DUES].reverse()]],
  [
    "headings with full-width brackets and other dashes",
    [
      DUES.map((text) =>
        text.replace("(", "（").replace(")", "）").replace("1-2", "1～2").replace("≥", ">="),
      ),
    ],
  ],
  [
    "other words that people use",
    [
      [
        "支部名称",
        "缴费月份",
        "应交人数",
        "实交人数",
        "欠缴1-2月",
        "欠缴3-5月",
        "欠缴6个月以上人数",
        "是否公示",
      ],
    ],
  ],
])("a ledger is known by its headings: %s", (_, head) => {
  const [assessed] = assessLedgers(workbook(sheet("Sheet1", head)), { asOf: null });
  expect(assessed?.ledger.id).toBe("dues");
  expect(assessed?.table.columns.size).toBe(8);
});

test("a roster, a list of anything and a scoring sheet are no ledgers", () => {
  const grid = workbook(
    sheet("单位名录", [
      ["单位名称", "类型", "分组"],
      ["甲", "党支部", "一组"],
    ]),
    sheet("通讯录", [
      ["姓名", "部门", "职务"],
      ["甲", "乙", "丙"],
    ]),
  );
  expect(assessLedgers(grid, { asOf: null })).toEqual([]);
});

test("a ledger is no roster, although it names units", () => {
  const grid = workbook(
    sheet("换届台账", [
      ["党组织名称", "类型", "届期(年)", "本届起始日", "届满日"],
      ["甲支部", "党支部", 3, day("2025-01-01"), day("2028-01-01")],
    ]),
  );
  expect(readRoster(grid)).toBeNull();
});

test("units that the workbook's roster lacks are told; former names are known", () => {
  const roster = sheet("单位名录", [
    ["单位名称", "类型", "曾用名"],
    ["甲支部", "党支部", "老甲支部"],
  ]);
  const rows = ["甲支部", "老甲支部", "乙支部"].map((name, index) => [
    name,
    day("2026-01-01") + 31 * index,
    5,
    5,
    0,
    0,
    0,
    "是",
  ]);
  expect(found(workbook(roster, sheet("党费台账", [DUES, ...rows])))).toEqual(["L112 党费台账 3:0"]);
});

test("days as texts are read, told, and not counted, as the sheet's formulas don't", () => {
  const head = ["收到日", "内容", "应答复日", "答复日"];
  const rows = [
    ["2026.3.5", "甲", day("2026-03-20"), day("2026-03-10")],
    [day("2026-02-01"), "乙", day("2026-02-16"), "2026年2月10日"],
  ];
  const grid = workbook(sheet("意见反馈台账", [head, ...rows]));
  expect(found(grid)).toEqual(["L102 意见反馈台账 1:0", "L102 意见反馈台账 2:3"]);
  const tables = assessLedgers(grid, { asOf: null }).map(({ table }) => table);
  const [received, answered] = ["den", "num"].map((entry) => {
    const feed = feedOf("SQLH-4.3", entry);
    return feed === null ? null : ledgerFigure(feed, tables, { year: 2026, key: "Q1" });
  });
  expect([received?.value, answered?.value]).toEqual([1, 0]);
  expect(answered?.rows).toEqual([]);
  expect(received?.rows).toEqual([{ sheet: "意见反馈台账", row: 2, column: 0 }]);
});

test("a ledger split over two sheets is counted together, and that is said", () => {
  const row = (month: string, due: number): CellValue[] => ["甲支部", day(month), due, due, 0, 0, 0, "是"];
  const grid = workbook(
    sheet("党费台账", [DUES, row("2026-01-01", 10)]),
    sheet("党费台账 (2)", [DUES, row("2026-02-01", 12)]),
  );
  expect(found(grid)).toEqual(["L127 党费台账 0:0"]);
  const tables = assessLedgers(grid, { asOf: null }).map(({ table }) => table);
  const feed = feedOf("WJJ-2.2", "den");
  expect(feed === null ? null : ledgerFigure(feed, tables, { year: 2026, key: "Q1" })?.value).toBe(22);
});

test.each<[string, first: readonly string[], second: readonly string[], told: readonly string[]]>([
  [
    "a month between two sheets is missing",
    ["2026-01", "2026-02"],
    ["2026-04", "2026-05"],
    ["L118 下半年 1:1"],
  ],
  ["a month that another sheet has is not missing", ["2026-01", "2026-03"], ["2026-02", "2026-04"], []],
  [
    "the sheets' order makes no difference",
    ["2026-04", "2026-05"],
    ["2026-01", "2026-02"],
    ["L118 上半年 1:1"],
  ],
  [
    "a month that both lack is told once",
    ["2026-01", "2026-04"],
    ["2026-02", "2026-05"],
    ["L118 上半年 2:1"],
  ],
  ["the turn of the year is no gap", ["2025-11", "2025-12"], ["2026-01", "2026-02"], []],
  ["a last month that was forgotten is", ["2025-10", "2025-11"], ["2026-01", "2026-02"], ["L118 下半年 1:1"]],
  ["a year between two sheets is kept elsewhere", ["2024-11", "2024-12"], ["2026-01", "2026-02"], []],
  [
    "months that both sheets have are told as that",
    ["2026-01", "2026-02"],
    ["2026-02", "2026-03"],
    ["L147 下半年 1:0"],
  ],
])("one branch's months on two sheets: %s", (_, first, second, told) => {
  const months = (name: string, list: readonly string[]) =>
    sheet(name, [
      DUES,
      ...list.map((month): CellValue[] => ["甲支部", day(`${month}-01`), 10, 10, 0, 0, 0, "是"]),
    ]);
  const grid = workbook(months("上半年", first), months("下半年", second));
  expect(found(grid).filter((one) => !one.startsWith("L127"))).toEqual(told);
});

test("last year's ledger copied over is told where its last day stands", () => {
  const grid = workbook(sheet("党费台账", [DUES, ["甲支部", day("2025-12-01"), 10, 10, 0, 0, 0, "是"]]));
  expect(found(grid, { period: { year: 2026, key: "Q1" } })).toEqual(["L128 党费台账 1:1"]);
  expect(found(grid, { period: { year: 2025, key: "Q4" } })).toEqual([]);
});

test("a unit in a merged cell is read in each row, and told where formulas don't see it", () => {
  const rows = [
    ["甲支部", day("2026-01-01"), 10, 10, 0, 0, 0, "是"],
    [null, day("2026-03-01"), 10, 10, 0, 0, 0, "是"],
  ];
  const merges = [{ top: 1, bottom: 2, left: 0, right: 0 }];
  expect(found(workbook(sheet("党费台账", [DUES, ...rows], { merges })))).toEqual([
    "L135 党费台账 2:0",
    "L118 党费台账 2:1",
  ]);
});

test("lines of totals and notes are no records, and are told because formulas may count them", () => {
  const head = ["党员", "党支部", "一季度学时", "二季度学时", "三季度学时", "四季度学时"];
  const rows = [
    ["甲", "一支部", 9, null, null, null],
    ["合计", null, 9, null, null, null],
  ];
  const codes = found(workbook(sheet("学时台账", [head, ...rows])));
  expect(codes).toContain("L133 学时台账 2:0");
});

test("columns of private data are named at their heading", () => {
  const grid = workbook(
    sheet("党费台账", [
      [...DUES, "身份证号", "月工资"],
      ["甲支部", day("2026-01-01"), 1, 1, 0, 0, 0, "是", "x", 1],
    ]),
  );
  expect(found(grid)).toEqual(["L126 党费台账 0:8", "L126 党费台账 0:9"]);
});

test("a column that measures need is named where it is missing", () => {
  const grid = workbook(
    sheet("意见反馈台账", [
      ["收到日", "内容", "承办"],
      [day("2026-03-05"), "甲", "乙"],
    ]),
  );
  // The day by which an answer is due follows from the row, with or without its column.
  expect(found(grid)).toEqual(["L125 意见反馈台账 0:0", "L116 意见反馈台账 1:0"]);
});

test("two thousand rows and more are read, and the formula reaches the last of them", () => {
  const rows = Array.from({ length: 2_500 }, (_, index): CellValue[] => [
    day("2026-01-01") + (index % 90),
    `意见${index}`,
    day("2026-01-16") + (index % 90),
    day("2026-03-31"),
  ]);
  const grid = workbook(sheet("意见反馈台账", [["收到日", "内容", "应答复日", "答复日"], ...rows]));
  const tables = assessLedgers(grid, { asOf: null }).map(({ table }) => table);
  const feed = feedOf("SQLH-4.3", "den");
  const figure = feed === null ? null : ledgerFigure(feed, tables, { year: 2026, key: "Q1" });
  expect(figure?.value).toBe(2_500);
  expect(figure?.formula).toContain("$A$2:$A$2501");
});

test("a blank ledger gives nothing, not 0", () => {
  const tables = assessLedgers(workbook(sheet("党费台账", [DUES])), { asOf: null }).map(({ table }) => table);
  const feed = feedOf("WJJ-2.2", "den");
  expect(feed === null ? 0 : ledgerFigure(feed, tables, { year: 2026, key: "Q1" })?.value).toBeNull();
});
