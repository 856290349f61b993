/** The annual score by each method and each way to treat a missing quarter. */
import Big from "big.js";
import fc from "fast-check";
import type { Framework } from "../../../src/core/framework/framework";
import type { PeriodKey } from "../../../src/core/framework/period";
import { scoreYear } from "../../../src/core/year/score-year";
import { byTotals, part, withPolicy, year } from "./year-parts";

const outcome = (of: Framework, ...finals: readonly (number | null | undefined)[]) => {
  const { totals, grade, problems } = scoreYear(of, 2026, year(of, ...finals));
  return [
    totals.final?.toFixed(2) ?? null,
    grade?.key ?? null,
    problems.map(({ kind, periods }) => `${kind} ${periods.join(",")}`),
  ];
};
const _ = undefined;

test.each([
  ["SQLH", [90, 92, 94, 96, 95], ["93.80", "A", []]],
  // The mean 92.7775 is not rounded in between: × 60 % + 95 × 40 % = 93.6665.
  ["SQLH", [91.11, 92.22, 93.33, 94.45, 95], ["93.67", "A", []]],
  ["SQLH", [89.99, 90, 89.99, 90, 89.99], ["89.99", "B", []]],
  ["SQLH", [89.99, 90, 90, 90, 90], ["90.00", "A", []]],
  ["SQLH", [0, 0, 0, 0, 0], ["0.00", "D", []]],
  ["SQLH", [90, _, 90, 90, 90], [null, null, ["missing Q2"]]],
  ["SQLH", [90, 90, 90, 90, _], [null, null, ["missing Y"]]],
  ["SQLH", [_, _, _, _, _], [null, null, ["missing Q1,Q2,Q3,Q4,Y"]]],
  ["SQLH", [90, _, null, 90, null], [null, null, ["missing Q2", "incomplete Q3,Y"]]],
  ["ZBCX", [80.01, 80.01, 80.01, 80.03, _], ["80.02", "B", []]],
  ["ZBCX", [80, 80, 80, 80, 10], ["80.00", "B", []]],
  ["ZBCX", [80, 80, 80, _, 90], [null, null, ["missing Q4"]]],
  ["NDZH", [_, _, _, _, 88.8], ["88.80", "B", []]],
  ["NDZH", [90, 90, 90, 90, _], [null, null, ["missing Y"]]],
])("%s of %j gives %j", (name, finals, expected) => {
  expect(outcome(byTotals(name), ...finals)).toEqual(expected);
});

test.each([
  ["mean_of_present", "SQLH", [90, _, 90, 93, 80], ["86.60", "B", []]],
  ["mean_of_present", "SQLH", [90, _, 90, null, 80], [null, null, ["incomplete Q4"]]],
  ["mean_of_present", "SQLH", [90, _, 90, 90, _], [null, null, ["missing Y"]]],
  ["mean_of_present", "ZBCX", [_, _, 70, _, _], ["70.00", "C", []]],
  ["mean_of_present", "ZBCX", [_, _, _, _, _], [null, null, ["missing Q1,Q2,Q3,Q4"]]],
  ["mean_of_present", "ZBCX", [66.66, 66.66, 66.67, _, _], ["66.66", "C", []]],
  ["zero", "SQLH", [80, _, 80, 80, 80], ["68.00", "D", []]],
  ["zero", "ZBCX", [80, _, _, _, _], ["20.00", "D", []]],
  ["zero", "ZBCX", [80, null, 80, 80, _], [null, null, ["incomplete Q2"]]],
  ["zero", "ZBCX", [_, _, _, _, _], [null, null, ["missing Q1,Q2,Q3,Q4"]]],
] as const)("with “%s”, %s of %j gives %j", (policy, name, finals, expected) => {
  expect(outcome(withPolicy(name, policy), ...finals)).toEqual(expected);
});

test.each(["zero", "mean_of_present"] as const)(
  "with “%s”, a quarter that the unit was let off is no quarter to go by where the others are missing",
  (policy) => {
    const of = withPolicy("SQLH", policy);
    const scored = (exempt: readonly PeriodKey[], ...finals: readonly (number | undefined)[]) => {
      const { totals, problems } = scoreYear(of, 2026, year(of, ...finals), new Set(exempt));
      return [
        totals.final?.toNumber() ?? null,
        ...problems.map(({ kind, periods }) => [kind, ...periods].join()),
      ];
    };
    expect(scored(["Q1"], _, _, _, _, 50)).toEqual([null, "missing,Q2,Q3,Q4"]);
    expect(scored(["Q1", "Q2", "Q3", "Q4"], _, _, _, _, 50)).toEqual([50]);
    expect(scored(["Q1"], _, 80, _, _, 50)).toEqual([policy === "zero" ? 36 : 68]);
  },
);

test("missing quarters are told even where they do not stop the score", () => {
  const zero = withPolicy("ZBCX", "zero");
  const result = scoreYear(zero, 2026, year(zero, 80, _, 80, _));
  expect(result.missingQuarters).toEqual(["Q2", "Q4"]);
  expect(result.explanation.map(({ zh }) => zh)).toEqual([
    "第二季度、第四季度缺评分表，按 0 分计。",
    "季度平均分 =（80 + 0 + 80 + 0）÷ 4 = 40",
    "年度得分 = 40.00",
    "等次：较差（0 分及以上）",
  ]);
});

test("two sheets of one quarter stop the score: neither is chosen", () => {
  const of = byTotals("ZBCX");
  const { totals, problems } = scoreYear(of, 2026, [...year(of, 80, 80, 80, 80), part(of, "Q3", 90)]);
  expect(totals.final).toBeNull();
  expect(problems.map(({ kind, periods }) => [kind, periods])).toEqual([["twice", ["Q3"]]]);
});

