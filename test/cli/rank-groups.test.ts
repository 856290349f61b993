/** `kaoping rank` by level-1 indicator, within the groups of a roster, and among units that are compared. */
import { copyFile, utimes, writeFile } from "node:fs/promises";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { comparedUnit, comparingFramework } from "../support/compared-units";
import { kaoping, temporaryFolder } from "../support/command-line";
import { period } from "../support/grid-builder";
import { writeUnit } from "./unit-files";
import { writeRoster } from "./unit-rosters";

const file = temporaryFolder();

interface RankJson {
  readonly ranked: readonly { readonly unit: string; readonly rank: number; readonly total: number }[];
  readonly unranked: readonly { readonly unit: string }[];
  readonly comparisons: readonly object[];
  readonly groupings: readonly {
    readonly by: string;
    readonly groups: readonly {
      readonly name: string | null;
      readonly ranked: readonly { readonly unit: string; readonly groupRank: number | null; rank: number }[];
      readonly unranked: readonly string[];
    }[];
  }[];
  readonly levels: readonly {
    readonly code: string;
    readonly by: string;
    readonly ranked: readonly { readonly unit: string; readonly rank: number; readonly official: number }[];
    readonly unranked: readonly { readonly unit: string; readonly reason: string }[];
  }[];
  readonly notReturned: readonly string[];
}

const parsed = (out: string): RankJson => JSON.parse(out) as RankJson;

/** 甲 leads; 乙 and 丙 lose points in SQLH-4 and SQLH-2; 戊's ballots are missing. */
let units: readonly string[] = [];
let roster = "";

beforeAll(async () => {
  const weak = { option: "中", reason: "未完成", evidence: "攻坚任务清单" };
  units = await Promise.all([
    writeUnit(file("1.xlsx"), { unit: "甲支部" }),
    writeUnit(file("2.xlsx"), { unit: "乙支部", rows: { "SQLH-4.2": weak } }),
    writeUnit(file("3.xlsx"), { unit: "丙支部", rows: { "SQLH-2.2": weak } }),
    writeUnit(file("4.xlsx"), { unit: "戊支部", ballots: {} }),
  ]);
  roster = await writeRoster(
    file("roster.xlsx"),
    ["单位名称", "分组", "类型"],
    [
      ["乙支部", "机关", "党支部"],
      ["甲 支部", "生产", "党支部"],
      ["丙支部", "生产", "党支部"],
      ["己支部", "机关", "党支部"],
    ],
  );
});

describe("level-1 indicators", () => {
  test("each has its own order; a unit is ranked in those that are completely scored", async () => {
    const { levels } = parsed((await kaoping("rank", ...units, "--group-by", "level1", "--json")).out);
    expect(levels.map(({ code }) => code)).toEqual([1, 2, 3, 4, 5, 6].map((group) => `SQLH-${group}`));
    const order = (code: string) =>
      levels.find((level) => level.code === code)?.ranked.map(({ rank, unit }) => `${rank} ${unit}`);
    expect(order("SQLH-2")).toEqual(["1 乙支部", "1 戊支部", "1 甲支部", "4 丙支部"]);
    expect(order("SQLH-4")).toEqual(["1 丙支部", "1 戊支部", "1 甲支部", "4 乙支部"]);
    expect(levels[5]?.unranked).toEqual([{ unit: "戊支部", reason: "incomplete" }]);
  });

  test("the tables name the level-1 indicators in the language asked for", async () => {
    const zh = await kaoping("rank", ...units, "--group-by", "level1");
    expect(zh.out).toContain("【SQLH-2 ");
    expect(zh.out).toContain("（并列）");
    expect(zh.out).toContain("戊支部：尚未评完");
    const en = await kaoping("rank", ...units, "--group-by", "level1", "--lang", "en");
    expect(en.out).toContain("[SQLH-2 ");
    expect(en.out).toContain("戊支部: not completely scored");
  });

  test("without the wish there are none", async () => {
    expect(parsed((await kaoping("rank", ...units, "--json")).out)).toMatchObject({
      levels: [],
      groupings: [],
      comparisons: [],
      notReturned: [],
    });
  });
});

describe("groups of a roster", () => {
  test("units are ranked within their groups, in the roster's order; who is in none is shown apart", async () => {
    const run = await kaoping("rank", ...units, "--roster", roster, "--group-by", "group", "--json");
    const { groupings, notReturned } = parsed(run.out);
    expect(groupings.map(({ by }) => by)).toEqual(["group"]);
    expect(
      groupings[0]?.groups.map(({ name, ranked, unranked }) => [
        name,
        ranked.map(({ groupRank, unit }) => `${groupRank} ${unit}`),
        unranked,
      ]),
    ).toEqual([
      ["机关", ["1 乙支部"], []],
      ["生产", ["1 甲支部", "2 丙支部"], []],
      [null, [], ["戊支部"]],
    ]);
    expect(notReturned).toEqual(["己支部"]);
  });

  test("a roster alone gives the groups and the types that it knows", async () => {
    const { groupings } = parsed((await kaoping("rank", ...units, "--roster", roster, "--json")).out);
    expect(groupings.map(({ by }) => by)).toEqual(["group", "type"]);
    expect(groupings[1]?.groups[0]?.ranked).toHaveLength(3);
  });

  test("the tables show both places and who is missing", async () => {
    const { out } = await kaoping("rank", ...units, "--roster", roster, "--group-by", "group,level1");
    expect(out).toContain("【分组：生产】");
    expect(out).toContain("【分组：未分组】");
    expect(out).toContain("组内名次");
    expect(out).toContain("单位名录中有 1 个单位没有评分表：己支部");
    expect(out).toContain("【SQLH-1 ");
  });

  test("groups without a roster are refused", async () => {
    const run = await kaoping("rank", ...units, "--group-by", "group");
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toContain("--roster");
  });

  test("a roster without the column is refused, naming the column", async () => {
    const bare = await writeRoster(file("bare.xlsx"), ["序号", "单位名称"], [["1", "甲支部"]]);
    const run = await kaoping("rank", ...units, "--roster", bare, "--group-by", "type");
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toContain("“类型”");
  });

  test("a workbook that is no roster is refused", async () => {
    const run = await kaoping("rank", ...units, "--roster", file("none.xlsx"), "--group-by", "group");
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toContain("none.xlsx");
  });

  test.each(["level2", "", "group,分组"])("“%s” is nothing to group by", async (what) => {
    const run = await kaoping("rank", ...units, `--group-by=${what}`);
    expect([run.code, run.out]).toEqual([2, ""]);
  });
});

