/** What is looked into once the returns are together: hints about single returns, and how firm the ranking is. */
import type { Assessment } from "../assessment";
import type { Framework } from "../framework/framework";
import type { Score } from "../scoring/score";
import type { Collected, CollectedReturn, CollectedUnit } from "./collected";
import { testRobustness, type Robustness } from "./robustness/robustness";
import type { ReasonCode } from "./states/reason-catalogue";
import { isCounted } from "./states/state-of";
import { findSuspicions } from "./suspicions/find-suspicions";
import type { Brief, SuspectReturn, Suspicion } from "./suspicions/suspicion";

export interface Analysis {
  readonly suspicions: readonly Suspicion[];
  readonly robustness: Robustness<CollectedUnit>;
}

export function analyse({ framework, returns, ranking }: Collected): Analysis {
  return {
    suspicions: findSuspicions(returns.filter(isLookedAt).map((one) => suspect(one, framework))),
    robustness: testRobustness(framework, ranking.ranked),
  };
}

/** Of another period or framework: that is what is told of it, and nothing else can be compared. */
const OF_ANOTHER: ReadonlySet<ReasonCode> = new Set(["C108", "C110"]);

/** Each unit's one return, whether or not it counts already; a copy of it would only be like itself. */
function isLookedAt({ state, score, reasons }: CollectedReturn): boolean {
  if (score === null || reasons.some(({ code }) => OF_ANOTHER.has(code))) return false;
  return isCounted(state) || state === "toReturn" || state === "undecided";
}

function suspect(one: CollectedReturn, framework: Framework): SuspectReturn {
  const { file, unit, rosterUnit, writtenUnit, properties, madeFrom, score, before, glimpse } = one;
  const otherNames = [writtenUnit, ...(rosterUnit?.formerNames ?? [])].filter((name) => name !== "");
  const details = (): Assessment | null => {
    const made = one.details();
    return made === null || score === null ? made : withScore(made, score);
  };
  const brief = (): Brief | null => {
    const sheet = glimpse?.() ?? null;
    return sheet === null || score === null ? null : { sheet, framework, score };
  };
  return { file, unit, otherNames, properties, madeFrom, details, brief, before };
}

/** The score is known: it need not be worked out from the record once more. */
function withScore(
  { framework, sheet, period, findings, derived, issued }: Assessment,
  score: Score,
): Assessment {
  return {
    framework,
    sheet,
    period,
    findings,
    score,
    ...(derived === undefined ? {} : { derived }),
    ...(issued === undefined ? {} : { issued }),
  };
}
