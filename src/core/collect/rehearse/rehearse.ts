/**
 * 演练: what the returns of a period would have come to under a draft framework. The one way into this room. Rows are
 * mapped by code; what nobody was asked is left out and told, so that a draft with a new indicator can be tried before
 * anybody has filled it.
 */
import type Big from "big.js";
import type { Assessment } from "../../assessment";
import type { Framework, Grade, Indicator } from "../../framework/framework";
import { applicableIndicators } from "../../framework/indicators";
import type { Period } from "../../framework/period";
import { withhold } from "../../derive/reconcile/withhold";
import { compareUnits } from "../../ranking/compare-units";
import { rankUnits } from "../../ranking/rank-units";
import { gradesFromBest } from "../../scoring/grade";
import { scoreSheet } from "../../scoring/score-sheet";
import { blockedCells } from "../../validation/order/blocked-cells";
import { draftChanges, type DraftChanges } from "./draft-changes";
import type { Gap } from "./gap";
import { underDraft } from "./under-draft";

/** A unit's return of the period, assessed by the framework by which it was filled. */
export interface RehearsedInput {
  readonly unit: string;
  readonly group?: string;
  readonly assessment: Assessment;
}

/** A unit's result. */
export interface Outcome {
  readonly final: Big;
  readonly rank: number;
  readonly groupRank: number | null;
  /** After the quota. */
  readonly grade: Grade;
  readonly provisional: boolean;
}

export interface RehearsedUnit<Input extends RehearsedInput> {
  readonly input: Input;
  /** Null where the return has no final score. */
  readonly before: Outcome | null;
  readonly after: Outcome | null;
  /** What of its return the draft can't use. */
  readonly gaps: readonly Gap[];
}

export interface Rehearsal<Input extends RehearsedInput> {
  readonly framework: Framework;
  readonly draft: Framework;
  readonly changes: DraftChanges;
  /** Indicators of the draft that no return answers: they are left out, and the others make up the 100. */
  readonly leftOut: readonly Indicator[];
  /** From the best down under the draft; those without a place there come last, in their order. */
  readonly units: readonly RehearsedUnit<Input>[];
  /** Units with a result by both that have the best grade only under the draft, and only without it. */
  readonly gains: readonly Input[];
  readonly loses: readonly Input[];
}

/**
 * @param framework by which all the returns were filled
 * @param inputs returns of one period, each unit's once
 */
export function rehearse<Input extends RehearsedInput>(
  framework: Framework,
  draft: Framework,
  period: Period,
  inputs: readonly Input[],
): Rehearsal<Input> {
  const drafted = inputs.map((input) => {
    const { sheet, gaps } = underDraft(input.assessment, draft, period);
    const scores = scoreSheet(sheet, draft, period, blockedCells(input.assessment.findings)).indicators;
    // A review counts, whatever the entries beside it.
    const scored = new Set(
      scores.flatMap(({ indicator, official }) => (official === null ? [] : [indicator.code])),
    );
    return { input, sheet, gaps: gaps.filter(({ code }) => !scored.has(code)) };
  });
  const leftOut = applicableIndicators(draft, period).filter(
    ({ code }) => drafted.length > 0 && drafted.every(({ gaps }) => gaps.some((gap) => gap.code === code)),
  );
  const codes = new Set(leftOut.map(({ code }) => code));
  const scored = leftOut.length === 0 ? draft : without(draft, codes);
  const before = outcomes(framework, inputs);
  const after = outcomes(
    scored,
    drafted.map(({ input, sheet }) => {
      const { findings, score: known } = input.assessment;
      const score = scoreSheet(sheet, scored, period, blockedCells(findings));
      const result = known.withheld === true ? withhold(score) : score;
      return { ...input, assessment: { ...input.assessment, framework: scored, sheet, score: result } };
    }),
  );
  const units = drafted.map(({ input, gaps }, index) => ({
    input,
    before: before.get(index) ?? null,
    after: after.get(index) ?? null,
    gaps: gaps.filter(({ code }) => !codes.has(code)),
  }));
  const isBest = (by: Framework, { grade }: Outcome): boolean => grade.key === gradesFromBest(by)[0]?.key;
  const moved = (gained: boolean): readonly Input[] =>
    units.flatMap(({ input, before: old, after: now }) =>
      old !== null && now !== null && isBest(scored, now) === gained && isBest(framework, old) !== gained
        ? [input]
        : [],
    );
  return {
    framework,
    draft,
    changes: draftChanges(framework, draft, period),
    leftOut,
    units: [...units].sort((a, b) => (a.after?.rank ?? LAST) - (b.after?.rank ?? LAST)),
    gains: moved(true),
    loses: moved(false),
  };
}

/** Behind every rank. */
const LAST = Number.MAX_SAFE_INTEGER;

function without(draft: Framework, codes: ReadonlySet<string>): Framework {
  return { ...draft, indicators: draft.indicators.filter(({ code }) => !codes.has(code)) };
}

/** Results by the units' places among the inputs; units without a final score have none. */
function outcomes(framework: Framework, units: readonly RehearsedInput[]): ReadonlyMap<number, Outcome> {
  const compared = compareUnits(units).units.map(({ unit, group, assessment: { score } }, index) => ({
    index,
    unit,
    score,
    ...(group === undefined ? {} : { group }),
  }));
  return new Map(
    rankUnits(framework, compared).ranked.map(({ input, total, rank, groupRank, grade }) => [
      input.index,
      { final: total, rank, groupRank, grade, provisional: input.score.provisional },
    ]),
  );
}
