/**
 * The life of a demonstration site (示范点): applied, in creation, up for acceptance, named, under
 * rectification, revoked. A pure function of the score history by the framework's thresholds, so
 * that the same history always leads to the same state, and every change says why.
 *
 * - A site that has applied is in creation from its first scored quarter on.
 * - A quarter at or above the acceptance score, without a veto, puts it up for acceptance; a later
 *   quarter below puts it back into creation.
 * - Acceptance is the annual score: at or above the acceptance score, without a veto and within the
 *   quota of the best grade, it is named.
 * - A named site rectifies after a quarter below the warning score, and is back when one reaches it.
 * - Enough quarters in a row below the revocation score, or a veto, revoke the name, for good: to
 *   apply again is a new history.
 * - A period without a score has no state. It does not count towards quarters in a row, and it
 *   breaks them: a name is not taken on what nobody has scored.
 */
import type { Framework } from "../framework/framework";
import type { Period } from "../framework/period";
import { lifecycleReason } from "./lifecycle-reason";
import type {
  HistoryEntry,
  Lifecycle,
  LifecycleCause,
  LifecycleState,
  LifecycleStep,
} from "./lifecycle-step";

type Thresholds = NonNullable<Framework["lifecycle"]>;
type Change = readonly [LifecycleState, LifecycleCause];

interface Progress {
  readonly state: LifecycleState;
  /** Quarters in a row below the revocation score, up to and including `last`. */
  readonly low: number;
  readonly last: Period | null;
}

/**
 * The life of a site that has just applied.
 * @param history in any order, at most one entry for a period
 * @returns null when the framework has no life cycle
 * @throws Error when a period comes twice
 */
export function lifecycleOf(framework: Framework, history: readonly HistoryEntry[]): Lifecycle | null {
  return lifecycleFrom(framework, history, "申报");
}

/** The same of a site whose state before the history is known, such as that of last year. */
export function lifecycleFrom(
  framework: Framework,
  history: readonly HistoryEntry[],
  start: LifecycleState,
): Lifecycle | null {
  const { lifecycle } = framework;
  if (lifecycle === undefined) return null;
  const entries = [...history].sort((a, b) => place(a.period) - place(b.period));
  let progress: Progress = { state: start, low: 0, last: null };
  const steps = entries.map((entry): LifecycleStep => {
    const { period } = entry;
    if (progress.last !== null && place(progress.last) === place(period))
      throw new Error(`The history has ${period.year}${period.key} twice`);
    const before = progress.state;
    const low = lowQuarters(entry, progress, lifecycle);
    const [state, cause] = next(entry, before, low, lifecycle);
    // A row of low quarters begins with the naming that it can cost.
    progress = { state, low: cause === "accepted" ? 0 : low, last: period };
    const text = lifecycleReason(cause, entry, lifecycle);
    return { period, before, state: cause === "noScore" ? null : state, cause, text };
  });
  return { steps, state: progress.state };
}

function next(
  { period, score, vetoed, beyondQuota }: HistoryEntry,
  before: LifecycleState,
  low: number,
  { accept, warn, revoke }: Thresholds,
): Change {
  if (before === "撤销") return [before, "revokedBefore"];
  const named = before === "命名" || before === "整改";
  if (vetoed && named && revoke.orVeto) return ["撤销", "veto"];
  if (score === null) return [before, "noScore"];
  if (named) {
    if (low >= revoke.consecutiveQuartersBelow) return ["撤销", "lowInARow"];
    if (period.key === "Y") return [before, before === "命名" ? "kept" : "rectifying"];
    if (score.lt(warn.quarterBelow)) return ["整改", before === "命名" ? "warned" : "rectifying"];
    return ["命名", before === "命名" ? "kept" : "recovered"];
  }
  if (vetoed) return ["创建", "vetoBeforeNaming"];
  if (score.lt(accept.minScore)) return ["创建", "belowAcceptance"];
  if (period.key !== "Y") return ["验收", "readyForAcceptance"];
  return beyondQuota === true ? ["验收", "beyondQuota"] : ["命名", "accepted"];
}

/** The year's own score stands after its fourth quarter and neither continues nor breaks a row. */
function lowQuarters({ period, score }: HistoryEntry, progress: Progress, { revoke }: Thresholds): number {
  if (period.key === "Y") return progress.low;
  if (score === null || score.gte(revoke.threshold)) return 0;
  const follows = progress.last !== null && quarterIndex(period) - quarterIndex(progress.last) <= 1;
  return follows ? progress.low + 1 : 1;
}

function quarterIndex({ year, key }: Period): number {
  return year * 4 + (key === "Y" ? 4 : Number(key.slice(1)));
}

function place(period: Period): number {
  return quarterIndex(period) * 2 + (period.key === "Y" ? 1 : 0);
}
