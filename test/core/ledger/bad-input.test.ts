/**
 * Ledgers as they come: days in many spellings, terms that follow one another, sheets copied and filtered. Whatever a
 * sheet's formulas see otherwise than a person is told at its cell.
 */
import type { CellValue, SheetGrid, WorkbookGrid } from "../../../src/core/grid/grid";
import { assessLedgers } from "../../../src/core/ledger/assess-ledgers";
import { ledgerNotes } from "../../../src/core/ledger/ledger-notes";
import { feedOf, ledgerFigure } from "../../../src/core/ledger/feed/figure";
import { processorTime } from "../../support/processor-time";
import { dayOf, ledgerSheet, ledgerWorkbook } from "../../support/ledger-grid";

const AS_OF = dayOf("2026-11-20");

const DUES_HEAD = [
  "党支部",
  "月份",
  "应缴人数",
  "实缴人数",
  "欠缴1-2月人数",
  "欠缴3-5月人数",
  "欠缴≥6月人数",
  "公示",
];

const found = (grid: WorkbookGrid): readonly string[] =>
  assessLedgers(grid, { asOf: AS_OF }).flatMap(({ findings }) =>
    findings.map(({ code, at }) => `${code} ${at.sheet} ${at.row}:${at.column}`),
  );

function figure(grid: WorkbookGrid, code: string, entry: string): number | null {
  const feed = feedOf(code, entry);
  if (feed === null) throw new Error("not fed");
  const tables = assessLedgers(grid, { asOf: null }).map(({ table }) => table);
  return ledgerFigure(feed, tables, { year: 2026, key: "Q1" })?.value ?? null;
}

describe("days that people write", () => {
  const letter = (received: CellValue): WorkbookGrid =>
    ledgerWorkbook([
      ledgerSheet("意见反馈台账", [
        ["收到日", "内容", "应答复日", "答复日"],
        [received, "甲", null, null],
      ]),
    ]);
  const read = (received: CellValue): CellValue =>
    assessLedgers(letter(received), { asOf: null })[0]?.table.rows[0]?.cells.get("received")?.meant ?? null;

  test.each<[CellValue, string]>([
    [46_086, "2026-03-05"],
    ["46086", "2026-03-05"],
    ["2026.3.5", "2026-03-05"],
    ["2026．3．5", "2026-03-05"],
    ["2026年3月5日", "2026-03-05"],
    ["2026 年 3 月 5 日", "2026-03-05"],
    ["2026/03/05", "2026-03-05"],
    ["20260305", "2026-03-05"],
    [20_260_305, "2026-03-05"],
    ["２０２６-３-５", "2026-03-05"],
  ])("%p is %s, and told where it is no day to a formula", (written, day) => {
    expect([written, read(written)]).toEqual([written, dayOf(day)]);
    const told = found(letter(written)).filter((one) => one.endsWith("1:0"));
    expect([written, told]).toEqual([written, written === 46_086 ? [] : ["L102 意见反馈台账 1:0"]]);
    expect(figure(letter(written), "SQLH-4.3", "den")).toBe(written === 46_086 ? 1 : 0);
  });

  test.each<CellValue>([
    "2026年3月",
    "2026.3",
    "3月5日",
    "上旬",
    "2026-13-05",
    "2026.2.30",
    0,
    -5,
    `2026.3.5${" ".repeat(40)}改为4.5`,
    `${"　".repeat(20)}另行通知`,
    `${"—".repeat(20)}3.5`,
  ])("%p is no day, and told", (written) => {
    expect(found(letter(written)).filter((one) => one.endsWith("1:0"))).toEqual(["L103 意见反馈台账 1:0"]);
  });
});

test.each<[CellValue, readonly string[]]>([
  ["/", []],
  ["——", []],
  [`${"—".repeat(20)}`, []],
  ["无", []],
  [`${"—".repeat(20)}待定`, ["L103 意见反馈台账 1:3"]],
  [`${" ".repeat(20)}待定`, ["L103 意见反馈台账 1:3"]],
])("%p where no day is wanted is looked at to its end", (replied, told) => {
  const sheet = ledgerSheet("意见反馈台账", [
    ["收到日", "内容", "应答复日", "答复日"],
    [46_086, "甲", null, replied],
  ]);
  expect(found(ledgerWorkbook([sheet])).filter((one) => one.endsWith("1:3"))).toEqual(told);
});

