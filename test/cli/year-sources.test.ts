/** `kaoping year` from everything at once: ratings of all units, a choice between two sheets, what was published before a correction. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CellValue, WorkbookGrid } from "../../src/core/grid/grid";
import { gridToXlsx } from "../../src/workbook/xlsx/grid-to-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { kaoping, temporaryFolder } from "../support/command-line";
import { withCell } from "../support/plan-grid";
import { ratingsOfAll } from "../support/ratings";

const file = temporaryFolder();
const YEAR = resolve(__dirname, "../../examples/year");

interface Note {
  readonly code: string;
  readonly message: string;
  readonly file: string | null;
  readonly cell: string | null;
}

interface AnnualJson {
  readonly framework: { readonly id: string };
  readonly notes: readonly Note[];
  readonly passedOver: readonly Note[];
  readonly units: readonly {
    readonly unit: string;
    readonly score: number | null;
    readonly cells: readonly {
      readonly column: string;
      readonly state: string;
      readonly score: number | null;
      readonly notes: readonly Note[];
    }[];
  }[];
}

const year = async (...args: readonly string[]): Promise<AnnualJson> =>
  JSON.parse((await kaoping("year", ...args, "--json")).out) as AnnualJson;

const read = async (path: string): Promise<WorkbookGrid> =>
  (await openXlsx(new Uint8Array(readFileSync(path)), path)).read();

const unitOf = (annual: AnnualJson, unit: string) => {
  const found = annual.units.find((one) => one.unit === unit);
  if (found === undefined) throw new Error(`no ${unit}`);
  return found;
};

/** A folder with copies of the example's files. */
function copies(name: string): string {
  const folder = file(name);
  mkdirSync(folder);
  for (const one of readdirSync(YEAR)) copyFileSync(join(YEAR, one), join(folder, one));
  return folder;
}

/** The cell right of, or below, a text; by the row and the column of two texts. */
function cellAt(workbook: WorkbookGrid, sheet: string, rowText: string, heading: string) {
  const values = workbook.sheets.find(({ name }) => name === sheet)?.values ?? [];
  const row = values.findIndex((cells) => cells.includes(rowText));
  const header = values.find((cells) => cells.includes(heading)) ?? [];
  return { row, column: header.indexOf(heading) };
}

async function corrected(from: string, to: string, value: CellValue): Promise<void> {
  const workbook = await read(from);
  const { row, column } = cellAt(workbook, "SQLH-2026Q1", "SQLH-1.1", "复核得分");
  writeFileSync(to, gridToXlsx(withCell(workbook, "SQLH-2026Q1", row, column, value)));
}

test("a correction after publication: the snapshot stays, the difference is shown; without the day it counts", async () => {
  const folder = copies("更正");
  const out = file("公布后.xlsx");
  const before = await year(folder, "--out", out);
  const written = await read(out);
  const { row } = cellAt(written, "豁免与公布", "一季度", "公布日期");
  writeFileSync(out, gridToXlsx(withCell(written, "豁免与公布", row, 6, "2026-04-10")));
  const path = join(folder, "第一党支部.xlsx");
  await corrected(path, path, 0);
  const q1 = (annual: AnnualJson) => unitOf(annual, "第一党支部").cells[0];
  const after = await year(folder, "--out", out);
  expect(q1(after)?.score).toBe(q1(before)?.score);
  expect(unitOf(after, "第一党支部").score).toBe(unitOf(before, "第一党支部").score);
  const [note] = q1(after)?.notes.filter(({ code }) => code === "Y112") ?? [];
  expect(note?.message).toMatch(/公布的得分是 98\.5，现在的表（.*第一党支部\.xlsx）是 [\d.]+，相差 -/);
  const anew = await year(folder, "--out", file("未公布.xlsx"));
  expect(q1(anew)?.score).toBeLessThan(q1(before)?.score ?? 0);
});

test("two sheets of a quarter: marked in the workbook, the one counts from then on, wherever the order", async () => {
  const folder = copies("两份");
  await corrected(join(folder, "第一党支部.xlsx"), join(folder, "第一党支部（更正）.xlsx"), 0);
  const out = file("取舍.xlsx");
  const open = unitOf(await year(folder, "--out", out), "第一党支部");
  expect(open.cells[0]).toMatchObject({ column: "Q1", state: "twice", score: null });
  const written = await read(out);
  const values = written.sheets.find(({ name }) => name === "两份取舍")?.values ?? [];
  const row = values.findIndex((cells) => typeof cells[2] === "string" && cells[2].includes("（更正）"));
  writeFileSync(out, gridToXlsx(withCell(written, "两份取舍", row, 4, "是")));
  const settled = unitOf(await year(folder, "--out", out), "第一党支部");
  expect(settled.cells[0]?.state).not.toBe("twice");
  expect(settled.cells[0]?.notes.map(({ code }) => code)).toContain("Y140");
  const again = unitOf(await year(folder, "--out", out), "第一党支部");
  expect(again).toEqual(settled);
});

