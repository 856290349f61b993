/** `kaoping year` by a framework composed of others (F6): what is taken from where, and what is missing. */
import { resolve } from "node:path";
import { kaoping, temporaryFolder } from "../support/command-line";
import { writeTypicalUnit, writeUnit } from "./unit-files";
import { writeRoster } from "./unit-rosters";

const file = temporaryFolder();

interface CompositeJson {
  readonly framework: { readonly id: string };
  readonly units: readonly {
    readonly unit: string;
    readonly years: readonly {
      readonly year: number;
      readonly method: string;
      readonly score: number | null;
      readonly range: { readonly min: number; readonly max: number } | null;
      readonly grade: string | null;
      readonly coefficient: number | null;
      readonly bonus: number | null;
      readonly components: readonly {
        readonly framework: { readonly id: string };
        readonly score: number | null;
      }[];
      readonly parts: readonly {
        readonly code: string;
        readonly max: number;
        readonly weight: number;
        readonly source: string;
        readonly arithmetic: string | null;
        readonly official: number | null;
        readonly problem: string | null;
      }[];
      readonly problems: readonly string[];
    }[];
    readonly promotion: readonly { readonly move: string | null }[];
  }[];
}

function yearOf(out: string): CompositeJson["units"][number]["years"][number] {
  const [year] = (JSON.parse(out) as CompositeJson).units[0]?.years ?? [];
  if (year === undefined) throw new Error("no year");
  return year;
}

/** Four quarters of F4 and of F5, and F6's year-end sheet without what these give. */
let quarters: readonly string[] = [];
let yearEnd = "";

const BLANK = { "NDZH-1.1": {}, "NDZH-1.3": {} };

beforeAll(async () => {
  const keys = ["Q1", "Q2", "Q3", "Q4"] as const;
  quarters = await Promise.all(
    ["ZBCX", "JDZG"].flatMap((framework) =>
      keys.map((key) => writeTypicalUnit(file(`${framework}-${key}.xlsx`), { framework, key })),
    ),
  );
  yearEnd = await writeTypicalUnit(file("y.xlsx"), { key: "Y", rows: BLANK });
});

const cents = (points: number | null | undefined): number => Math.round((points ?? NaN) * 100);

test("annual scores of other frameworks, handed-in scores and ballots give the composite", async () => {
  const run = await kaoping("year", ...quarters, yearEnd, "--json");
  expect([run.code, run.err]).toEqual([0, ""]);
  expect((JSON.parse(run.out) as CompositeJson).framework.id).toBe("F6_NDZH");
  const { components, parts, problems, ...year } = yearOf(run.out);
  expect(year).toMatchObject({ year: 2026, method: "composite", grade: "A", coefficient: 1.05 });
  expect(problems).toEqual([]);
  expect(components.map(({ framework }) => framework.id)).toEqual(["F4_ZBCX", "F5_JDZG"]);
  const [party, supervision] = components;
  expect(parts[0]).toMatchObject({
    code: "NDZH-1.1",
    weight: 0.3,
    source: `取自“基层党支部工作创新考核”年度得分 ${party?.score}`,
    official: Math.round((party?.score ?? NaN) * 30) / 100,
  });
  expect(parts[1]).toMatchObject({ code: "NDZH-1.2", weight: 0.2, source: "年终考核评分表填写 93.25" });
  expect(parts[2]?.official).toBe(Math.round((supervision?.score ?? NaN) * 10) / 100);
  expect(parts[3]).toMatchObject({ source: "测评统计", official: 9.5 });
  const points = parts.reduce((total, { official }) => total + cents(official), 0);
  expect(cents(year.score)).toBe(points + cents(year.bonus));
});

test("the text shows every part's weight, source and arithmetic in the language asked for", async () => {
  const zh = await kaoping("year", ...quarters, yearEnd);
  expect(zh.out).toContain("第一党支部 · 2026年度");
  expect(zh.out).toMatch(/NDZH-1\.1 党建考核年度得分（30 分，占 30%） {2}[\d.]+\n {4}来源：取自“/);
  expect(zh.out).toMatch(/计算：30 × [\d.]+ ÷ 100 [=≈] [\d.]+/);
  expect(zh.out).toContain("考核系数 1.05");
  const en = await kaoping("year", ...quarters, yearEnd, "--lang", "en");
  expect(en.out).toMatch(/NDZH-1\.1 Annual Party-building score \(30 points, 30%\)/);
  expect(en.out.replaceAll("第一党支部", "")).not.toMatch(/[\u4e00-\u9fff]/);
});

