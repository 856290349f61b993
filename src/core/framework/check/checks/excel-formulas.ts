/** F309, F604: more tiers or grades than an Excel formula can nest, or a formula longer than Excel accepts. */
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";
import type { FrameworkProblem } from "../problem";

/** Excel nests 64 levels of IF; the rule's own precautions take some of them. */
const TIERS = 50;
const FORMULA = 8_192;
/** What one grade adds to the formula besides its name: IF(…>=…,…). */
const GRADE_LENGTH = 60;

export const checkExcelFormulas: FrameworkCheck = ({ fields: { grades = [] }, indicators, adjustments }) => {
  const problems: FrameworkProblem[] = indicators.flatMap(({ item, path }) => {
    const { type, params } = item.rule;
    const n =
      type === "tier_select" ? params.tiers.length : type === "tier_value" ? longest(params.tiers) : 0;
    return n > TIERS
      ? [makeProblem("F309", [...path, "rule", "params", "tiers"], item.code, { n, most: TIERS })]
      : [];
  });
  const vetoes = adjustments.filter(({ item }) => item.kind === "veto").length;
  const nested = grades.length + vetoes;
  if (nested > TIERS) problems.push(makeProblem("F309", ["grades"], null, { n: nested, most: TIERS }));
  const names = grades.reduce(
    (sum, { name }) => sum + GRADE_LENGTH + Math.max(name.zh.length, name.en.length),
    0,
  );
  const n = names * (vetoes + 1);
  if (n > FORMULA) problems.push(makeProblem("F604", ["grades"], null, { n, most: FORMULA }));
  return problems;
};

function longest(tiers: { readonly Q: readonly unknown[]; readonly Y: readonly unknown[] }): number {
  return Math.max(tiers.Q.length, tiers.Y.length);
}
