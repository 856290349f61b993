/** The year put together indicator by indicator: what counted when, adjustments, bounds, vetoes. */
import Big from "big.js";
import fc from "fast-check";
import type { Framework, Indicator } from "../../../src/core/framework/framework";
import { allIndicators, applicableIndicators } from "../../../src/core/framework/indicators";
import type { PeriodKey } from "../../../src/core/framework/period";
import type { YearPart } from "../../../src/core/year/year-part";
import { scoreYear } from "../../../src/core/year/score-year";
import { framework } from "./year-parts";
import { KEYS, scoredPart, withMissing } from "./scored-parts";

const SQLH = framework("SQLH");
const ZBCX = framework("ZBCX");

/** Full points everywhere but where said: number of points, null for not applicable. */
function yearOf(
  of: Framework,
  points: Readonly<Record<string, Partial<Record<PeriodKey, number | null>>>>,
  keys: readonly PeriodKey[] = KEYS,
): readonly YearPart[] {
  return keys.map((key) =>
    scoredPart(of, key, ({ code, maxPoints }) => {
      const said = points[code]?.[key];
      return said === undefined ? maxPoints : said;
    }),
  );
}

function officialOf(of: Framework, parts: readonly YearPart[], code: string): string | null {
  const { sum } = scoreYear(of, 2026, parts);
  return sum?.indicators.find(({ indicator }) => indicator.code === code)?.official?.toString() ?? null;
}

test.each([
  ["asked all year: mean × 60 % + year end × 40 %", "SQLH-1.2", { Q1: 3, Y: 4 }, "4.3"],
  ["asked in Q4 and at the year end", "SQLH-6.1", { Q4: 3.5, Y: 7 }, "4.9"],
  ["asked in Q2 and Q4", "SQLH-4.2", { Q2: 4, Q4: 5, Y: 3 }, "3.9"],
  [
    "not applicable in some quarters: the mean of the others",
    "SQLH-3.2",
    { Q1: null, Q2: null, Q3: 4, Q4: 2, Y: 5 },
    "3.8",
  ],
  [
    "not applicable at the year end: the quarters alone",
    "SQLH-3.2",
    { Q1: 2, Q2: 3, Q3: 4, Q4: 5, Y: null },
    "3.5",
  ],
  [
    "not applicable in all quarters: the year end alone",
    "SQLH-3.2",
    { Q1: null, Q2: null, Q3: null, Q4: null, Y: 2.5 },
    "2.5",
  ],
  ["thirds come out whole", "SQLH-3.2", { Q1: null, Q2: 1, Q3: 1, Q4: 1, Y: 1 }, "1"],
  [
    "never applicable: leaves the total",
    "SQLH-3.2",
    { Q1: null, Q2: null, Q3: null, Q4: null, Y: null },
    null,
  ],
] as const)("%s", (_, code, points, expected) => {
  expect(officialOf(SQLH, yearOf(SQLH, { [code]: points }), code)).toBe(expected);
});

test("what was never applicable leaves the total, which is taken out of 100 again, and is said", () => {
  const never = { Q1: null, Q2: null, Q3: null, Q4: null, Y: null };
  const lost = { Q1: 0, Q2: 0, Q3: 0, Q4: 0, Y: 0 };
  const result = scoreYear(SQLH, 2026, yearOf(SQLH, { "SQLH-3.2": never, "SQLH-4.3": lost }));
  // 90 of 95 points.
  expect(result.totals.final?.toString()).toBe("94.74");
  expect(result.sum?.applicable.toString()).toBe("95");
  expect(result.explanation.map(({ zh }) => zh)).toContain("SQLH-3.2 创新成果应用率全年不适用，不计入总分。");
});

test("points act as they stand, whenever they are asked", () => {
  for (const each of [SQLH, framework("WJJ"), framework("ZRZ"), ZBCX, framework("JDZG")]) {
    for (const { code, maxPoints } of allIndicators(each)) {
      const nothing = { Q1: 0, Q2: 0, Q3: 0, Q4: 0, Y: 0 };
      const final = scoreYear(each, 2026, yearOf(each, { [code]: nothing })).totals.final;
      expect([code, final?.toNumber()]).toEqual([code, 100 - maxPoints]);
    }
  }
});

test.each([
  ["block", null],
  ["mean_of_present", "4.4"],
  ["zero", "3.75"],
] as const)("with “%s” a missing Q3 gives %s", (policy, expected) => {
  const of = withMissing(SQLH, policy);
  const parts = yearOf(of, { "SQLH-1.2": { Q1: 4, Q2: 4, Y: 4.5 } }, ["Q1", "Q2", "Q4", "Y"]);
  // (4 + 4 + 5) ÷ 3 × 60 % + 4.5 × 40 %, or ÷ 4 with a quarter of 0.
  expect(officialOf(of, parts, "SQLH-1.2")).toBe(expected);
});

