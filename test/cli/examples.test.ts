/** The committed examples of the frameworks are complete, graded and without an error. */
import { join, resolve } from "node:path";
import { kaoping } from "../support/command-line";

const FOLDER = resolve(__dirname, "../../examples");

interface AnnualScores {
  readonly units: readonly { readonly years: readonly { readonly provisional: boolean }[] }[];
  readonly rankings: readonly [
    {
      readonly quota: object;
      readonly ranked: readonly { readonly rank: number; readonly unit: string; readonly score: number }[];
      readonly unranked: readonly object[];
    },
  ];
}

const FILES = ["sqlh-2026Q4-clean", "wjj-2026Q4", "zrz-2026Q4", "zbcx-2026Q4", "jdzg-2026Q4", "ndzh-2026Y"];

interface Scored {
  readonly complete: boolean;
  readonly grade: unknown;
  readonly totals: { readonly final: number | null; readonly self: number | null };
  readonly findings: readonly { readonly severity: string }[];
}

test.each(FILES)("%s scores completely", async (name) => {
  const { code, out } = await kaoping("score", join(FOLDER, `${name}.xlsx`), "--json");
  const scored = JSON.parse(out) as Scored;
  expect(code).toBe(0);
  expect(scored.complete).toBe(true);
  expect(scored.grade).not.toBeNull();
  expect(scored.totals.final).toBeGreaterThan(60);
  expect(scored.totals.self).not.toBeNull();
  expect(scored.findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

describe("the year of five branches", () => {
  const year = join(FOLDER, "year");

  test("has annual scores and ranks, a tie that is broken, and one place in the top grade for four", async () => {
    const { code, out, err } = await kaoping("year", year, "--json");
    expect([code, err]).toEqual([0, ""]);
    const { units, rankings } = JSON.parse(out) as AnnualScores;
    expect(units.map(({ years }) => years.map(({ provisional }) => provisional))).toEqual(
      Array.from({ length: 5 }, () => [false]),
    );
    expect(rankings).toHaveLength(1);
    const [{ quota, ranked, unranked }] = rankings;
    expect(quota).toMatchObject({ limit: 1, reached: 4, kept: 1 });
    expect(ranked.map(({ rank, unit }) => [rank, unit])).toEqual([
      [1, "第一党支部"],
      [2, "第二党支部"],
      [3, "第三党支部"],
      [4, "第四党支部"],
      [5, "第五党支部"],
    ]);
    expect(ranked[1]?.score).toBe(ranked[2]?.score);
    expect(unranked).toEqual([]);
  });

  test("says why in words", async () => {
    const { out } = await kaoping("year", year);
    expect(out).toContain("同分，按“政治引领示范力强”排序");
    expect(out).toContain("“示范”名额 1 个（5 个单位 × 30%，向下取整），达到 4 个，保留 1 个。");
  });

  test("has no error finding on any sheet", async () => {
    const { code, out } = await kaoping("check", year);
    expect(code).toBe(0);
    expect(out).not.toMatch(/错误 [1-9]/);
    expect(out).not.toContain("V417");
  });
});
