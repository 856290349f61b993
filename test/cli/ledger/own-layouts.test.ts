/** Ledgers in layouts of their own: named, mapped on the command line, remembered in the workbook, then read as ours. */
import { readFileSync, writeFileSync } from "node:fs";
import type { CellValue } from "../../../src/core/grid/grid";
import { gridToXlsx } from "../../../src/workbook/xlsx/grid-to-xlsx";
import { kaoping, temporaryFolder } from "../../support/command-line";
import { dayOf, ledgerSheet, ledgerWorkbook } from "../../support/ledger-grid";

const file = temporaryFolder();

const FOREIGN: CellValue[][] = [
  ["甲公司党费情况"],
  ["序号", "组织", "年月", "应缴数", "已交数", "欠缴情况", null, null],
  [null, null, null, null, null, "一到二月", "三到五月", "半年以上"],
  [1, "甲支部", dayOf("2026-01-01"), 10, 9, 1, 0, 0],
  [2, "乙支部", dayOf("2026-01-01"), 5, 5, 0, 0, 0],
];
const MERGES = [
  ...[0, 1, 2, 3, 4].map((column) => ({ top: 1, bottom: 2, left: column, right: column })),
  { top: 1, bottom: 1, left: 5, right: 7 },
];

async function foreign(name: string, sheet = "党费台账"): Promise<string> {
  const path = file(name);
  writeFileSync(path, gridToXlsx(ledgerWorkbook([ledgerSheet(sheet, FOREIGN, { merges: MERGES })])));
  return path;
}

const ALL =
  "sheet=党费台账,ledger=dues,branch=组织,due=D,paid=已交数,owing1=F,owing3=三到五月,owing6=半年以上";

interface CheckJson {
  readonly ledgers?: { id: string; rows: number; findings: { code: string; address: string }[] }[];
  readonly ledgerNotes?: { code: string; address: string; message: string }[];
}

async function codesOf(...args: string[]): Promise<readonly string[] | undefined> {
  const json = JSON.parse((await kaoping("check", ...args, "--json")).out) as CheckJson;
  return json.ledgers?.[0]?.findings.map(({ code, address }) => `${code} ${address}`);
}

test("unknown headings are named with what they are likely to be, and nothing is counted", async () => {
  const path = await foreign("a.xlsx");
  const { code, out } = await kaoping("ledger", "columns", path);
  expect(code).toBe(1);
  expect(out).toMatch(/D +│ 应缴数 +│ +│ （没有认出，可能是“应缴人数”）/);
  expect(out).toContain("缺：");
  const json = JSON.parse((await kaoping("check", path, "--json")).out) as CheckJson;
  expect(json.ledgers).toBeUndefined();
  expect(json.ledgerNotes).toMatchObject([{ code: "L139" }]);
});

test("said on the command line, or in the file that was written, it is read as ours", async () => {
  const path = await foreign("b.xlsx");
  expect(await codesOf(path, "--ledger-columns", ALL)).toEqual([]);
  const json = file("columns.json");
  await kaoping("ledger", "columns", path, "--ledger-columns", ALL, "--out", json);
  expect(JSON.parse(readFileSync(json, "utf8"))).toMatchObject([
    { sheet: "党费台账", ledger: "dues", row: 3, columns: { 组织: "branch", 年月: "month", 序号: "" } },
  ]);
  expect(await codesOf(path, "--ledger-columns", json)).toEqual([]);
  expect((await kaoping("due", path, "--ledger-columns", json, "--as-of", "2026-03-01")).code).toBe(0);
});

test("remembered in the workbook it need not be said again, and may be said anew", async () => {
  const path = await foreign("c.xlsx");
  const kept = await kaoping("ledger", "columns", path, "--ledger-columns", ALL, "--remember");
  expect([kept.code, kept.out]).toEqual([0, expect.stringContaining("实缴人数")]);
  expect(await codesOf(path)).toEqual([]);
  const other = "sheet=党费台账,ledger=dues,branch=组织,due=E,paid=D,-=F";
  await kaoping("ledger", "columns", path, "--ledger-columns", other, "--remember");
  expect(await codesOf(path)).toEqual(expect.arrayContaining(["L107 D4"]));
});

test("a sheet of which too little is known is named, and how to answer", async () => {
  const path = await foreign("d.xlsx", "Sheet1");
  const json = JSON.parse((await kaoping("check", path, "--json")).out) as CheckJson;
  expect(json.ledgers).toBeUndefined();
  expect(json.ledgerNotes).toMatchObject([{ code: "L139", address: "C3" }]);
  const due = await kaoping("due", path, "--as-of", "2026-03-01");
  expect(due.err).toContain("L139");
  const said = ALL.replace("sheet=党费台账,", "");
  expect(await codesOf(path, "--ledger-columns", said)).toEqual([]);
});

test("a ledger that lies on its side is told, not read", async () => {
  const turned = ["党支部", "月份", "应缴人数", "实缴人数"].map((label, index): CellValue[] => [
    label,
    ["甲", dayOf("2026-01-01"), 10, 9][index] ?? null,
    ["乙", dayOf("2026-01-01"), 5, 5][index] ?? null,
  ]);
  const path = file("e.xlsx");
  writeFileSync(path, gridToXlsx(ledgerWorkbook([ledgerSheet("Sheet1", turned)])));
  const { code, out } = await kaoping("check", path);
  expect(code).toBe(1);
  expect(out).toContain("转置");
});

test.each([
  [["--ledger-columns", "paid=D"], "ledger="],
  [["--ledger-columns", "ledger=nothing,paid=D"], "没有代号为“nothing”的台账"],
  [["--ledger-columns", "ledger=dues,wages=D"], "“wages”不是这个台账的列"],
  [["--ledger-columns", "ledger=dues,paid=工资表"], "表头里没有“工资表”"],
  [["--ledger-columns", "ledger=dues,row=0,paid=D"], "不是行号"],
  [["--ledger-columns", "ledger=dues,sheet=没有,paid=D"], "请用 sheet= 指定工作表"],
  [["--remember"], "请同时用 --ledger-columns"],
])("a mistake is told: %j", async (args, sentence) => {
  const path = await foreign("f.xlsx");
  const { code, err } = await kaoping("ledger", "columns", path, ...args);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});