describe("indicators compared among the units", () => {
  let framework = "";
  const write = async (name: string, ...values: readonly (number | null)[]): Promise<string> => {
    const path = file(`compared-${name}.xlsx`);
    await writeFile(path, await createXlsx(comparedUnit(name, period("2026Q4"), values)));
    return path;
  };

  beforeAll(async () => {
    framework = file("comparing.json");
    await writeFile(framework, JSON.stringify(comparingFramework()));
  });

  test("ranked together they have their final points, each explained", async () => {
    const files = [await write("甲", 12, 6), await write("乙", 8, 3), await write("丙", 0, 4)];
    const args = ["rank", ...files, "--framework", framework];
    const { ranked, unranked, comparisons } = parsed((await kaoping(...args, "--json")).out);
    expect(ranked.map(({ unit, total }) => [unit, total])).toEqual([
      ["乙", 80],
      ["甲", 80],
      ["丙", 30],
    ]);
    expect(unranked).toEqual([]);
    expect(comparisons).toMatchObject([
      { direction: "higher", best: 12, holders: ["甲"], missing: [] },
      { direction: "lower", best: 3, holders: ["乙"], missing: [] },
    ]);
    const { out } = await kaoping(...args);
    expect(out).toContain("最高值 12（甲），得满分 60 分");
    expect(out).toContain("乙  60 × 8 ÷ 12 = 40.00");
    const en = await kaoping(...args, "--lang", "en");
    expect(en.out).toContain("lowest value 3 (乙) has the full 40 points");
  });

  test("a unit without a value is not ranked, and what that means for the others is said", async () => {
    const files = [await write("甲", 12, 6), await write("乙", 8, 3), await write("丙", null, 4)];
    const run = await kaoping("rank", ...files, "--framework", framework);
    expect(run.code).toBe(1);
    expect(run.out).toContain("缺数值：丙");
    expect(run.out).toMatch(/未参加排名：\n {2}丙/);
  });

  test("where nothing tells which of a unit's two sheets counts, whoever is measured against it has no points yet", async () => {
    const first = await write("戊", 12, 6);
    const [own, other] = [await write("己", 24, 9), await write("庚", 0, 6)];
    await copyFile(own, file("己之一.xlsx"));
    await copyFile(await write("己", 6, 9), file("己之二.xlsx"));
    const rivals = [file("己之一.xlsx"), file("己之二.xlsx")];
    for (const rival of rivals) await utimes(rival, 1_800_000_000, 1_800_000_000);
    const args = ["rank", first, other, ...rivals, "--framework", framework];
    const { out, err, code } = await kaoping(...args, "--json");
    expect(code).toBe(1);
    expect(err).toContain("“己”有 2 份考核评分表");
    expect(err).toMatch(
      /戊\.xlsx：GEN-1\.1 须与其他单位比较，而 \S*己之一\.xlsx、\S*己之二\.xlsx 以哪份为准没有定（得分在 70–100 之间）/,
    );
    const { ranked, unranked, comparisons } = parsed(out);
    const tried = ["rehearse", first, other, ...rivals, "--framework", framework];
    expect((await kaoping(...tried)).out).toMatch(
      /没有得分：戊（两者都没有）\n戊：须与其他单位比较，而 \S*己之一\.xlsx、\S*己之二\.xlsx 是否计入/,
    );
    const { units: rehearsed } = JSON.parse((await kaoping(...tried, "--json")).out) as {
      units: readonly { readonly unit: string; readonly waitsFor: readonly string[] }[];
    };
    expect(rehearsed.map(({ unit, waitsFor }) => [unit, waitsFor])).toEqual([
      ["庚", []],
      ["戊", rivals],
    ]);
    // Nothing of nothing: the same whichever counts.
    expect(ranked.map(({ unit, total }) => [unit, total])).toEqual([["庚", 40]]);
    expect(unranked.map(({ unit }) => unit)).toEqual(["戊"]);
    expect(comparisons).toMatchObject([{ missing: ["己"] }, { missing: ["己"] }]);
  });

  test("one unit alone is compared with nobody", async () => {
    const run = await kaoping("rank", await write("甲", 12, 6), "--framework", framework, "--json");
    expect(parsed(run.out)).toMatchObject({ ranked: [], unranked: [{ unit: "甲" }], comparisons: [] });
    expect(run.code).toBe(1);
  });
});
