/** Ledgers in other layouts: several rows of headings, headings that nobody knows, or that are there twice. */
import type { CellValue, SheetGrid } from "../../../../src/core/grid/grid";
import { assessLedgers, type AssessedLedger } from "../../../../src/core/ledger/assess-ledgers";
import { dayOf, ledgerSheet, ledgerWorkbook } from "../../../support/ledger-grid";

function assess(...sheets: readonly SheetGrid[]): readonly AssessedLedger[] {
  return assessLedgers(ledgerWorkbook(sheets), { asOf: null });
}

const GROUPED: CellValue[][] = [
  ["2026年党费收缴情况"],
  ["序号", "党支部", "月份", "人数", null, "欠缴", null, null, "公示"],
  [null, null, null, "应缴人数", "实缴人数", "1-2月", "3-5月", "6个月以上人数", null],
  [1, "甲支部", dayOf("2026-01-01"), 10, 9, 1, 0, 0, "是"],
];
const down = (column: number) => ({ top: 1, bottom: 2, left: column, right: column });

test.each([
  [
    "merged cells",
    [
      { top: 0, bottom: 0, left: 0, right: 8 },
      ...[0, 1, 2, 8].map(down),
      { top: 1, bottom: 1, left: 3, right: 4 },
      { top: 1, bottom: 1, left: 5, right: 7 },
    ],
  ],
  ["merged cells that were lost on the way", []],
])("two rows of headings are read together: %s", (_, merges) => {
  const [one] = assess(ledgerSheet("一月", GROUPED, { merges }));
  expect(one?.ledger.id).toBe("dues");
  expect(one?.findings).toEqual([]);
  expect([...(one?.table.columns ?? [])].map(([key, { column }]) => [key, column])).toEqual([
    ["branch", 1],
    ["month", 2],
    ["due", 3],
    ["paid", 4],
    ["owing1", 5],
    ["owing3", 6],
    ["owing6", 7],
    ["published", 8],
  ]);
  expect(one?.table.columns.get("owing3")?.heading).toBe("欠缴/3-5月");
});

const OTHER = ["党支部", "月份", "应缴人数", "实缴数", "支部书记", "备注"];
const ROW = ["甲支部", dayOf("2026-01-01"), 10, 9, "王示例", "无"];

test("a heading that nobody knows is named, with the column that it is likely to be; what is beside is named too", () => {
  const [one] = assess(ledgerSheet("党费台账", [OTHER, ROW]));
  expect(one?.findings.map(({ code, at, values }) => [code, at.column, values["likely"] ?? null])).toEqual([
    ["L125", 0, null],
    ["L137", 3, { zh: "实缴人数", en: "Members paid" }],
    ["L138", 4, null],
  ]);
});

test("what stands below decides too: a column of days is no number of people", () => {
  const [one] = assess(
    ledgerSheet("党费台账", [
      ["党支部", "月份", "应缴人数", "实缴数"],
      ["甲支部", dayOf("2026-01-01"), 10, "2026-01-20"],
    ]),
  );
  expect(one?.findings.map(({ code }) => code)).toEqual(["L125", "L138"]);
});

test("a heading that is there twice is told, and the first one is read", () => {
  const [one] = assess(
    ledgerSheet("党费台账", [
      ["党支部", "月份", "应缴人数", "实缴人数", "实缴人数"],
      ["甲支部", dayOf("2026-01-01"), 10, 10, 9],
    ]),
  );
  expect(one?.findings.map(({ code, at }) => [code, at.column])).toEqual([["L141", 4]]);
  expect(one?.table.columns.get("paid")?.column).toBe(3);
});

test("a column that follows from others stands in for them", () => {
  const [one] = assess(
    ledgerSheet("Sheet2", [
      ["党组织名称", "届满日期"],
      ["甲支部", dayOf("2027-01-01")],
    ]),
  );
  expect(one?.ledger.id).toBe("elections");
  expect(one?.findings.map(({ code }) => code)).toEqual(["L125", "L125"]);
});

test.each(["2026年党费台账", "党费台账（一季度）", "2026党费收缴台账", "党费台账-甲公司"])(
  "a sheet that is called as a ledger is one, although few of its headings are known: %s",
  (name) => {
    const [one] = assess(
      ledgerSheet(name, [
        ["支部", "月份", "数"],
        ["甲", dayOf("2026-01-01"), 3],
      ]),
    );
    expect(one?.ledger.id).toBe("dues");
    expect(one?.findings.filter(({ code }) => code === "L125")).toHaveLength(2);
  },
);