test("a sheet of another year is the caller's mistake", () => {
  const of = byTotals("ZBCX");
  expect(() => scoreYear(of, 2025, year(of, 80, 80, 80, 80))).toThrow("2026");
});

test("a quarter in which no indicator applies is not asked for", () => {
  const of = byTotals("ZBCX");
  const halfYearly = {
    ...of,
    indicators: of.indicators.map((indicator) =>
      indicator.level === 2 ? { ...indicator, periods: ["Q2" as const, "Q4" as const] } : indicator,
    ),
  };
  const result = scoreYear(halfYearly, 2026, year(halfYearly, _, 80, _, 90));
  expect(result.totals.final?.toString()).toBe("85");
  expect(result.parts.map(({ key }) => key)).toEqual(["Q2", "Q4"]);
});

test("the arithmetic is said so that a calculator gives the same", () => {
  const of = byTotals("SQLH");
  const { explanation } = scoreYear(of, 2026, year(of, 91.11, 92.22, 93.33, 94.45, 95));
  expect(explanation.map(({ zh }) => zh)).toEqual([
    "季度平均分 =（91.11 + 92.22 + 93.33 + 94.45）÷ 4 = 92.7775",
    "年度得分 = 季度平均分 × 权重 + 年终得分 × 权重 = 92.7775 × 60% + 95 × 40% = 93.67",
    "等次：示范（90 分及以上）",
  ]);
  expect(explanation[0]?.en).toBe("Mean of the quarters = (91.11 + 92.22 + 93.33 + 94.45) ÷ 4 = 92.7775");
});

test("a veto in one quarter caps the year's grade, not its score", () => {
  const of = byTotals("SQLH");
  const parts = year(of, 95, 95, 95, 95, 95);
  parts[1] = part(of, "Q2", 95, { vetoed: true });
  const result = scoreYear(of, 2026, parts);
  expect(result.totals.final?.toString()).toBe("95");
  expect([result.gradeBeforeVeto?.key, result.grade?.key, result.vetoed]).toEqual(["A", "D", true]);
  expect(result.explanation.at(-1)?.zh).toBe(
    "第二季度触发一票否决“严重违纪违法或重大责任事故”，年度等次为“不达标”。",
  );
});

test("a veto is known while the year is not complete", () => {
  const of = byTotals("SQLH");
  const result = scoreYear(of, 2026, [part(of, "Q1", null, { vetoed: true })]);
  expect([result.vetoed, result.grade]).toEqual([true, null]);
});

test("level-1 rates of the year are weighed like the score; where one does not apply it has no say", () => {
  const of = byTotals("SQLH");
  const rates = (one: number, two: number | null) => ({ "SQLH-1": one, "SQLH-2": two });
  const { groups, totals } = scoreYear(of, 2026, [
    part(of, "Q1", 80, { rates: rates(0.5, null), penalty: 2 }),
    part(of, "Q2", 80, { rates: rates(0.5, null) }),
    part(of, "Q3", 80, { rates: rates(0.5, null), penalty: 2 }),
    part(of, "Q4", 80, { rates: rates(0.5, null) }),
    part(of, "Y", 80, { rates: rates(1, 0.25) }),
  ]);
  // 0.5 × 60 % + 1 × 40 % = 0.7 of 20 points; the second only from the year end.
  expect(groups.slice(0, 2).map(({ official }) => official?.toString())).toEqual(["14", "5"]);
  expect(totals.penalty.toString()).toBe("4");
});

const finals = fc.array(
  fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
  {
    minLength: 5,
    maxLength: 5,
  },
);

test("the annual score lies between the lowest and the highest sheet, and no order of sheets changes it", () => {
  fc.assert(
    fc.property(fc.constantFrom("SQLH", "WJJ", "ZRZ", "ZBCX", "JDZG"), finals, (name, values) => {
      const of = byTotals(name);
      const parts = year(of, ...values);
      const { totals } = scoreYear(of, 2026, parts);
      expect(totals.final?.gte(Math.min(...values))).toBe(true);
      expect(totals.final?.lte(Math.max(...values))).toBe(true);
      expect(scoreYear(of, 2026, [...parts].reverse()).totals.final).toEqual(totals.final);
    }),
    { numRuns: 500 },
  );
});

test("quarters and year end equal integer arithmetic in hundredths", () => {
  fc.assert(
    fc.property(finals, (values) => {
      const of = byTotals("SQLH");
      const [q1 = 0, q2 = 0, q3 = 0, q4 = 0, y = 0] = values.map((value) => Math.round(value * 100));
      // (sum ÷ 4 × 6 + y × 4) ÷ 10 in hundredths = (sum × 3 + y × 8) ÷ 20, half up.
      const expected = Math.floor(((q1 + q2 + q3 + q4) * 3 + y * 8 + 10) / 20);
      expect(
        scoreYear(of, 2026, year(of, ...values))
          .totals.final?.times(100)
          .toNumber(),
      ).toBe(expected);
    }),
    { numRuns: 1000 },
  );
});

test("without all that the method needs there is never a score", () => {
  const maybe = fc.option(fc.constantFrom(70, 80, 90, null), { nil: undefined });
  fc.assert(
    fc.property(fc.array(maybe, { minLength: 5, maxLength: 5 }), (values) => {
      const of = byTotals("SQLH");
      const { totals, complete, grade, problems } = scoreYear(of, 2026, year(of, ...values));
      const whole = values.every((value) => value != null);
      expect([totals.final !== null, complete, grade !== null, problems.length === 0]).toEqual(
        Array.from({ length: 4 }, () => whole),
      );
      if (whole) expect(totals.final).toBeInstanceOf(Big);
    }),
    { numRuns: 300 },
  );
});
