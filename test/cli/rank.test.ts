/** `kaoping rank`: order, ties, the quota, and what stops it. */
import { copyFileSync, utimesSync, writeFileSync } from "node:fs";
import { kaoping, temporaryFolder } from "../support/command-line";
import { writeUnit } from "./unit-files";

const file = temporaryFolder();

interface RankJson {
  readonly framework: { readonly id: string };
  readonly period: string | null;
  readonly margin: number;
  readonly quota: { readonly limit: number | null; readonly kept: number } | null;
  readonly ranked: readonly {
    readonly rank: number;
    readonly unit: string;
    readonly total: number;
    readonly shared: boolean;
    readonly nearTie: boolean;
    readonly grade: string;
    readonly demotion: { readonly reason: string; readonly text: string } | null;
  }[];
  readonly unranked: readonly { readonly unit: string; readonly reason: string }[];
  readonly passedOver: readonly { readonly file: string; readonly code: string }[];
}

/** 甲 first; 乙 and 丙 alike; 丁 behind them; 戊 not complete. */
let five: readonly string[] = [];

beforeAll(async () => {
  const lower = { "SQLH-4.2": { option: "中", reason: "未兑现", evidence: "兑现记录" } };
  five = await Promise.all([
    writeUnit(file("1.xlsx"), {
      unit: "丁支部",
      rows: { ...lower, "SQLH-2.2": { option: "中", reason: "未完成", evidence: "攻坚任务清单" } },
    }),
    writeUnit(file("2.xlsx"), { unit: "乙支部", rows: lower }),
    writeUnit(file("3.xlsx"), { unit: "丙支部", rows: lower }),
    writeUnit(file("4.xlsx"), { unit: "甲支部" }),
    writeUnit(file("5.xlsx"), { unit: "戊支部", ballots: {} }),
  ]);
});

test("units stand in order with shared ranks; who is not complete is listed apart, and the run ends with 1", async () => {
  const run = await kaoping("rank", ...five, "--json");
  const json = JSON.parse(run.out) as RankJson;
  expect(run.code).toBe(1);
  expect([json.framework.id, json.period, json.margin]).toEqual(["F1_SQLH", "2026Q4", 0.05]);
  expect(json.ranked.map(({ rank, unit, shared }) => [rank, unit, shared])).toEqual([
    [1, "甲支部", false],
    [2, "丙支部", true],
    [2, "乙支部", true],
    [4, "丁支部", false],
  ]);
  expect(json.unranked.map(({ unit, reason }) => [unit, reason])).toEqual([["戊支部", "incomplete"]]);
});

test("the quota moves units down and says why", async () => {
  const json = JSON.parse((await kaoping("rank", ...five, "--json")).out) as RankJson;
  expect(json.quota).toMatchObject({ limit: 1, kept: 1 });
  expect(json.ranked[0]).toMatchObject({ grade: "A", demotion: null });
  expect(json.ranked[1]).toMatchObject({ grade: "B", demotion: { reason: "overLimit" } });
});

test("the table shows ranks, near ties by the margin, and reasons in the language asked for", async () => {
  const zh = await kaoping("rank", ...five, "--margin", "5");
  expect(zh.out).toContain("2026年第四季度");
  expect(zh.out).toContain("并列");
  expect(zh.out).toContain("得分接近（差距小于 5 分）");
  expect(zh.out).toContain("“示范”名额 1 个");
  expect(zh.out).toContain("未参加排名");
  const en = await kaoping("rank", ...five, "--margin", "5", "--lang", "en");
  expect(en.out).toContain("near tie (closer than 5)");
  expect(en.out).toContain("Not ranked:");
});

test("complete units alone end with 0", async () => {
  expect(await kaoping("rank", ...five.slice(0, 4))).toMatchObject({ code: 0, err: "" });
});

test("a sheet with error findings is named, and the run ends with 1", async () => {
  const faulty = await writeUnit(file("faulty.xlsx"), {
    unit: "庚支部",
    rows: { "SQLH-1.1": { actual: "4项半" } },
  });
  const run = await kaoping("rank", ...five.slice(0, 4), faulty);
  expect(run.code).toBe(1);
  expect(run.err).toMatch(/faulty\.xlsx!SQLH-2026Q4：有 \d+ 项错误发现/);
});

test("where as many sheets are of one period as of another, they are not ranked unless one is chosen", async () => {
  const other = await writeUnit(file("q3.xlsx"), { unit: "甲支部", key: "Q3" });
  const refused = await kaoping("rank", ...five.slice(3, 4), other);
  expect([refused.code, refused.out]).toEqual([2, ""]);
  expect(refused.err).toContain("--period");
  const chosen = await kaoping("rank", ...five.slice(3, 4), other, "--period", "2026Q4", "--json");
  expect(chosen.err).toMatch(/q3\.xlsx：没有计入。C108 .*2026Q3.*2026Q4/);
  expect((JSON.parse(chosen.out) as RankJson).ranked).toHaveLength(1);
  expect(chosen.code).toBe(1);
});