test("a missing quarter and a missing year-end sheet are both said, with the range that is left", async () => {
  const run = await kaoping("year", ...quarters.slice(1), "--framework", "NDZH", "--json");
  expect(run.code).toBe(1);
  const year = yearOf(run.out);
  expect(year).toMatchObject({ score: null, grade: null, coefficient: null });
  expect(year.problems).toHaveLength(2);
  expect(year.problems[0]).toContain("缺“年度综合考核（业绩+述职+群众评议）”的年终考核评分表");
  expect(year.problems[1]).toMatch(/^NDZH-1\.1 党建考核年度得分：.*缺第一季度的考核评分表/);
  expect(year.range?.min).toBe(year.parts[2]?.official);
});

test("what the year-end sheet lacks is named part by part", async () => {
  const lacking = await writeTypicalUnit(file("lacking.xlsx"), {
    key: "Y",
    rows: { ...BLANK, "NDZH-1.2": {} },
    ballots: {},
  });
  const run = await kaoping("year", lacking, "--framework", "NDZH");
  expect(run.code).toBe(1);
  expect(run.out).toContain("年度得分 未评  年度等次 待定");
  expect(run.out).toContain(
    "NDZH-1.2 经营业绩考核得分：缺相关部门提供的得分，请填写在年终考核评分表“来源得分”一栏。",
  );
  expect(run.out).toContain("NDZH-3.4 人均创收情况：缺测评票数，请填写年终考核评分表的“测评统计”。");
  expect(run.out).toMatch(/NDZH-1\.1 党建考核年度得分：.*没有该单位的年度考核结果/);
});

test("what stands on the year-end sheet counts, and a difference is told", async () => {
  const stated = await writeTypicalUnit(file("stated.xlsx"), { key: "Y" });
  const { parts, score } = yearOf((await kaoping("year", ...quarters.slice(4), stated, "--json")).out);
  expect(score).not.toBeNull();
  expect(parts[2]?.source).toMatch(
    /^年终考核评分表填写 [\d.]+，以此为准；取自“监督与整改考核”年度得分 .*与此不同$/,
  );
});

test("two year-end sheets of a unit are said, and neither counts", async () => {
  const again = await writeTypicalUnit(file("again.xlsx"), { key: "Y" });
  const run = await kaoping("year", yearEnd, again, "--framework", "NDZH", "--json");
  expect(run.code).toBe(1);
  expect(yearOf(run.out)).toMatchObject({ score: null, range: null, parts: [] });
  expect(yearOf(run.out).problems[0]).toMatch(/有多份年终考核评分表（.*again\.xlsx），请只保留一份/);
});

test("units and years are put together apart, and levels follow from year to year", async () => {
  const files = await Promise.all([
    writeTypicalUnit(file("a.xlsx"), { key: "Y", year: 2025 }),
    writeTypicalUnit(file("b.xlsx"), { key: "Y" }),
    writeTypicalUnit(file("c.xlsx"), { key: "Y", unit: "第二党支部" }),
  ]);
  const { units } = JSON.parse(
    (await kaoping("year", ...files, "--framework", "NDZH", "--json")).out,
  ) as CompositeJson;
  expect(units.map(({ unit, years }) => [unit, years.map(({ year }) => year)])).toEqual([
    ["第一党支部", [2025, 2026]],
    ["第二党支部", [2026]],
  ]);
  expect(units[0]?.promotion.map(({ move }) => move)).toEqual(["start", "keep"]);
});

