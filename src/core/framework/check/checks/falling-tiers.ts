/** F303, F304: tiers whose shares rise as the demand falls, and tiers that no entry can reach. */
import type { Indicator } from "../../framework";
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";
import type { FrameworkProblem, Path } from "../problem";

export const checkFallingTiers: FrameworkCheck = ({ indicators }) =>
  indicators.flatMap(({ item, path }) => {
    const params = [...path, "rule", "params"];
    switch (item.rule.type) {
      case "tier_value": {
        const { tiers } = item.rule.params;
        return (["Q", "Y"] as const).flatMap((kind) =>
          checkTiers(tiers[kind], item, [...params, "tiers", kind]),
        );
      }
      case "ballot": {
        const weights = Object.entries(item.rule.params.weights);
        const rises = weights.some(([, weight], index) => weight > (weights[index - 1]?.[1] ?? Infinity));
        const list = weights.map(([option, weight]) => `${option}=${weight}`);
        return rises ? [makeProblem("F303", [...params, "weights"], item.code, { list })] : [];
      }
      default:
        return [];
    }
  });

function checkTiers(
  tiers: readonly { readonly min: number; readonly share: number }[],
  { code, entries }: Indicator,
  path: Path,
): readonly FrameworkProblem[] {
  const entry = entries.find(({ slot }) => slot === "actual");
  const unreachable = tiers.flatMap(({ min, share }, index) => {
    const above = tiers[index - 1];
    const hidden = above !== undefined && entry?.min !== undefined && above.min <= entry.min;
    const tooHigh = entry?.max !== undefined && min > entry.max;
    return hidden || tooHigh || (above !== undefined && share === above.share)
      ? [makeProblem("F304", [...path, index], code, { tier: String(min) })]
      : [];
  });
  const rises = tiers.some(({ share }, index) => share > (tiers[index - 1]?.share ?? Infinity));
  const list = tiers.map(({ min, share }) => `${min}=${share}`);
  return rises ? [makeProblem("F303", path, code, { list }), ...unreachable] : unreachable;
}