test("a few sheets of another period are passed over, and each is told with what to do", async () => {
  const other = await writeUnit(file("q3-too.xlsx"), { unit: "甲支部", key: "Q3" });
  const run = await kaoping("rank", ...five.slice(0, 4), other, "--json");
  expect(run.code).toBe(1);
  expect(run.err).toMatch(/q3-too\.xlsx!.*：没有计入。C108 .*--period/);
  const json = JSON.parse(run.out) as RankJson;
  expect([json.period, json.ranked.length]).toEqual(["2026Q4", 4]);
  expect(json.passedOver).toEqual([
    expect.objectContaining({ file: expect.stringMatching(/q3-too\.xlsx$/) as string, code: "C108" }),
  ]);
});

test("of a unit that comes twice the newest sheet counts, the very same one once, and it is told", async () => {
  const again = await writeUnit(file("again.xlsx"), { unit: "甲支部", rows: { "SQLH-1.2": { actual: 1 } } });
  const newer = new Date(Date.now() + 3_600_000);
  utimesSync(again, newer, newer);
  const run = await kaoping("rank", ...five, again);
  expect(run.err).toMatch(/“甲支部”有 2 份考核评分表，以“.*again\.xlsx”为准（填报日期相同，文件时间较新）/);
  expect(run.out).toContain("甲支部");
  const [first = ""] = five;
  copyFileSync(first, file("copy.xlsx"));
  const copied = await kaoping("rank", ...five, file("copy.xlsx"));
  expect(copied.err).toMatch(/以“.*”为准（文件完全相同）/);
  expect(copied.out).toBe((await kaoping("rank", ...five)).out);
});

test("where nothing tells which of two sheets is newer, none of them counts and the others are ranked", async () => {
  const again = await writeUnit(file("even.xlsx"), { unit: "甲支部", rows: { "SQLH-1.2": { actual: 1 } } });
  const run = await kaoping("rank", ...five, again, "--json");
  expect(run.code).toBe(1);
  expect(run.err).toMatch(/“甲支部”有 2 份考核评分表（.*），分不出先后，都没有计入/);
  expect((JSON.parse(run.out) as RankJson).ranked.map(({ unit }) => unit)).not.toContain("甲支部");
});

test("a sheet of another framework is passed over, and so is one of an unlike version; the others are ranked", async () => {
  const other = await writeUnit(file("foreign.xlsx"), { unit: "己支部", framework: "ZBCX" });
  const run = await kaoping("rank", ...five, other, "--json", "--lang", "en");
  expect(run.code).toBe(1);
  expect(run.err).toMatch(/foreign\.xlsx!.*: left out\. C110 .*--framework/);
  expect((JSON.parse(run.out) as RankJson).ranked).toHaveLength(4);
});

test("as many sheets of one framework as of another are refused with a file of each", async () => {
  const other = await writeUnit(file("zbcx.xlsx"), { unit: "己支部", framework: "ZBCX" });
  const run = await kaoping("rank", ...five.slice(0, 1), other, "--lang", "en");
  expect([run.code, run.out]).toEqual([2, ""]);
  expect(run.err).toContain("different frameworks");
  expect(run.err).toContain("zbcx.xlsx");
});

test("a file that can't be read is named, and the others are ranked", async () => {
  writeFileSync(file("empty.xlsx"), "");
  writeFileSync(file("locked.doc.xlsx"), "{\\rtf1 no workbook}");
  const bad = ["none.xlsx", "empty.xlsx", "locked.doc.xlsx"];
  const run = await kaoping("rank", ...five.slice(0, 4), ...bad.map(file), "--json");
  expect(run.code).toBe(1);
  for (const name of bad) expect(run.err).toMatch(new RegExp(`${name}：没有计入。C101 .+。.+。`));
  const json = JSON.parse(run.out) as RankJson;
  expect(json.ranked).toHaveLength(4);
  expect(json.passedOver.map(({ code }) => code)).toEqual(["C101", "C101", "C101"]);
});

test("where nothing can be read, nothing is ranked", async () => {
  writeFileSync(file("nothing.xlsx"), "");
  const run = await kaoping("rank", file("nothing.xlsx"));
  expect([run.code, run.out]).toEqual([2, ""]);
  expect(run.err).toContain("nothing.xlsx");
});

test.each(["-1", "近", ""])("a margin of “%s” is refused", async (margin) => {
  const run = await kaoping("rank", ...five, `--margin=${margin}`);
  expect([run.code, run.out]).toEqual([2, ""]);
});
