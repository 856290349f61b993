/**
 * Ranks units by each level-1 indicator alone: who leads in what. Points are compared where the
 * indicator can give equally many to all units, else rates; equal ones share a rank.
 */
import type Big from "big.js";
import type { Framework, IndicatorGroup } from "../framework/framework";
import { indicatorGroups } from "../framework/indicators";
import type { GroupScore, Score } from "../scoring/score";
import { byName } from "./by-name";
import { levelMeasure, splitBy } from "./level-measure";
import type { RankedInput } from "./ranked-unit";

/** A unit with the scores of its indicators: they tell what of a level-1 indicator is scored. */
export interface LevelInput extends RankedInput {
  readonly score: Score;
}

/** A unit's place in one level-1 indicator. */
export interface LevelPlace<Input extends LevelInput> {
  readonly input: Input;
  /** 1, 2, 2, 4 */
  readonly rank: number;
  readonly shared: boolean;
  readonly official: Big;
  readonly applicable: Big;
  /** official / applicable, 0–1, not rounded. */
  readonly rate: Big;
}

export interface LevelRanking<Input extends LevelInput> {
  readonly group: IndicatorGroup;
  /** What was compared: units to which different points apply are compared by their rates. */
  readonly by: "points" | "rate";
  /** From the best down; units of one rank by name. */
  readonly places: readonly LevelPlace<Input>[];
  /** By name. `incomplete`: something in it is not scored yet. `notApplicable`: nothing of it applies. */
  readonly unranked: readonly { readonly input: Input; readonly reason: "incomplete" | "notApplicable" }[];
}

/**
 * A unit that isn't complete has a rank in the level-1 indicators that are completely scored.
 * @returns one ranking for each level-1 indicator, in the framework's order
 */
export function rankByLevel<Input extends LevelInput>(
  framework: Framework,
  units: readonly Input[],
): readonly LevelRanking<Input>[] {
  const named = [...units].sort(byName);
  return indicatorGroups(framework).map((group): LevelRanking<Input> => {
    const states = named.map((input) => ({ input, state: stateOf(input, group) }));
    const scored = states.flatMap(({ input, state }) =>
      typeof state === "string" ? [] : [{ input, ...state }],
    );
    const measure = levelMeasure(
      framework,
      group.code,
      scored.map(({ input }) => input.score),
    );
    let before = 0;
    const sets = measure === null ? [] : splitBy(scored, ({ input }) => measure(input.score));
    return {
      group,
      by: scored.every(({ applicable }) => scored[0]?.applicable.eq(applicable)) ? "points" : "rate",
      places: sets.flatMap((set) => {
        const rank = before + 1;
        before += set.length;
        return set.map((place) => ({ ...place, rank, shared: set.length > 1 }));
      }),
      unranked: states.flatMap(({ input, state }) =>
        typeof state === "string" ? [{ input, reason: state }] : [],
      ),
    };
  });
}

type Scored = Pick<LevelPlace<LevelInput>, "official" | "applicable" | "rate">;

function stateOf({ score }: LevelInput, { code }: IndicatorGroup): Scored | "incomplete" | "notApplicable" {
  const found: GroupScore | undefined = score.groups.find(({ group }) => group.code === code);
  if (found === undefined || found.applicable.eq(0)) return "notApplicable";
  const open = score.indicators.some(
    ({ indicator, notApplicable, official }) =>
      indicator.parent === code && notApplicable === null && official === null,
  );
  const { official, applicable, rate } = found;
  return open || official === null || rate === null ? "incomplete" : { official, applicable, rate };
}