describe("months that people write", () => {
  const dues = (month: CellValue): WorkbookGrid =>
    ledgerWorkbook([ledgerSheet("党费台账", [DUES_HEAD, ["甲支部", month, 5, 5, 0, 0, 0, "是"]])]);

  test.each<[CellValue, string]>([
    ["2026年3月", "L131"],
    ["2026.3", "L131"],
    ["2026-03", "L131"],
    ["202603", "L131"],
    ["2026年3月份", "L131"],
    ["3月", "L103"],
    ["2026年13月", "L103"],
    [202_603, "L131"],
    ["46086", "L131"],
    [3, "L103"],
  ])("%p: %s", (month, code) => {
    expect([month, found(dues(month))]).toEqual([month, [`${code} 党费台账 1:1`]]);
    expect(figure(dues(month), "WJJ-2.2", "den")).toBe(0);
  });
});

describe("sheets as they were left", () => {
  const HEAD = ["收到日", "内容", "应答复日", "答复日"];
  const letters = (...days: readonly string[]): CellValue[][] =>
    days.map((day, index) => [dayOf(day), `意见${index + 1}`, dayOf(day) + 15, dayOf(day) + 3]);
  const sheet = (name: string, rows: readonly CellValue[][], more: Partial<SheetGrid> = {}): SheetGrid =>
    ledgerSheet(name, [HEAD, ...rows], more);
  const den = (...sheets: readonly SheetGrid[]): number | null =>
    figure(ledgerWorkbook(sheets), "SQLH-4.3", "den");

  test("a protected sheet, filtered and hidden rows count as the sheet's formulas count them", () => {
    const rows = letters("2026-01-05", "2026-02-05", "2026-03-05");
    const left = sheet("意见反馈台账", rows, { protected: true, hiddenRows: [2], hiddenColumns: [3] });
    expect(den(left)).toBe(3);
    expect(found(ledgerWorkbook([left]))).toEqual([]);
  });

  test("TRUE among numbers counts as nothing, as in Excel, and is told: LibreOffice takes it for 1", () => {
    const head = ["党支部", "月份", "应缴人数", "实缴人数"];
    const rows: CellValue[][] = [
      ["甲支部", dayOf("2026-01-01"), true, 0],
      ["乙支部", dayOf("2026-01-01"), 4, 4],
    ];
    const grid = ledgerWorkbook([ledgerSheet("党费台账", [head, ...rows])]);
    expect(figure(grid, "WJJ-2.2", "den")).toBe(4);
    expect(found(grid)).toContain("L104 党费台账 1:2");
  });

  test("two halves of a ledger count together", () => {
    const [one, two] = [letters("2026-01-05"), [[dayOf("2026-02-05"), "另一件", null, null]]];
    expect(den(sheet("意见反馈台账", one), sheet("意见反馈台账 (2)", two))).toBe(2);
  });

  test("rows that stand on both halves are told where they are counted a second time", () => {
    const rows = letters("2026-01-05", "2026-02-05");
    const grid = ledgerWorkbook([
      sheet("意见反馈台账", rows),
      sheet("意见反馈台账 (2)", [...letters("2026-03-09"), ...rows]),
    ]);
    expect(figure(grid, "SQLH-4.3", "den")).toBe(5);
    expect(found(grid)).toContain("L147 意见反馈台账 (2) 2:0");
    expect(found(grid).filter((one) => one.startsWith("L147"))).toHaveLength(1);
  });

  test("a branch's month on two sheets is told, whatever the figures; rows that only begin alike are not", () => {
    const dues = (month: string, due: number): CellValue[] => [
      "甲支部",
      dayOf(month),
      due,
      due,
      0,
      0,
      0,
      "是",
    ];
    const two = (...second: readonly CellValue[][]): WorkbookGrid =>
      ledgerWorkbook([
        ledgerSheet("党费台账", [DUES_HEAD, dues("2026-01-01", 10)]),
        ledgerSheet("党费台账 (2)", [DUES_HEAD, ...second]),
      ]);
    expect(found(two(dues("2026-01-01", 11)))).toContain("L147 党费台账 (2) 1:0");
    expect(found(two(dues("2026-02-01", 10))).filter((one) => one.startsWith("L147"))).toEqual([]);
    const [one, other] = [letters("2026-01-05"), [[dayOf("2026-01-05"), "意见1", null, null]]];
    const grid = ledgerWorkbook([sheet("意见反馈台账", one), sheet("意见反馈台账 (2)", other)]);
    expect(found(grid).filter((text) => text.startsWith("L147"))).toEqual([]);
  });
});

test("sheets of anything else are passed over cheaply, however wide they are", () => {
  const foreign = (columns: number): WorkbookGrid =>
    ledgerWorkbook(
      Array.from({ length: 5 }, (_, index) =>
        ledgerSheet(
          `表${index}`,
          Array.from({ length: 60 }, (_row, row) =>
            Array.from({ length: columns }, (_column, column) => `党支部内容${row}${column}月份`),
          ),
        ),
      ),
    );
  for (const columns of [20, 250]) {
    const before = processorTime();
    expect(ledgerNotes(foreign(columns))).toEqual([]);
    expect(processorTime() - before).toBeLessThan(2_000);
  }
});
