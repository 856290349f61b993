/** Names that a department gives to tiers, levels and grades cannot break out of a formula. */
import { adjustmentFormula, gradeFormula } from "../../../src/core/scoring/adjustment-formula";
import { chosenCondition } from "../../../src/core/scoring/chosen-option";
import { bindRule } from "../../../src/core/scoring/rules/registry";
import { textLiteral } from "../../../src/core/scoring/text-literal";
import { f1 } from "../../support/grid-builder";

const QUOTED = '达到"双优"';
const ESCAPED = '"达到""双优"""';

test("a quotation mark is doubled", () => {
  expect(textLiteral(QUOTED)).toBe(ESCAPED);
});

test("a tier with quotation marks stands escaped in its rule's formula", () => {
  const { rule, params } = bindRule({
    type: "tier_select",
    params: { tiers: [{ option: QUOTED, share: 1 }] },
  });
  const chosen = (_: string, option: string): string => chosenCondition("I5", option, "current");
  const cells = { points: "F5", entry: () => "I5", actual: () => "H5", chosen };
  expect(rule.formula(cells, { params, kind: "Q" })).toBe(`F5*IF(TRIM(I5)=${ESCAPED},1,0)`);
});

test("an award's level with quotation marks stands escaped", () => {
  const bonus = f1().adjustments.find((adjustment) => "levels" in adjustment);
  if (bonus === undefined || !("levels" in bonus)) throw new Error("F1 has an award with levels");
  const formula = adjustmentFormula(
    { ...bonus, levels: [{ option: QUOTED, points: 1 }] },
    "H5",
    "I5",
    "否决",
  );
  expect(formula).toContain(`TRIM(I5)=${ESCAPED}`);
});

test("a grade's name with quotation marks stands escaped, at every place", () => {
  const framework = f1();
  const cells = { final: "J30", open: "J27", awaiting: null, veto: () => "I29" };
  const formula = gradeFormula(framework, cells, ({ key }) => `${key}"`);
  const places = framework.grades.map(({ key }) => formula.split(`"${key}"""`).length - 1);
  expect(places).toEqual([1, 1, 1, 2]);
  expect((formula.split('"').length - 1) % 2).toBe(0);
});
