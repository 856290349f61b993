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
import { possibleScores, type ComparisonPlace } from "../../ranking/possible-comparisons";
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
  /** Returns that have to be decided before it has a result; empty where its comparisons hang on none. */
  readonly because: readonly Input[];
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
 * @param places what each unit brings into comparisons, where of some nobody decided yet
 */
export function rehearse<Input extends RehearsedInput>(
  framework: Framework,
  draft: Framework,
  period: Period,
  inputs: readonly Input[],
  places: readonly ComparisonPlace<Input>[] = inputs.map(placeOf),
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
  const sheets = new Map(drafted.map(({ input, sheet }) => [input, sheet]));
  const made = new Map<Input, Input>();
  const draftedInput = (input: Input): Input => {
    const known = made.get(input) ?? makeDrafted(input);
    made.set(input, known);
    return known;
  };
  const makeDrafted = (input: Input): Input => {
    const { findings, score: known } = input.assessment;
    const sheet = sheets.get(input) ?? underDraft(input.assessment, draft, period).sheet;
    const score = scoreSheet(sheet, scored, period, blockedCells(findings));
    const result = known.withheld === true ? withhold(score) : score;
    return { ...input, assessment: { ...input.assessment, framework: scored, sheet, score: result } };
  };
  const before = outcomes(framework, inputs, places);
  const after = outcomes(
    scored,
    inputs.map(draftedInput),
    places.map((place) => ({
      ...place,
      options: place.options.map(draftedInput),
      sheets: place.sheets.map(draftedInput),
    })),
  );
  const originals = new Map([...made].map(([input, one]) => [one, input]));
  const units = drafted.map(({ input, gaps }, index) => ({
    input,
    before: before.results.get(index) ?? null,
    after: after.results.get(index) ?? null,
    gaps: gaps.filter(({ code }) => !codes.has(code)),
    because: [
      ...new Set([
        ...(before.because.get(index) ?? []),
        ...(after.because.get(index) ?? []).map((one) => originals.get(one) ?? one),
      ]),
    ],
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

/** A unit of which one return counts. */
function placeOf<Input extends RehearsedInput>(input: Input): ComparisonPlace<Input> {
  return { options: [input], perhapsNone: false, sheets: [input] };
}

interface Outcomes<Input> {
  /** By the units' places among the inputs; units without a final score have none. */
  readonly results: ReadonlyMap<number, Outcome>;
  /** Of what has none yet, the returns that may count. */
  readonly because: ReadonlyMap<number, readonly Input[]>;
}

function outcomes<Input extends RehearsedInput>(
  framework: Framework,
  units: readonly Input[],
  places: readonly ComparisonPlace<Input>[],
): Outcomes<Input> {
  const possible = possibleScores(places);
  const compared = units.map((input, index) => ({
    index,
    unit: input.unit,
    score: possible.get(input)?.score ?? input.assessment.score,
    ...(input.group === undefined ? {} : { group: input.group }),
  }));
  const results = rankUnits(framework, compared).ranked.map(
    ({ input, total, rank, groupRank, grade }) =>
      [input.index, { final: total, rank, groupRank, grade, provisional: input.score.provisional }] as const,
  );
  const because = units.map((input, index) => [index, possible.get(input)?.because ?? []] as const);
  return { results: new Map(results), because: new Map(because) };
}
