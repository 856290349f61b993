/** The two kinds of test that every scoring rule has: a table of cases and many generated ones. */
import fc from "fast-check";
import { roundScore } from "../../src/core/scoring/decimal";
import { ruleOutcomes, type RulePoints, type RuleUse } from "./rule-outcomes";
import { arithmeticOf, workOut } from "./shown-arithmetic";

/** One line of a rule's table: when, and what it is worth. */
export type RuleCase = readonly [when: string, use: RuleUse, points: RulePoints];

/** How many uses of each rule are generated; mutation testing has to do with fewer. */
const GENERATED_CASES = Number(process.env["GENERATED_CASES"] ?? 1500);

/** The same cases in every run, so that a failure is seen again. */
const SEED = 20_260_401;

/** One test for each line: the engine and the formula both give the points. */
export function testRuleTable(cases: readonly RuleCase[]): void {
  test.each(cases.map(([when, use, points]) => ({ when, use, points })))(
    "$when: $points",
    ({ use, points }) => {
      expect(ruleOutcomes([use])).toEqual([{ engine: points, formula: points }]);
      if (points !== "N/A") expectArithmetic(use, points);
    },
  );
}

/** What is shown as the rule's arithmetic comes to the points, or says which bound took its place. */
function expectArithmetic(use: RuleUse, points: number | ""): void {
  const shown = arithmeticOf(use);
  if (shown === null || points === "") {
    expect([shown, points]).toEqual([null, ""]);
    return;
  }
  const { expression, raw, limit } = shown;
  expect(workOut(expression)).toBeCloseTo(raw.toNumber(), 4);
  if (limit === null) expect(roundScore(raw, 2).toNumber()).toBe(points);
  if (limit === "full") expect(raw.gt(points)).toBe(true);
  if (limit === "floor") expect(raw.lt(points)).toBe(true);
  if (limit === "zeroAt") expect([raw.gt(0), points]).toEqual([true, 0]);
}

/**
 * Generated uses of a rule: the formula gives what the engine gives, from 0 to the indicator's
 * points. The name of the test tells the count to the reporter that adds them up.
 */
export function testGeneratedUses(type: RuleUse["rule"]["type"], uses: fc.Arbitrary<RuleUse>): void {
  test(`${GENERATED_CASES} generated cases of ${type}: formula and engine agree, within the points`, () => {
    const sample = fc.sample(uses, { numRuns: GENERATED_CASES, seed: SEED });
    const outcomes = ruleOutcomes(sample);
    const wrong = sample.flatMap((use, index) => {
      const { engine, formula } = outcomes[index] ?? { engine: "N/A", formula: undefined };
      const within = typeof engine === "string" || (engine >= 0 && engine <= use.max);
      return engine === formula && within ? [] : [{ use, engine, formula }];
    });
    expect(wrong).toEqual([]);
    expect(sample).toHaveLength(GENERATED_CASES);
  });
}

/** Points that indicators have: mostly whole, some with decimals that binary fractions can't hold. */
export const points = fc.oneof(
  fc.integer({ min: 1, max: 20 }),
  fc.integer({ min: 1, max: 2000 }).map((hundredths) => hundredths / 100),
);

export const kind = fc.constantFrom("Q" as const, "Y" as const);