test("ratings beside the sheets: a blank table is written, a filled one makes the composite, mistakes are told at cells", async () => {
  const blank = file("空白.xlsx");
  const asked = await kaoping("year", YEAR, "--framework", "NDZH", "--ratings", blank);
  expect(asked.err).toContain("空白.xlsx");
  expect((await read(blank)).sheets.length).toBeGreaterThan(1);
  const refused = await kaoping("year", YEAR, "--framework", "NDZH", "--ratings", blank);
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("没有覆盖")]);
  const simple = await kaoping("year", YEAR, "--ratings", file("别的.xlsx"));
  expect([simple.code, simple.err]).toEqual([2, expect.stringContaining("不是综合体系")]);

  const ratings = file("测评.xlsx");
  writeFileSync(ratings, gridToXlsx(ratingsOfAll()));
  const annual = await year(YEAR, ratings, "--out", file("综合.xlsx"));
  expect(annual.framework.id).toBe("F6_NDZH");
  expect(annual.units.every(({ score }) => score !== null)).toBe(true);
  expect(await year(ratings, YEAR, "--out", file("综合2.xlsx"))).toEqual(annual);

  writeFileSync(ratings, gridToXlsx(withCell(ratingsOfAll(), "测评", 3, 2, "优秀")));
  const wrong = await year(YEAR, ratings, "--out", file("综合3.xlsx"));
  expect(wrong.notes.map(({ code, cell }) => [code, cell])).toEqual([["Y130", "C4"]]);
  expect(unitOf(wrong, "第一党支部").score).toBeNull();
});

test("weights that break the composite's constraint write nothing", async () => {
  const ratings = file("权重测评.xlsx");
  writeFileSync(ratings, gridToXlsx(ratingsOfAll()));
  const run = await kaoping(
    ...["year", YEAR, ratings, "--out", file("权重.xlsx")],
    ...["--weights", "NDZH-1=0.4,NDZH-2=0.3,NDZH-3=0.3"],
  );
  expect([run.code, run.out]).toEqual([2, ""]);
  expect(run.err).toContain("权重不满足");
  expect(readdirSync(file("."))).not.toContain("权重.xlsx");
});

test("what counts nowhere is in the JSON, with and without a workbook", async () => {
  const folder = copies("别的年度");
  copyFileSync(resolve(__dirname, "../../examples/wjj-2026Q4.xlsx"), join(folder, "网.xlsx"));
  const annual = await year(folder, "--out", file("略过.xlsx"));
  expect(annual.passedOver.map(({ code, file: where }) => [code, where?.endsWith("网.xlsx")])).toEqual([
    ["Y110", true],
  ]);
  const plain = JSON.parse((await kaoping("year", folder, "--json")).out) as AnnualJson;
  expect(plain.passedOver.map(({ code }) => code)).toEqual(["C110"]);
});

test("five sheets of four other frameworks, one named: each of the others is told at its file, and none is read by the named one", async () => {
  const folder = file("五张");
  mkdirSync(folder);
  const names = ["jdzg-2026Q4", "wjj-2026Q4", "zrz-2026Q4", "zbcx-2026Q4", "sqlh-2026Q4-clean"];
  for (const name of names)
    copyFileSync(resolve(__dirname, `../../examples/${name}.xlsx`), join(folder, `${name}.xlsx`));
  const unnamed = await kaoping("year", folder, "--out", file("未指定.xlsx"));
  expect([unnamed.code, unnamed.out, unnamed.err.slice(0, 4)]).toEqual([2, "", "Y125"]);
  const annual = await year(folder, "--framework", "SQLH", "--out", file("指定.xlsx"));
  expect(annual.units.map(({ unit }) => unit)).toEqual(["第一党支部"]);
  expect(annual.passedOver.map(({ code, file: where }) => [code, where])).toEqual(
    [...names.slice(0, 4)].sort().map((name) => ["Y110", expect.stringContaining(name)]),
  );
});
