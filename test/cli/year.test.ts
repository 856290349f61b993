/** `kaoping year`: annual score, grade and life cycle; what is missing is said. */
import type { PeriodKey } from "../../src/core/framework/period";
import { kaoping, temporaryFolder } from "../support/command-line";
import { writeUnit, type UnitFile } from "./unit-files";

const file = temporaryFolder();

interface YearJson {
  readonly units: readonly {
    readonly unit: string;
    readonly years: readonly {
      readonly year: number;
      readonly score: number | null;
      readonly grade: string | null;
      readonly vetoed: boolean;
      readonly level: string;
      readonly provisional: boolean;
      readonly contradictions: readonly object[];
      readonly bonus: number | null;
      readonly rank: number | null;
      readonly gradeBeforeQuota: string | null;
      readonly demotion: { readonly reason: string; readonly text: string } | null;
      readonly indicators: readonly { readonly code: string; readonly official: number | null }[];
      readonly parts: readonly {
        readonly key: string;
        readonly state: string;
        readonly score: number | null;
      }[];
      readonly missingQuarters: readonly string[];
      readonly problems: readonly { readonly kind: string; readonly periods: readonly string[] }[];
    }[];
    readonly lifecycle: { readonly state: string } | null;
    readonly promotion: readonly { readonly year: number; readonly move: string | null }[];
  }[];
  readonly rankings: readonly {
    readonly quota: { readonly limit: number | null; readonly reached: number; readonly kept: number } | null;
    readonly ranked: readonly { readonly rank: number; readonly unit: string; readonly grade: string }[];
    readonly unranked: readonly { readonly unit: string }[];
  }[];
}

async function writeYear(
  name: string,
  options: UnitFile,
  keys: readonly PeriodKey[] = ["Q1", "Q2", "Q3", "Q4", "Y"],
): Promise<readonly string[]> {
  return Promise.all(keys.map((key) => writeUnit(file(`${name}-${key}.xlsx`), { ...options, key })));
}

const parsed = (out: string): YearJson => JSON.parse(out) as YearJson;

test("four quarters and the year end give the annual score by the framework's weights", async () => {
  const files = await writeYear("full", {});
  const [unit] = parsed((await kaoping("year", ...files, "--json")).out).units;
  const [annual] = unit?.years ?? [];
  expect(annual?.parts.map(({ key, state }) => [key, state])).toEqual(
    ["Q1", "Q2", "Q3", "Q4", "Y"].map((key) => [key, "scored"]),
  );
  expect(annual?.level).toBe("indicator");
  // Indicators with the bonus of every sheet, which is one point each.
  const earned = annual?.indicators.reduce(
    (sum, { official }) => sum + Math.round((official ?? NaN) * 100),
    0,
  );
  expect(Math.round((annual?.score ?? NaN) * 100)).toBe((earned ?? NaN) + 100);
  expect(annual?.bonus).toBe(1);
  expect(annual).toMatchObject({ grade: "A", missingQuarters: [], problems: [] });
  expect(unit?.lifecycle?.state).toBe("命名");
});

test("the text shows the arithmetic and the states in the language asked for", async () => {
  const files = await writeYear("text", {});
  const zh = await kaoping("year", ...files);
  expect(zh.out).toContain("第一党支部 · 2026年度");
  expect(zh.out).toMatch(/SQLH-1\.2 理论学习落实：\([\d. +]+\) ÷ 4 × 60% \+ [\d.]+ × 40% = [\d.]+/);
  expect(zh.out).not.toContain("排名");
  expect(zh.out).toContain("示范点状态：命名");
  const en = await kaoping("year", ...files, "--lang", "en");
  expect(en.out).toContain("Demonstration site: named");
  expect(en.out).not.toMatch(/季度|年度/);
});

test("a missing quarter leaves the year without a score, says which, and ends with 1", async () => {
  const files = await writeYear("gap", {}, ["Q1", "Q3", "Q4", "Y"]);
  const run = await kaoping("year", ...files);
  expect(run.code).toBe(1);
  expect(run.out).toContain("缺第二季度的考核评分表，不能计算年度得分。");
  const [unit] = parsed((await kaoping("year", ...files, "--json")).out).units;
  expect(unit?.years[0]).toMatchObject({
    score: null,
    grade: null,
    missingQuarters: ["Q2"],
    problems: [{ kind: "missing", periods: ["Q2"] }],
  });
});

test("several units are put together apart, each by its own sheets", async () => {
  const files = [
    ...(await writeYear("a", { unit: "甲支部" })),
    ...(await writeYear("b", { unit: "乙支部" }, ["Q1"])),
  ];
  const { units } = parsed((await kaoping("year", ...files, "--json")).out);
  expect(units.map(({ unit, years }) => [unit, years[0]?.score === null])).toEqual([
    ["乙支部", true],
    ["甲支部", false],
  ]);
});

test("two sheets of one quarter are said, and neither counts", async () => {
  const files = await writeYear("twice", {});
  const again = await writeUnit(file("twice-again.xlsx"), { key: "Q2" });
  const [unit] = parsed((await kaoping("year", ...files, again, "--json")).out).units;
  expect(unit?.years[0]).toMatchObject({ score: null, problems: [{ kind: "twice", periods: ["Q2"] }] });
});

