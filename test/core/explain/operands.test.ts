/** Operands are shown as they are calculated with: nothing is "0" that isn't. */
import fc from "fast-check";
import { bindRule, type ScoringRule } from "../../../src/core/scoring/rules/registry";
import { decimal } from "../../../src/core/scoring/decimal";
import { numberText } from "../../../src/core/scoring/number-text";
import { contextOf, inputsOf, type RuleUse } from "../../support/rule-outcomes";

const RULES: readonly (readonly [name: string, rule: ScoringRule, keys: readonly string[]])[] = [
  ["rate", { type: "rate", params: { mode: "proportional", target: 0.9 } }, ["den", "num"]],
  ["rate, linear", { type: "rate", params: { mode: "linear", target: 0.6, floorRate: 0.2 } }, ["den", "num"]],
  ["deduct_per_event", { type: "deduct_per_event", params: { pointsPerEvent: 2, floor: 0 } }, ["events"]],
  ["linear", { type: "linear", params: { worst: 60, best: 100 } }, ["value"]],
  [
    "import_score",
    { type: "import_score", params: { sourceFullScore: 100, source: "manual", cap: 1 } },
    ["score"],
  ],
];

const operand = fc.oneof(
  fc.constantFrom(1e-9, 5e-10, 1e-7, 0.000_001, 0.1 + 0.2, 2.345, 99.995, 123_456.789_012, 1e15),
  fc.integer({ min: 1, max: 99_999 }).map((count) => count / 1e9),
);

function expressionOf(rule: ScoringRule, inputs: RuleUse["inputs"]): string {
  const use: RuleUse = { rule, max: 5, kind: "Q", inputs };
  const { rule: bound, params } = bindRule(rule);
  return bound.arithmetic(inputsOf(use), { params, ...contextOf(use) })?.expression ?? "";
}

test.each(RULES)("%s: every operand stands there with all of its digits", (_, rule, keys) => {
  fc.assert(
    fc.property(fc.array(operand, { minLength: 2, maxLength: 2 }), (values) => {
      const inputs = Object.fromEntries(keys.map((key, index) => [key, values[index] ?? 1]));
      const expression = expressionOf(rule, inputs);
      for (const value of Object.values(inputs)) expect(expression).toContain(numberText(decimal(value)));
    }),
  );
});

test.each(RULES)("%s of 1e-9 doesn't say 0", (_, rule, keys) => {
  const expression = expressionOf(rule, Object.fromEntries(keys.map((key) => [key, 1e-9])));
  expect(expression).toContain("0.000000001");
  expect(expression).not.toMatch(/(?:^|[\s(])0(?:%|[\s)]|$)/);
});
