/** F304, F305: options that give points but aren't offered, and options that are offered but give no points by any tier. */
import type { Indicator } from "../../framework";
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";

export const checkTierOptions: FrameworkCheck = ({ indicators }) =>
  indicators.flatMap(({ item, path }) => {
    const scored = scoredOptions(item);
    const index = item.entries.findIndex(({ slot }) => slot === "option");
    const offered = item.entries[index]?.options;
    if (scored === null || offered === undefined) return [];
    const at = [...path, "entries", index, "options"];
    return [
      ...scored
        .filter((tier) => !offered.includes(tier))
        .map((tier) => makeProblem("F304", at, item.code, { tier })),
      ...offered
        .filter((option) => !scored.includes(option))
        .map((option) => makeProblem("F305", at, item.code, { option })),
    ];
  });

/** The options that the rule knows; null for rules without options. */
function scoredOptions({ rule }: Indicator): readonly string[] | null {
  if (rule.type === "binary") return ["是", "否"];
  return rule.type === "tier_select" ? rule.params.tiers.map(({ option }) => option) : null;
}