test("two years of a branch show its level from year to year", async () => {
  const files = [...(await writeYear("y1", { year: 2025 })), ...(await writeYear("y2", { year: 2026 }))];
  const [unit] = parsed((await kaoping("year", ...files, "--json")).out).units;
  expect(unit?.years.map(({ year }) => year)).toEqual([2025, 2026]);
  expect(unit?.promotion.map(({ year, move }) => [year, move])).toEqual([
    [2025, "start"],
    [2026, "keep"],
  ]);
});

test("a veto in a quarter caps the year and revokes the site", async () => {
  const before = await writeYear("named", { year: 2025 });
  const veto = { "SQLH-V1": { option: "是", evidence: "处分决定" } };
  const after = await writeUnit(file("veto.xlsx"), { year: 2026, key: "Q1", rows: veto });
  const [unit] = parsed((await kaoping("year", ...before, after, "--json")).out).units;
  expect(unit?.years[1]?.vetoed).toBe(true);
  expect(unit?.lifecycle?.state).toBe("撤销");
});

test("mixed frameworks are refused", async () => {
  const files = await writeYear("mixed", {}, ["Q1"]);
  const other = await writeUnit(file("mixed-zbcx.xlsx"), { framework: "ZBCX", key: "Q2" });
  const run = await kaoping("year", ...files, other);
  expect([run.code, run.out]).toEqual([2, ""]);
  expect(run.err).toContain("不同的指标体系");
});

test("a file that can't be read is named", async () => {
  const run = await kaoping("year", file("none.xlsx"));
  expect([run.code, run.out]).toEqual([2, ""]);
  expect(run.err).toContain("none.xlsx");
});

test("five units with the best grade have one place of it: the others go down, with the reason", async () => {
  const names = ["甲", "乙", "丙", "丁", "戊"];
  const groups = await Promise.all(
    names.map((name, index) =>
      writeYear(`quota-${index}`, {
        unit: name,
        rows: { "SQLH-2.2": { option: "优" }, "SQLH-5.2": { base: 100, actual: 100 - index } },
      }),
    ),
  );
  const { units, rankings } = parsed((await kaoping("year", ...groups.flat(), "--json")).out);
  expect(rankings[0]?.quota).toMatchObject({ limit: 1, reached: 5, kept: 1 });
  expect(rankings[0]?.ranked.map(({ rank, unit, grade }) => [rank, unit, grade])).toEqual([
    [1, "甲", "A"],
    [2, "乙", "B"],
    [3, "丙", "B"],
    [4, "丁", "B"],
    [5, "戊", "B"],
  ]);
  const second = units.find(({ unit }) => unit === "乙");
  expect(second?.years[0]).toMatchObject({
    rank: 2,
    grade: "B",
    gradeBeforeQuota: "A",
    demotion: { reason: "overLimit" },
  });
  expect(second?.lifecycle?.state).toBe("验收");
  expect(units.find(({ unit }) => unit === "甲")?.lifecycle?.state).toBe("命名");
  const text = await kaoping("year", ...groups.flat());
  expect(text.out).toContain("2026年度排名");
  expect(text.out).toContain("“示范”名额 1 个（5 个单位 × 30%，向下取整），达到 5 个，保留 1 个。");
});

test("a unit without an annual score is named below the ranking", async () => {
  const files = [
    ...(await writeYear("ranked-a", { unit: "甲" })),
    ...(await writeYear("ranked-b", { unit: "乙" }, ["Q1", "Q2"])),
  ];
  const { rankings } = parsed((await kaoping("year", ...files, "--json")).out);
  expect(rankings[0]?.ranked.map(({ unit }) => unit)).toEqual(["甲"]);
  expect(rankings[0]?.unranked.map(({ unit }) => unit)).toEqual(["乙"]);
});

test("a year end that contradicts its quarters is told with both figures, and the year is provisional", async () => {
  const quarters = await Promise.all(
    (["Q1", "Q2", "Q3", "Q4"] as const).map((key) =>
      writeUnit(file(`against-${key}.xlsx`), { key, rows: { "SQLH-1.2": { actual: 2 } } }),
    ),
  );
  const end = await writeUnit(file("against-Y.xlsx"), { key: "Y", rows: { "SQLH-1.2": { actual: 12 } } });
  const { out } = await kaoping("year", ...quarters, end);
  expect(out).toMatch(
    /V417 .*against-Y\.xlsx SQLH-2026Y!H\d+ .*“实际学习次数”为 12，各季度合计 2\+2\+2\+2 = 8/,
  );
  expect(out).toContain("（暂定）");
  const [unit] = parsed((await kaoping("year", ...quarters, end, "--json")).out).units;
  expect(unit?.years[0]?.provisional).toBe(true);
  expect(unit?.years[0]?.contradictions).toContainEqual(
    expect.objectContaining({ code: "V417", indicator: "SQLH-1.2", sheet: "SQLH-2026Y" }),
  );
});
