/** What of a composite is given for all units at once: ballots, scores that are handed in, and whole groups of ballots. */
import { annualSources } from "../../framework/annual-sources";
import type { EntryDefinition, Framework, Indicator } from "../../framework/framework";
import { allIndicators, indicatorGroups, isBallot } from "../../framework/indicators";
import type { Text } from "../../locale/language";
import { isHandedIn } from "../imported-scores";

export interface AppraisalItem {
  readonly code: string;
  readonly name: Text;
  readonly maxPoints: number;
  /** `group`: a level-1 indicator that consists of ballots, rated as a whole. */
  readonly kind: "ballot" | "score" | "group";
  /** The indicators for which it stands. */
  readonly indicators: readonly Indicator[];
}

/** In the framework's order, groups before what they consist of. */
export function appraisalItems(framework: Framework): readonly AppraisalItem[] {
  const all = allIndicators(framework);
  return indicatorGroups(framework).flatMap((group): readonly AppraisalItem[] => {
    const own = all.filter(({ parent }) => parent === group.code);
    const items = own.flatMap((indicator): readonly AppraisalItem[] => {
      const { code, name, maxPoints } = indicator;
      if (isBallot(indicator)) return [{ code, name, maxPoints, kind: "ballot", indicators: [indicator] }];
      return isHandedIn(indicator) ? [{ code, name, maxPoints, kind: "score", indicators: [indicator] }] : [];
    });
    const { code, name, maxPoints } = group;
    return own.length > 0 && own.every(isBallot)
      ? [{ code, name, maxPoints, kind: "group", indicators: own }, ...items]
      : items;
  });
}

/** The entries that hold a ballot's votes. */
export function voteEntries({ entries }: Indicator): readonly EntryDefinition[] {
  return entries.filter(({ slot }) => slot === "ballot");
}

/** Ratings of a ballot with what each is worth, the best first; none for a rule that has no ratings. */
export function ratingsOf({ rule }: Indicator): readonly (readonly [string, number])[] {
  return rule.type === "ballot" ? Object.entries(rule.params.weights).sort(([, a], [, b]) => b - a) : [];
}

/** True for a framework that has anything to be given so, and takes annual results of others. */
export function takesAppraisals(framework: Framework): boolean {
  return (
    allIndicators(framework).some((one) => annualSources(one).length > 0) &&
    appraisalItems(framework).length > 0
  );
}
