/** `kaoping rehearse`: returns under a draft framework. */
import { writeFile } from "node:fs/promises";
import { builtinFrameworks, findFramework } from "../../src/core/framework/builtin-frameworks";
import { canonicalJson } from "../../src/core/framework/canonical-json";
import type { Framework, Indicator } from "../../src/core/framework/framework";
import { allIndicators, indicatorGroups } from "../../src/core/framework/indicators";
import { kaoping, temporaryFolder } from "../support/command-line";
import { writeUnit } from "./unit-files";

const file = temporaryFolder();
const SQLH = findFramework(builtinFrameworks(), "SQLH") as Framework;

interface RehearsalJson {
  readonly period: string;
  readonly framework: { readonly version: string };
  readonly draft: { readonly version: string };
  readonly indicators: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly { readonly code: string; readonly parts: readonly string[] }[];
    readonly leftOut: readonly string[];
  };
  readonly units: readonly {
    readonly unit: string;
    readonly before: { readonly final: number; readonly rank: number } | null;
    readonly after: { readonly final: number; readonly rank: number } | null;
    readonly change: { readonly final: number; readonly rank: number } | null;
    readonly gaps: readonly { readonly kind: string; readonly code: string; readonly cell: string | null }[];
  }[];
  readonly gains: readonly string[];
  readonly loses: readonly string[];
}

/** Writes a draft with some indicators otherwise; null drops one. */
async function draft(
  name: string,
  change: (indicator: Indicator) => Indicator | null,
  added: readonly Indicator[] = [],
): Promise<string> {
  const { counts: _, applicableMax: __, seeds: ___, ...rest } = SQLH;
  const rows = [...allIndicators(SQLH).flatMap((one) => change(one) ?? []), ...added];
  const levels = indicatorGroups(SQLH).map((group) => ({
    ...group,
    maxPoints: rows.reduce((sum, row) => sum + (row.parent === group.code ? row.maxPoints : 0), 0),
  }));
  const indicators = levels.flatMap((group) => [
    group,
    ...rows.filter(({ parent }) => parent === group.code),
  ]);
  const totalPoints = rows.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
  await writeFile(file(name), canonicalJson({ ...rest, version: "2027.1", totalPoints, indicators }));
  return file(name);
}

let returned: readonly string[] = [];

beforeAll(async () => {
  returned = await Promise.all([
    writeUnit(file("1.xlsx"), { unit: "甲支部" }),
    writeUnit(file("2.xlsx"), {
      unit: "乙支部",
      rows: { "SQLH-4.2": { option: "中", reason: "未兑现", evidence: "兑现记录" } },
    }),
    writeUnit(file("3.xlsx"), {
      unit: "丙支部",
      rows: { "SQLH-2.2": { option: "中", reason: "未完成", evidence: "攻坚任务清单" } },
    }),
  ]);
});

const json = async (...args: readonly string[]) => {
  const run = await kaoping("rehearse", ...returned, "--json", ...args);
  if (run.code === 2) throw new Error(run.err);
  return { ...run, json: JSON.parse(run.out) as RehearsalJson };
};

test("the framework itself under another version: no change, no alarm about version or points", async () => {
  const run = await json("--framework", await draft("same.json", (one) => one));
  expect([run.code, run.err]).toEqual([0, ""]);
  expect(run.json.draft.version).toBe("2027.1");
  expect(run.json.units.map(({ change, gaps }) => [change, gaps])).toEqual([
    [{ final: 0, rank: 0 }, []],
    [{ final: 0, rank: 0 }, []],
    [{ final: 0, rank: 0 }, []],
  ]);
  expect([run.json.gains, run.json.loses]).toEqual([[], []]);
});

test("other points, a dropped and a new indicator: ranks move, and what was never asked is told", async () => {
  const model = SQLH.indicators.find(({ code }) => code === "SQLH-4.2") as Indicator;
  const name = await draft(
    "other.json",
    (one) =>
      one.code === "SQLH-2.2"
        ? null
        : one.code === "SQLH-4.2"
          ? { ...one, maxPoints: one.maxPoints + 2 }
          : one,
    [{ ...model, code: "SQLH-4.9", maxPoints: 4, name: { zh: "新指标", en: "New indicator" } }],
  );
  const run = await json("--framework", name);
  expect(run.json.indicators).toMatchObject({
    added: ["SQLH-4.9"],
    removed: ["SQLH-2.2"],
    changed: [{ code: "SQLH-4.2", parts: ["points"] }],
    leftOut: ["SQLH-4.9"],
  });
  const ranks = Object.fromEntries(run.json.units.map(({ unit, after }) => [unit, after?.rank]));
  // 丙支部 lost points in the dropped indicator only.
  expect(ranks).toEqual({ 甲支部: 1, 丙支部: 1, 乙支部: 3 });
  expect(run.json.units.every(({ after }) => (after?.final ?? 0) > 80)).toBe(true);

  const text = (await kaoping("rehearse", ...returned, "--framework", name)).out;
  expect(text).toContain("新增指标：SQLH-4.9 新指标");
  expect(text).toContain("取消指标：SQLH-2.2");
  expect(text).toMatch(/没有单位填报过，演练中不计，其余指标折算为 100 分：SQLH-4\.9/);
  const english = (await kaoping("rehearse", ...returned, "--framework", name, "--lang", "en")).out;
  expect(english).toMatch(/No unit was asked for these indicators .* SQLH-4\.9 New indicator/);
  expect(english).not.toMatch(/新增|取消|草案/);
});

test("a choice that the draft doesn't offer is told at its cell, and the unit has no place", async () => {
  const name = await draft("options.json", (one) => {
    if (one.code !== "SQLH-4.2") return one;
    const text = JSON.stringify(one).replaceAll('"中"', '"尚可"');
    return JSON.parse(text) as Indicator;
  });
  const run = await json("--framework", name);
  expect(run.code).toBe(1);
  const other = run.json.units.find(({ unit }) => unit === "乙支部");
  expect(other?.after).toBeNull();
  expect(other?.gaps).toEqual([expect.objectContaining({ kind: "notAccepted", code: "SQLH-4.2" })]);
  expect(other?.gaps[0]?.cell).toMatch(/![A-Z]+\d+$/);
});

test("a draft with other codes is refused", async () => {
  const run = await kaoping("rehearse", ...returned, "--framework", "ZRZ");
  expect(run.code).toBe(2);
  expect(run.err).toContain("没有一个相同的指标编码");
});
