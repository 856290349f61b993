/** The quota of the best grade: who keeps it, who loses it, and what is said. */
import fc from "fast-check";
import type { Framework } from "../../../src/core/framework/framework";
import { gradesFromBest } from "../../../src/core/scoring/grade";
import { rankUnits } from "../../../src/core/ranking/rank-units";
import { anyUnits, ranked, zrz, type MadeUp } from "./ranked-units";

function totals(...points: readonly number[]): readonly MadeUp[] {
  return points.map((total, index) => ({ unit: String.fromCharCode(97 + index), total }));
}

function outcome(units: readonly MadeUp[], framework: Framework = zrz()) {
  const { ranked: list, quota } = rankUnits(framework, units.map(ranked));
  const lost = list.flatMap(({ input, demotion }) =>
    demotion === null ? [] : [[input.unit, demotion.reason]],
  );
  return { limit: quota?.limit, kept: quota?.kept, lost };
}

test.each<[string, readonly MadeUp[], ReturnType<typeof outcome>]>([
  ["three units are too few for a quota", totals(99, 98, 97), { limit: null, kept: 3, lost: [] }],
  [
    "of four units one keeps the grade",
    totals(99, 98, 97, 50),
    {
      limit: 1,
      kept: 1,
      lost: [
        ["b", "overLimit"],
        ["c", "overLimit"],
      ],
    },
  ],
  [
    "nobody loses while there are places",
    totals(99, 98, 97, 80, 80, 80, 80, 80, 80, 80),
    { limit: 3, kept: 3, lost: [] },
  ],
  [
    "30 % of ten is three, whatever binary fractions say",
    totals(99, 98, 97, 96, 80, 80, 80, 80, 80, 80),
    { limit: 3, kept: 3, lost: [["d", "overLimit"]] },
  ],
  [
    "a rank shared across the limit loses as a whole, and its place stays empty",
    totals(99, 98, 98, 97, 80, 80, 80),
    {
      limit: 2,
      kept: 1,
      lost: [
        ["b", "tieAcrossLimit"],
        ["c", "tieAcrossLimit"],
        ["d", "overLimit"],
      ],
    },
  ],
  [
    "a shared rank that just fits keeps the grade",
    totals(99, 99, 97, 80, 80, 80, 80),
    { limit: 2, kept: 2, lost: [["c", "overLimit"]] },
  ],
  [
    "a unit with a veto takes no place",
    [{ unit: "v", total: 100, vetoed: true }, ...totals(99, 98, 50)],
    { limit: 1, kept: 1, lost: [["b", "overLimit"]] },
  ],
  [
    "an incomplete unit does not count",
    [{ unit: "x", total: null }, ...totals(99, 98, 97)],
    { limit: null, kept: 3, lost: [] },
  ],
])("%s", (_, units, expected) => {
  expect(outcome(units)).toEqual(expected);
});

test.each([
  ["floor", 1],
  ["round", 2],
  ["ceil", 2],
] as const)("30 %% of five, rounding “%s”, gives %s", (rounding, limit) => {
  const framework = zrz();
  const { quota } = framework;
  if (quota === undefined) throw new Error("F3 has no quota");
  expect(outcome(totals(99, 98, 97, 96, 95), { ...framework, quota: { ...quota, rounding } }).limit).toBe(
    limit,
  );
});

test("a veto that leaves the best grade takes it away for the quota's sake, and says so", () => {
  const framework: Framework = {
    ...zrz(),
    adjustments: [],
  };
  const units = totals(99, 98, 80, 80).map(ranked);
  const vetoed = units.map((unit, index) =>
    index === 0 ? { ...unit, score: { ...unit.score, vetoed: true } } : unit,
  );
  const { ranked: list } = rankUnits(framework, vetoed);
  expect(list.map(({ demotion, grade }) => [demotion?.reason ?? null, grade.key])).toEqual([
    ["vetoed", "B"],
    [null, "A"],
    [null, "B"],
    [null, "B"],
  ]);
});

test("a framework without a quota limits nobody", () => {
  const { quota: _quota, ...framework } = zrz();
  const ranking = rankUnits(framework, totals(99, 98, 97, 96, 95).map(ranked));
  expect(ranking.quota).toBeNull();
  expect(ranking.ranked.every(({ grade }) => grade.key === "A")).toBe(true);
});

test("a demotion says from where, to where and why in both languages", () => {
  const { ranked: list, quota } = rankUnits(zrz(), totals(99, 98, 98, 97, 80, 80, 80).map(ranked));
  expect(list.map(({ demotion }) => demotion?.text.zh)).toEqual([
    undefined,
    "“好”名额 2 个（7 个单位 × 30%，向下取整），并列第 2 名的 2 个单位不能全部入围，一并由“好”调整为“较好”。",
    "“好”名额 2 个（7 个单位 × 30%，向下取整），并列第 2 名的 2 个单位不能全部入围，一并由“好”调整为“较好”。",
    "“好”名额 2 个（7 个单位 × 30%，向下取整），第 4 名超出名额，由“好”调整为“较好”。",
    undefined,
    undefined,
    undefined,
  ]);
  expect(list[3]?.demotion?.text.en).toBe(
    "“Good” has 2 places (7 units × 30%, rounded down); rank 4 is beyond them: moved from “Good” to “Fairly good”.",
  );
  expect(quota?.text.zh).toBe("“好”名额 2 个（7 个单位 × 30%，向下取整），达到 4 个，保留 1 个。");
});