describe("weights", () => {
  const full = async (): Promise<string> => writeTypicalUnit(file("full.xlsx"), { key: "Y" });
  const year = async (weights: string) =>
    kaoping("year", await full(), "--framework", "NDZH", `--weights=${weights}`, "--json");

  test("other weights share out the points", async () => {
    const { parts } = yearOf((await year("NDZH-1=0.7, NDZH-2=0.1, NDZH-3=0.2")).out);
    expect(parts.map(({ weight }) => Math.round(weight * 10_000))).toEqual([
      3500, 2333, 1167, 500, 500, 500, 500, 500, 500,
    ]);
  });

  test.each([
    ["NDZH-1=0.5,NDZH-2=0.3,NDZH-3=0.2", "NDZH-1 > NDZH-2 + NDZH-3"],
    ["NDZH-1=0.6,NDZH-2=0.2,NDZH-3=0.3", "权重合计应为 1"],
    ["NDZH-1=0.6", "NDZH-2、NDZH-3"],
    ["NDZH-1=60%", "NDZH-1=60%"],
  ])("%s is refused", async (weights, why) => {
    const run = await year(weights);
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toContain(why);
  });

  test("a framework that is not composed takes none", async () => {
    const path = await writeUnit(file("sqlh.xlsx"), {});
    const run = await kaoping("year", path, "--weights=SQLH-1=1");
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toContain("--weights");
  });
});

test("sheets that the composite takes nothing from are named and left out", async () => {
  const own = resolve(__dirname, "../../examples/own-sheet.xlsx");
  const run = await kaoping("year", yearEnd, own, "--framework", "NDZH", "--json");
  expect(run.err).toContain("own-sheet.xlsx：“年度综合考核（业绩+述职+群众评议）”不取用");
  expect((JSON.parse(run.out) as CompositeJson).units).toHaveLength(1);
});

/** The branch's own quarters of F4, and its committee's of F5. */
async function withCommittee(): Promise<{
  readonly branch: readonly string[];
  readonly committee: readonly string[];
}> {
  const keys = ["Q1", "Q2", "Q3", "Q4"] as const;
  const committee = await Promise.all(
    keys.map((key) =>
      writeTypicalUnit(file(`committee-${key}.xlsx`), { framework: "JDZG", key, unit: "示例公司党委" }),
    ),
  );
  return { branch: quarters.slice(0, 4), committee };
}

test("a committee's result does not apply to a branch whose committee nobody names, and the rest counts", async () => {
  const { branch, committee } = await withCommittee();
  const run = await kaoping("year", ...branch, ...committee, yearEnd, "--json");
  const { units } = JSON.parse(run.out) as CompositeJson;
  expect(units.map(({ unit }) => unit)).toEqual(["第一党支部"]);
  const { parts, problems, score } = yearOf(run.out);
  expect([run.code, problems]).toEqual([0, []]);
  expect(score).not.toBeNull();
  expect(parts[2]).toMatchObject({ code: "NDZH-1.3", weight: 0, official: null, problem: null });
  expect(parts[2]?.source).toContain("单位名录也没有指明其上级党组织");
  const en = await kaoping("year", ...branch, ...committee, yearEnd, "--lang", "en");
  expect(en.out).toContain("no roster names the organisation above it: not applicable");
  expect(en.out.replaceAll("第一党支部", "")).not.toMatch(/[\u4e00-\u9fff]/);
  // 30 of the 90 points that apply.
  expect(parts[0]?.weight).toBeCloseTo(30 / 90, 10);
});

test("a branch takes the result of the committee that the roster names, and says so", async () => {
  const { branch, committee } = await withCommittee();
  const roster = await writeRoster(
    file("superiors.xlsx"),
    ["单位名称", "所属党委"],
    [["第一党支部", "示例公司党委"]],
  );
  const all = await kaoping("year", ...branch, ...committee, yearEnd, "--roster", roster, "--json");
  const part = yearOf(all.out).parts[2];
  expect(part?.source).toMatch(/^上级党组织“示例公司党委”：取自“监督与整改考核”年度得分/);
  expect(part?.official).not.toBeNull();
  const without = await kaoping("year", ...branch, yearEnd, "--roster", roster, "--json");
  expect(without.code).toBe(1);
  expect(yearOf(without.out).problems[0]).toContain("没有上级党组织“示例公司党委”的年度考核结果");
});

test("where what is left breaks the framework's condition there is no score", async () => {
  const { branch } = await withCommittee();
  const chosen = ["--weights", "NDZH-1=0.51,NDZH-2=0.25,NDZH-3=0.24"];
  const run = await kaoping("year", ...branch, yearEnd, ...chosen, "--json");
  expect([run.code, yearOf(run.out).score]).toEqual([1, null]);
  expect(yearOf(run.out).problems[0]).toContain("权重不再满足“NDZH-1 > NDZH-2 + NDZH-3”");
});
