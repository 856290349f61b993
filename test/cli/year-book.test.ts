/** `kaoping year --out`: a year as a workbook of formulas; what people entered in it is kept, and the next year begins from it. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { assembled, exampleSheets } from "../support/year-sources";
import { planYearBook } from "../../src/core/year/book/plan-year-book";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { kaoping, temporaryFolder } from "../support/command-line";

const file = temporaryFolder();
const YEAR = resolve(__dirname, "../../examples/year");
const ROSTER = resolve(__dirname, "../../examples/roster.xlsx");

interface AnnualJson {
  readonly year: number;
  readonly units: readonly {
    readonly unit: string;
    readonly score: number | null;
    readonly rank: number | null;
    readonly grade: string | null;
    readonly cells: readonly {
      readonly column: string;
      readonly state: string;
      readonly score: number | null;
    }[];
    readonly proposal: { readonly kind: string };
    readonly decision: { readonly decision: string; readonly document: string } | null;
    readonly lastYear: { readonly state: string | null; readonly namedOn: string } | null;
    readonly notes: readonly { readonly code: string }[];
  }[];
  readonly notes: readonly { readonly code: string }[];
}

const json = (text: string): AnnualJson => JSON.parse(text) as AnnualJson;
const read = async (path: string): Promise<WorkbookGrid> =>
  (await openXlsx(new Uint8Array(readFileSync(path)), path)).read();

test("the same year whatever the order of the files, with the table and the workbook", async () => {
  const names = readdirSync(YEAR).map((name) => join(YEAR, name));
  const out = file("年度.xlsx");
  const run = await kaoping("year", ...names, "--roster", ROSTER, "--out", out);
  const other = await kaoping(
    "year",
    ...[...names].reverse(),
    "--roster",
    ROSTER,
    "--out",
    file("另一份.xlsx"),
  );
  expect(run.out).toBe(other.out);
  expect(run.out).toContain("│    1 │ 第一党支部");
  // Three units of the roster have sent nothing.
  expect(run.code).toBe(1);
  const grid = await read(out);
  expect(grid.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["年度汇总", "visible"],
    ["年度排名", "visible"],
    ["等次建议", "visible"],
    ["豁免与公布", "visible"],
    ["待办", "visible"],
    ["权重体检", "visible"],
    ["示范点台账", "visible"],
    ["图表", "visible"],
    ["数据", "hidden"],
    ["计算", "hidden"],
  ]);
  expect(readFileSync(out)).toEqual(readFileSync(file("另一份.xlsx")));
});

test("the workbook has the scores of `year` without it", async () => {
  const plain = JSON.parse((await kaoping("year", YEAR, "--json")).out) as {
    units: { unit: string; years: { score: number; rank: number; grade: string }[] }[];
  };
  const annual = json((await kaoping("year", YEAR, "--json", "--out", file("同.xlsx"))).out);
  expect(annual.units.map(({ unit, score, rank, grade }) => [unit, score, rank, grade])).toEqual(
    plain.units.map(({ unit, years: [year] }) => [unit, year?.score, year?.rank, year?.grade]),
  );
});

test("exemptions, decisions and days of publication are kept; next year begins from the decision", async () => {
  const out = file("沿用.xlsx");
  const entries = {
    exemptions: [{ unit: "第三党支部", key: "Q1" as const, reason: "三季度新设", approver: "党委" }],
    decisions: [{ unit: "第一党支部", decision: "命名", date: "2027-01-15", document: "党〔2027〕3号" }],
    choices: [],
    published: new Map([["Q1" as const, "2026-04-10"]]),
  };
  const sheets = await exampleSheets();
  writeFileSync(out, await createXlsx(planYearBook(assembled(sheets, { entries }), "zh")));
  const again = json((await kaoping("year", YEAR, "--json", "--out", out)).out);
  const unit = (name: string) => again.units.find((one) => one.unit === name);
  expect(unit("第三党支部")?.cells[0]).toMatchObject({ column: "Q1", state: "exempt", score: null });
  expect(unit("第一党支部")?.decision).toEqual(
    expect.objectContaining({ decision: "命名", document: "党〔2027〕3号", date: "2027-01-15" }),
  );
  // The very workbook of this year says nothing of the last.
  const same = await kaoping("year", YEAR, "--json", "--last-year", out);
  expect(json(same.out).notes.map(({ code }) => code)).toEqual(["Y142"]);
  const before = sheets.map((one) =>
    one.period === null ? one : { ...one, period: { ...one.period, year: 2025 } },
  );
  const last = file("2025年度.xlsx");
  writeFileSync(last, await createXlsx(planYearBook(assembled(before, { entries }), "zh")));
  const next = json((await kaoping("year", YEAR, "--json", "--last-year", last)).out);
  const site = next.units.find((one) => one.unit === "第一党支部");
  expect(site?.lastYear).toMatchObject({ state: "命名", namedOn: "2027-01-15" });
  expect(site?.proposal.kind).toBe("keep");
});

test("a result workbook is a source, and a later sheet that differs shows its difference", async () => {
  const folder = file("两源");
  mkdirSync(folder);
  for (const name of readdirSync(YEAR)) copyFileSync(join(YEAR, name), join(folder, name));
  const run = await kaoping("collect", YEAR, "--period", "2026Q1", "--out", join(folder, "收表Q1.xlsx"));
  expect(run.err).not.toContain("Error");
  const both = json((await kaoping("year", folder, "--json", "--out", file("两源.xlsx"))).out);
  const alone = json((await kaoping("year", YEAR, "--json", "--out", file("单源.xlsx"))).out);
  expect(both.units.map(({ unit, score }) => [unit, score])).toEqual(
    alone.units.map(({ unit, score }) => [unit, score]),
  );
});

test("a notice for each unit, which names no other, and one zip of all", async () => {
  const folder = file("通知单");
  await kaoping("year", YEAR, "--notices", folder);
  const names = readdirSync(folder).sort();
  expect(names).toContain("第一党支部-结果通知单-2026.xlsx");
  expect(names).toContain("结果通知单-2026.zip");
  const grid = await read(join(folder, "第一党支部-结果通知单-2026.xlsx"));
  const texts = JSON.stringify(grid.sheets.map(({ values }) => values));
  expect(texts).toContain("98.90");
  expect(texts).not.toContain("第二党支部");
});

test("another file of the workbook's name is not overwritten", async () => {
  const out = file("别的.xlsx");
  copyFileSync(ROSTER, out);
  const run = await kaoping("year", YEAR, "--out", out);
  expect(run.code).toBe(2);
  expect(run.err).toContain("没有覆盖");
});

test("a file that says nothing of last year is refused", async () => {
  const run = await kaoping("year", YEAR, "--last-year", ROSTER, "--json");
  expect(run.code).toBe(2);
  expect(run.err).toContain("没有上年的状态");
});