test("the quota holds for any units, takes the grade only from those who had it, and never a better place's", () => {
  fc.assert(
    fc.property(anyUnits, (units) => {
      const { ranked: list, quota } = rankUnits(zrz(), units);
      const keep = list.filter(({ grade }) => grade.key === "A");
      expect(keep.length).toBe(quota?.kept);
      if (quota?.limit != null) expect(keep.length).toBeLessThanOrEqual(quota.limit);
      for (const { gradeBeforeQuota, grade, demotion } of list) {
        if (demotion === null) expect(grade).toBe(gradeBeforeQuota);
        else expect([gradeBeforeQuota.key, grade.key]).toEqual(["A", "B"]);
      }
      const worstKept = Math.max(0, ...keep.map(({ rank }) => rank));
      for (const { rank, demotion, input } of list)
        if (demotion !== null && !input.score.vetoed) expect(rank).toBeGreaterThan(worstKept);
    }),
    { numRuns: 400 },
  );
});

/** The framework with its quota on the grade at this place, 0 being the best. */
function quotaOn(place: number): Framework {
  const framework = zrz();
  const { quota } = framework;
  const grade = gradesFromBest(framework).at(place);
  if (quota === undefined || grade === undefined) throw new Error("no quota, or no such grade");
  return { ...framework, quota: { ...quota, grade: grade.key } };
}

test("a framework without a quota moves nobody and has no result", () => {
  const { quota: _quota, ...framework } = zrz();
  expect(outcome(totals(99, 98, 97, 96), framework)).toEqual({ limit: undefined, kept: undefined, lost: [] });
});

test("a quota of the second grade counts that grade's units only", () => {
  const [, second] = gradesFromBest(zrz());
  const { quota } = rankUnits(quotaOn(1), totals(99, 98, 97, 50).map(ranked));
  expect(quota).toMatchObject({ grade: second, reached: 0, kept: 0 });
});

test("the lowest grade can have no quota: there is none below it to move to", () => {
  expect(rankUnits(quotaOn(-1), totals(99, 98, 97, 50).map(ranked)).quota).toBeNull();
});

test("too few units for a quota is said in both languages", () => {
  expect(rankUnits(zrz(), totals(99, 98, 97).map(ranked)).quota?.text).toEqual({
    zh: "参加排名的单位 3 个，少于 4 个，“好”不设名额限制。",
    en: "3 units ranked, fewer than 4: “Good” is not limited.",
  });
});

test.each([
  ["floor", "“好”名额 1 个（5 个单位 × 30%，向下取整），达到 5 个，保留 1 个。", "rounded down"],
  ["round", "“好”名额 2 个（5 个单位 × 30%，四舍五入），达到 5 个，保留 2 个。", "rounded"],
  ["ceil", "“好”名额 2 个（5 个单位 × 30%，向上取整），达到 5 个，保留 2 个。", "rounded up"],
] as const)("how the share of a quota was rounded is said: %s", (rounding, zh, en) => {
  const framework = zrz();
  const { quota } = framework;
  if (quota === undefined) throw new Error("F3 has no quota");
  const { text } =
    rankUnits({ ...framework, quota: { ...quota, rounding } }, totals(99, 98, 97, 96, 95).map(ranked))
      .quota ?? {};
  expect(text?.zh).toBe(zh);
  expect(text?.en).toContain(`(5 units × 30%, ${en})`);
});

test("a veto that costs the grade is said in both languages", () => {
  const units = totals(99, 98, 80, 80).map(ranked);
  const vetoed = units.map((unit, index) =>
    index === 0 ? { ...unit, score: { ...unit.score, vetoed: true } } : unit,
  );
  expect(rankUnits(zrz(), vetoed).ranked[0]?.demotion?.text).toEqual({
    zh: "触发一票否决，不占“好”名额，由“好”调整为“较好”。",
    en: "A veto applies, so the unit takes no place of “Good”: moved from “Good” to “Fairly good”.",
  });
});

test("a quota of a grade that the framework doesn't have limits nobody", () => {
  const framework = zrz();
  const { quota } = framework;
  if (quota === undefined) throw new Error("F3 has no quota");
  const unknown = { ...framework, quota: { ...quota, grade: "Z" } };
  expect(outcome(totals(99, 98, 97, 96), unknown)).toEqual({ limit: undefined, kept: undefined, lost: [] });
});
