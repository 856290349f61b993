/** `ledger take`: the 整改清单 of a collecting becomes rows of the ledger, once; what is missing is told by its checks. */
import { readFileSync, writeFileSync } from "node:fs";
import { planBook } from "../../../src/core/collect/book/plan-book";
import { analyse } from "../../../src/core/collect/analysis";
import type { SheetGrid } from "../../../src/core/grid/grid";
import { createXlsx } from "../../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { kaoping, temporaryFolder } from "../../support/command-line";
import { collected, record, WRITTEN_AT } from "../../support/ledger-records";
import { ledgerReturn } from "../../support/ledger-return";

const file = temporaryFolder();
const book = file("收表.xlsx");
let losses = 0;

beforeAll(async () => {
  const all = collected([
    record(ledgerReturn({}), "一.xlsx"),
    record(ledgerReturn({}, "=示例二公司"), "二.xlsx"),
  ]);
  const plan = planBook({ collected: all, ...analyse(all), language: "zh", writtenAt: WRITTEN_AT });
  writeFileSync(book, await createXlsx(plan));
  losses = (await sheetOf(book, "整改清单")).values.filter(
    (row) => typeof row[1] === "string" && row[1].startsWith("WJJ-"),
  ).length;
});

async function sheetOf(path: string, name: string): Promise<SheetGrid> {
  const { sheets } = await (await openXlsx(new Uint8Array(readFileSync(path)), path)).read();
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no ${name} in ${path}`);
  return found;
}

async function ledgerRows(path: string): Promise<readonly (readonly unknown[])[]> {
  const { values } = await sheetOf(path, "整改台账");
  return values.slice(3).filter((row) => (row[0] ?? null) !== null);
}

test("each loss is a row with number, source, problem, indicator, unit and day; a second time adds nothing", async () => {
  const into = file("台账.xlsx");
  await kaoping("ledger", "template", "issues", "--out", into);
  const first = await kaoping("ledger", "take", book, "--into", into);
  expect(first.code).toBe(0);
  expect(first.err).toContain(`新增 ${losses} 行`);
  const rows = await ledgerRows(into);
  expect(rows).toHaveLength(losses);
  expect(losses).toBeGreaterThan(2);
  const [row = []] = rows;
  const [no, source, found, problem, code, project, milestone, unit, person, measure] = row;
  const blank = [found, project, milestone, person, measure].map((value) => value ?? null);
  expect([source, ...blank]).toEqual(["反馈", null, null, null, null, null]);
  expect(no).toBe(`2026Q2-${String(code)}-${String(unit)}`);
  expect(problem).toMatch(/^2026Q2“.+”失分 [\d.]+ 分$/);
  const before = readFileSync(into);
  const again = await kaoping("ledger", "take", book, "--into", into);
  expect(again.err).toContain(`新增 0 行，已有 ${losses} 行没有重复接收`);
  expect(readFileSync(into).equals(before)).toBe(true);
  const told = await kaoping("check", into, "--as-of", "2026-07-01");
  expect(told.code).toBe(1);
  for (const asked of ["发现日", "具体措施", "责任人"]) expect(told.out).toContain(asked);
});

test("a unit whose name looks like a formula is a text in the ledger", async () => {
  const into = file("公式.xlsx");
  await kaoping("ledger", "template", "rectification", "--out", into);
  await kaoping("ledger", "take", book, "--into", into);
  const { values, formulas } = await sheetOf(into, "整改台账");
  expect(values.some((row) => row[7] === "=示例二公司")).toBe(true);
  expect(formulas.flat().filter((formula) => formula !== null && formula.includes("示例"))).toEqual([]);
});

test("rows that people wrote stay, and new ones stand below them; --must-mend takes only those", async () => {
  const into = file("有内容.xlsx");
  writeFileSync(into, readFileSync("examples/ledgers.xlsx"));
  const before = await ledgerRows(into);
  expect((await kaoping("ledger", "take", book, "--into", into, "--must-mend")).code).toBe(0);
  const must = await ledgerRows(into);
  expect(must.slice(0, before.length)).toEqual(before);
  await kaoping("ledger", "take", book, "--into", into);
  expect(await ledgerRows(into)).toHaveLength(before.length + losses);
});

test("a workbook that is no result of collecting is refused, and nothing is written", async () => {
  const into = file("另一.xlsx");
  await kaoping("ledger", "template", "rectification", "--out", into);
  const before = readFileSync(into);
  const { code, err } = await kaoping("ledger", "take", "examples/ledgers.xlsx", "--into", into);
  expect(code).toBe(2);
  expect(err).toContain("不是收表的结果");
  expect(readFileSync(into).equals(before)).toBe(true);
});
