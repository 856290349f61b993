/** Own sheets on the command line: what was understood, saying it oneself, results that are held back, the issued sheet. */
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { kaoping, temporaryFolder } from "../support/command-line";

const FOLDER = resolve(__dirname, "../fixtures/cases");
const own = (name: string): string => resolve(FOLDER, `${name}.xlsx`);
const file = temporaryFolder();

const UNDERSTOOD = readdirSync(FOLDER)
  .filter((name) => /^(?:O\d|R-)/.test(name))
  .map((name) => name.replace(/\.xlsx$/, ""))
  .filter((name) => name !== "O24");

test.each(UNDERSTOOD)("%s: the file that columns writes, fed back, gives the same result", async (name) => {
  const out = file(`${name}.json`);
  expect((await kaoping("columns", own(name), "--out", out)).out).toContain("二级指标");
  const plain = await kaoping("score", own(name), "--json");
  const told = await kaoping("score", own(name), "--json", "--columns", out);
  expect(JSON.parse(told.out)).toEqual(JSON.parse(plain.out));
});

test("the true reason is told, and a column named on the command line settles it", async () => {
  const asked = await kaoping("score", own("O24"));
  expect(asked.code).toBe(2);
  expect(asked.err).toContain("“一季度得分”“二季度得分”“三季度得分”“四季度得分”都可能是复核得分");
  const told = await kaoping("score", own("O24"), "--columns", "review=H", "--json");
  expect(JSON.parse(told.out)).toMatchObject({ totals: { final: 96 }, grade: { key: "A" } });
  const byHeading = await kaoping("score", own("O24"), "--columns", "review=一季度得分", "--json");
  expect(JSON.parse(byHeading.out)).toMatchObject({ totals: { final: 86 } });
});

test("grade limits of the department are told beside the columns, and stand in the file that columns writes", async () => {
  const strict = await kaoping("score", own("O24"), "--columns", "review=H,grades=97/90.5/60", "--json");
  expect(JSON.parse(strict.out)).toMatchObject({ totals: { final: 96 }, grade: { key: "B" } });
  const out = file("graded.json");
  const list = "review=H,grades=97/90.5/60";
  expect((await kaoping("columns", own("O24"), "--columns", list, "--out", out)).out).toContain(
    "grades=97/90.5/60",
  );
  const again = await kaoping("score", own("O24"), "--columns", out, "--json");
  expect(JSON.parse(again.out)).toMatchObject({ totals: { final: 96 }, grade: { key: "B" } });
});

test.each([
  "review",
  "nothing=H",
  "review=H,max",
  "grades=90/80",
  "grades=80/90/60",
  "grades=120/80/60",
  "grades=A/B/C",
])("“%s” says nothing about a column and is refused", async (list) => {
  const run = await kaoping("score", own("O24"), "--columns", list);
  expect(run.code).toBe(2);
  expect(run.out).toBe("");
});

test("a result that doesn't reconcile is no number in text and JSON, is not ranked and not shared", async () => {
  const json = JSON.parse((await kaoping("score", own("O25"), "--json")).out) as object;
  expect(json).toMatchObject({
    withheld: true,
    complete: false,
    grade: null,
    totals: { final: null, official: null },
  });
  expect((await kaoping("score", own("O25"))).out).toContain("最终得分 待定  等次 待定");
  expect((await kaoping("rank", own("O25"))).out).toContain("得分待定，不参加排名");
  const shared = await kaoping("share", own("O25"), "--out", file("shared.xlsx"));
  expect(shared.code).toBe(1);
});

test("the summary of such a sheet holds no formula that would give the number", async () => {
  const out = file("summary.xlsx");
  await kaoping("summarize", own("O25"), "--out", out);
  const grid = await (await openXlsx(readFileSync(out), out)).read();
  const summary = grid.sheets.find(({ name }) => name === "汇总");
  const texts = summary?.values.flat().filter((value) => value === "待定");
  expect(texts).toHaveLength(2);
  expect(
    summary?.values
      .flat()
      .some((value) => typeof value === "string" && value.includes("本表与自身的数字不符")),
  ).toBe(true);
});

test("rank and check name the points that differ; --framework says which sheet was issued", async () => {
  const ranked = await kaoping("rank", own("R-jia"), own("R-bing"));
  expect(ranked.err).toContain("D4  “班子建设”的分值为 50，下发的表中为 40");
  expect(ranked.out).toContain("甲支部");
  const checked = await kaoping("check", own("R-jia"), own("R-bing"), "--json");
  const [jia, bing] = JSON.parse(checked.out) as { findings: { code: string; address: string }[] }[];
  expect(jia?.findings).toEqual([]);
  expect(bing?.findings.map(({ code, address }) => `${code} ${address}`)).toEqual(["V131 D4", "V131 D5"]);
  const other = await kaoping("score", own("R-jia"), "--framework", own("R-bing"), "--json");
  expect(JSON.parse(other.out)).toMatchObject({
    withheld: true,
    findings: [{ code: "V131", address: "D4" }, {}],
  });
});