test("a missing quarter that counts as zero counts only for what is asked in it", () => {
  const of = withMissing(SQLH, "zero");
  const parts = yearOf(of, {}, ["Q1", "Q2", "Q4", "Y"]);
  expect(officialOf(of, parts, "SQLH-6.1")).toBe("7");
  expect(officialOf(of, parts, "SQLH-1.2")).toBe("4.25");
});

test("each period's bonus and penalty are averaged with the periods' weights", () => {
  const parts = yearOf(SQLH, { "SQLH-1.2": { Q1: 0, Q2: 0, Q3: 0, Q4: 0, Y: 0 } }).map((part) => {
    const { key } = part.period;
    const totals = {
      ...part.score.totals,
      bonus: new Big(key === "Q1" ? 3 : key === "Y" ? 2 : 0),
      penalty: new Big(key === "Q2" ? 1 : 0),
    };
    return { ...part, score: { ...part.score, totals } };
  });
  const result = scoreYear(SQLH, 2026, parts);
  expect(result.sum?.bonus.points.toString()).toBe("1.25");
  expect(result.sum?.penalty.points.toString()).toBe("0.15");
  expect(result.totals.final?.toString()).toBe("96.1");
  expect(result.explanation.map(({ zh }) => zh)).toEqual(
    expect.arrayContaining([
      "加分 = (3 + 0 + 0 + 0) ÷ 4 × 60% + 2 × 40% = 1.25",
      "扣分 = (0 + 1 + 0 + 0) ÷ 4 × 60% + 0 × 40% = 0.15",
      "年度得分 = 95.00 + 1.25 − 0.15 = 96.10",
    ]),
  );
});

test("a veto on a sheet that the method doesn't read caps the year all the same", () => {
  const yearEnd = scoredPart(ZBCX, "Y", ({ maxPoints }) => maxPoints, { vetoed: true });
  const quarters = yearOf(ZBCX, {}, ["Q1", "Q2", "Q3", "Q4"]);
  const result = scoreYear(ZBCX, 2026, [...quarters, yearEnd]);
  expect([result.totals.final?.toNumber(), result.grade?.key, result.ignored]).toEqual([100, "D", ["Y"]]);
  expect(result.explanation.at(-1)?.zh).toContain("年终触发一票否决");
});

test("a provisional sheet makes the year provisional", () => {
  const parts = yearOf(SQLH, {});
  expect(scoreYear(SQLH, 2026, parts).provisional).toBe(false);
  const [first, ...others] = parts;
  if (first === undefined) throw new Error("no part");
  const provisional = { ...first, score: { ...first.score, provisional: true } };
  expect(scoreYear(SQLH, 2026, [provisional, ...others]).provisional).toBe(true);
});

test("an incomplete sheet leaves the year without a grade", () => {
  const parts = yearOf(SQLH, {}, ["Q1", "Q2", "Q3", "Y"]);
  const open = scoredPart(SQLH, "Q4", ({ maxPoints }) => maxPoints);
  const incomplete = { ...open, score: { ...open.score, complete: false } };
  const { sum, grade, problems } = scoreYear(SQLH, 2026, [...parts, incomplete]);
  expect([sum, grade, problems.map(({ kind }) => kind)]).toEqual([null, null, ["incomplete"]]);
});

test("the year equals integer arithmetic, whatever applies", () => {
  const cents = fc.option(fc.nat(500), { nil: null, freq: 5 });
  fc.assert(
    fc.property(fc.array(cents, { minLength: 5, maxLength: 5 }), (values) => {
      const said = Object.fromEntries(
        KEYS.map((key, index) => [key, values[index] == null ? null : (values[index] ?? 0) / 100]),
      );
      const official = officialOf(SQLH, yearOf(SQLH, { "SQLH-3.2": said }), "SQLH-3.2");
      const quarters = values.slice(0, 4).flatMap((value) => value ?? []);
      const yearEnd = values[4] ?? null;
      const total = quarters.reduce((sum, value) => sum + value, 0);
      const n = quarters.length;
      // total ÷ n × 6 ÷ 10 + y × 4 ÷ 10, half up, in hundredths.
      const half = (top: number, bottom: number): number => Math.floor((2 * top + bottom) / (2 * bottom));
      const expected =
        n === 0 ? yearEnd : yearEnd === null ? half(total, n) : half(total * 6 + yearEnd * 4 * n, 10 * n);
      expect(official === null ? null : Math.round(Number(official) * 100)).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

test("every indicator of every sheet is in the sum once", () => {
  const { sum } = scoreYear(SQLH, 2026, yearOf(SQLH, {}));
  const codes = (list: readonly Indicator[]): readonly string[] => list.map(({ code }) => code);
  expect(codes(sum?.indicators.map(({ indicator }) => indicator) ?? [])).toEqual(
    codes(applicableIndicators(SQLH, { year: 2026, key: "Y" })),
  );
});
