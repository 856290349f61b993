/** 演练 as the pane shows it: the returns that count, under a draft. */
import type { Collected, CollectedReturn, ReturnState } from "../core/collect/collected";
import { describeChanges, describeLeftOut } from "../core/collect/rehearse/describe-changes";
import { describeOpen } from "../core/collect/rehearse/describe-open";
import { describeGap } from "../core/collect/rehearse/gap";
import {
  rehearse,
  type Outcome,
  type RehearsedInput,
  type RehearsedUnit,
} from "../core/collect/rehearse/rehearse";
import { comparisonPlaces } from "../core/collect/returns/comparison-places";
import { isCounted, isOpen } from "../core/collect/states/state-of";
import type { Framework } from "../core/framework/framework";
import { qualifiedAddress } from "../core/grid/address";
import { gradesFromBest } from "../core/scoring/grade";
import { gradeName } from "../core/scoring/shown-grade";
import type { OutcomeView, RehearsalView, RehearsedUnitView } from "./collect-view";

/** @returns null where the draft has no indicator in common with the returns */
export function rehearsalView(collected: Collected, draft: Framework): RehearsalView | null {
  const { framework, period, returns } = collected;
  const codes = new Set(framework.indicators.map(({ code }) => code));
  if (!draft.indicators.some(({ code, level }) => level === 2 && codes.has(code))) return null;
  const places = comparisonPlaces(returns).map(({ options, perhapsNone }) => {
    const taken = options.flatMap(rehearsedReturn);
    return { options: taken, perhapsNone, sheets: taken.filter(({ state }) => isCounted(state)) };
  });
  const inputs = places.flatMap(({ sheets }) => sheets);
  const { changes, leftOut, units, gains, loses } = rehearse(framework, draft, period, inputs, places);
  const decimals = [framework.precision.decimals, draft.precision.decimals] as const;
  return {
    draft: { name: draft.name, version: draft.version },
    changes: describeChanges(changes),
    leftOut: describeLeftOut(leftOut),
    open: describeOpen(
      units.map((unit) => ({ ...unit, because: unit.because.filter(({ state }) => isOpen(state)) })),
      ({ file }) => file.replace(/^.*\//, ""),
    ),
    units: units.map((unit) => unitView(unit, decimals)),
    best: gradesFromBest(draft)[0]?.name ?? { zh: "", en: "" },
    gains: gains.map(({ unit }) => unit),
    loses: loses.map(({ unit }) => unit),
  };
}

interface RehearsedReturn extends RehearsedInput {
  readonly file: string;
  readonly state: ReturnState;
}

function rehearsedReturn(one: CollectedReturn): readonly RehearsedReturn[] {
  const { unit, file, state, rosterUnit, details, ifTaken = details } = one;
  const assessment = ifTaken();
  const group = rosterUnit?.group ?? null;
  return assessment === null ? [] : [{ unit, file, state, assessment, ...(group === null ? {} : { group }) }];
}

function unitView(
  { input, before, after, gaps }: RehearsedUnit<RehearsedInput>,
  [decimalsNow, decimalsThen]: readonly [number, number],
): RehearsedUnitView {
  const change = before === null || after === null ? null : after.final.minus(before.final);
  return {
    unit: input.unit,
    before: outcomeView(before, decimalsNow),
    after: outcomeView(after, decimalsThen),
    change: change === null ? null : `${change.gt(0) ? "+" : ""}${change.toFixed(decimalsThen)}`,
    gaps: gaps.map((gap) => ({
      at: gap.at === null ? null : qualifiedAddress(gap.at),
      text: describeGap(gap),
    })),
  };
}

function outcomeView(outcome: Outcome | null, decimals: number): OutcomeView | null {
  if (outcome === null) return null;
  const { rank, final, grade, provisional } = outcome;
  return {
    rank,
    final: final.toFixed(decimals),
    grade: { zh: gradeName(grade, provisional, "zh"), en: gradeName(grade, provisional, "en") },
  };
}
