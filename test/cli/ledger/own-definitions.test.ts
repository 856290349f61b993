/** 台账定义 on the command line: written out, edited, and followed by check, due and blank ledgers. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BUILTIN_LEDGERS } from "../../../src/core/ledger/definition/builtin-ledgers";
import type { CellValue } from "../../../src/core/grid/grid";
import { gridToXlsx } from "../../../src/workbook/xlsx/grid-to-xlsx";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { addColumn, change, definitionWorkbook } from "../../support/changed-definition";
import { kaoping, temporaryFolder } from "../../support/command-line";
import { dayOf, ledgerSheet, ledgerWorkbook } from "../../support/ledger-grid";

const file = temporaryFolder();
const DUES = BUILTIN_LEDGERS.filter(({ id }) => id === "dues");

function definitions(name: string, ...edits: Parameters<typeof definitionWorkbook>[1][]): string {
  const path = file(name);
  writeFileSync(path, gridToXlsx(definitionWorkbook(DUES, ...edits)));
  return path;
}

function ledger(name: string, head: CellValue[], row: CellValue[]): string {
  const path = file(name);
  writeFileSync(path, gridToXlsx(ledgerWorkbook([ledgerSheet("党费", [head, row])])));
  return path;
}

const HEAD = ["支部全名", "月份", "应缴人数", "实缴人数", "经办人"];
const OWN = [
  change("branch", { name: "支部全名" }),
  addColumn("dues", "paid", { name: "经办人", required: "是" }),
];

interface CheckJson {
  readonly ledgers?: { findings: { code: string; address: string }[] }[];
  readonly ledgerNotes?: { code: string; sheet: string; address: string }[];
}

test("what define writes is read back without a word", async () => {
  const path = file("all.xlsx");
  expect((await kaoping("ledger", "define", "all", "--out", path)).code).toBe(0);
  const examples = await kaoping("check", "examples/ledgers.xlsx", "--ledgers", path);
  expect(examples.code).toBe(0);
  expect(examples.out).not.toMatch(/L\d{3}/);
});

test("a file's definitions are followed: renamed columns are known, added ones checked", async () => {
  const path = ledger("dues.xlsx", HEAD, ["甲", dayOf("2026-01-01"), 5, 5, null]);
  const own = definitions("own.xlsx", ...OWN);
  const json = JSON.parse((await kaoping("check", path, "--ledgers", own, "--json")).out) as CheckJson;
  expect(json.ledgers?.[0]?.findings.map(({ code, address }) => `${code} ${address}`)).toEqual(["L101 E2"]);
  expect((await kaoping("due", path, "--ledgers", own, "--as-of", "2026-02-01")).code).toBe(0);
});

test("many files are read by them too", async () => {
  const paths = ["m1.xlsx", "m2.xlsx"].map((name) =>
    ledger(name, HEAD, ["甲", dayOf("2026-01-01"), 5, 5, "王示例"]),
  );
  const { code, out } = await kaoping("check", ...paths, "--ledgers", definitions("many.xlsx", ...OWN));
  expect([code, out.match(/L\d{3}/g)]).toEqual([0, null]);
});

test("blank ledgers made by them carry them, so that the added column is known later", async () => {
  const out = file("blank.xlsx");
  const own = definitions("own2.xlsx", ...OWN);
  expect((await kaoping("ledger", "template", "dues", "--ledgers", own, "--out", out)).code).toBe(0);
  const grid = await (await openXlsx(new Uint8Array(readFileSync(out)), out)).read();
  expect(grid.sheets.map(({ name }) => name)).toEqual(["党费台账", "台账定义"]);
  expect(grid.sheets[0]?.values[2]).toEqual(expect.arrayContaining(["支部全名", "经办人"]));
  expect((await kaoping("check", out)).code).toBe(0);
});

test("a fault of a definition is told at its cell, and the run ends with 1", async () => {
  const path = ledger("fault.xlsx", ["党支部", ...HEAD.slice(1, 4)], ["甲", dayOf("2026-01-01"), 5, 5]);
  const faulty = definitions("faulty.xlsx", change("due", { type: "文字" }));
  const run = await kaoping("check", path, "--ledgers", faulty, "--json");
  expect(run.code).toBe(1);
  expect((JSON.parse(run.out) as CheckJson).ledgerNotes).toMatchObject([{ code: "L142", sheet: "台账定义" }]);
});

test("a file without definitions is refused, and a workbook that has some gets no second ones", async () => {
  const plain = ledger("plain.xlsx", HEAD, ["甲", dayOf("2026-01-01"), 5, 5, "乙"]);
  const refused = await kaoping("check", plain, "--ledgers", plain);
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("没有台账定义")]);
  expect((await kaoping("ledger", "define", "dues", "--into", plain)).code).toBe(0);
  const again = await kaoping("ledger", "define", "dues", "--into", plain);
  expect([again.code, again.err]).toEqual([2, expect.stringContaining("已有台账定义")]);
});

interface EntryJson {
  readonly ledgers?: { name: string; findings: { code: string }[] }[];
}

test("template --with-ledgers: blank ledgers by them, with them, for one unit and for a roster", async () => {
  const own = definitions("own3.xlsx", ...OWN);
  const common = ["--framework", "WJJ", "--period", "2026Q2", "--with-ledgers", "--ledgers", own];
  const one = file("fed.xlsx");
  expect((await kaoping("template", ...common, "--unit", "甲党委", "--out", one)).code).toBe(0);
  const folder = file("many");
  const run = await kaoping(
    "template",
    ...common,
    "--roster",
    "examples/roster.xlsx",
    "--all-units",
    "--out",
    folder,
  );
  expect(run.code).toBe(0);
  const [first = ""] = readdirSync(folder);
  for (const path of [one, join(folder, first)]) {
    const { sheets } = await (await openXlsx(new Uint8Array(readFileSync(path)), path)).read();
    const named = (name: string) => sheets.find((sheet) => sheet.name === name);
    expect(named("党费台账")?.values[2]).toEqual(expect.arrayContaining(["支部全名", "经办人"]));
    expect(named("台账定义")).toBeDefined();
    const formulas = sheets.flatMap((sheet) => sheet.formulas.flat()).filter((text) => text !== null);
    expect(formulas.some((text) => text.includes("党费台账"))).toBe(true);
    // The definitions came along: nobody has to name them again.
    const { ledgers = [] } = JSON.parse((await kaoping("check", path, "--json")).out) as EntryJson;
    expect(ledgers.flatMap(({ findings }) => findings.map(({ code }) => code))).not.toContain("L138");
  }
});

test("template: definitions go with ledgers, and a fault of theirs is told at its cell", async () => {
  const own = definitions("own4.xlsx", change("due", { type: "文字" }));
  const common = ["--framework", "WJJ", "--period", "2026Q2", "--unit", "甲党委", "--ledgers", own];
  const alone = await kaoping("template", ...common, "--out", file("no.xlsx"));
  expect([alone.code, alone.err]).toEqual([2, expect.stringContaining("--with-ledgers")]);
  const told = await kaoping("template", ...common, "--with-ledgers", "--out", file("yes.xlsx"));
  expect([told.code, told.err]).toEqual([0, expect.stringContaining("台账定义!")]);
});
