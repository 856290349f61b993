/** What the rules give for the entries of an example, by the engine itself. */
import { assessWorkbook } from "../src/core/assess";
import type { Framework } from "../src/core/framework/framework";
import type { Period } from "../src/core/framework/period";
import { calculatePlan } from "../preview/model/calculate-plan";
import type { ExampleEntries } from "./example-entries";
import { fillTemplate } from "./fill-template";

export interface ExampleScore {
  readonly points: number;
  /** True when points were lost. */
  readonly lost: boolean;
}

/** Scores by code; an indicator that isn't scored is missing. */
export function indicatorScores(
  framework: Framework,
  period: Period,
  entries: ExampleEntries,
): ReadonlyMap<string, ExampleScore> {
  const grid = calculatePlan(fillTemplate(framework, period, "示例", entries));
  const outcome = assessWorkbook(grid, { frameworks: [framework] });
  if (outcome.kind !== "assessed") throw new Error(`The example of ${framework.id} isn't recognised`);
  return new Map(
    outcome.assessments[0].score.indicators.flatMap(({ indicator, rule }) =>
      rule === null
        ? []
        : [[indicator.code, { points: rule.toNumber(), lost: rule.lt(indicator.maxPoints) }] as const],
    ),
  );
}
