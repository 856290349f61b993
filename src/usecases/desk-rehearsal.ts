/** 演练 as the pane shows it: the returns that count, under a draft. */
import type { Collected, CollectedReturn } from "../core/collect/collected";
import { describeChanges, describeLeftOut } from "../core/collect/rehearse/describe-changes";
import { describeOpen } from "../core/collect/rehearse/describe-open";
import { describeGap } from "../core/collect/rehearse/gap";
import {
  rehearse,
  type Outcome,
  type RehearsedInput,
  type RehearsedUnit,
} from "../core/collect/rehearse/rehearse";
import { comparisonPlaces, decidingFor } from "../core/collect/returns/comparison-places";
import { shortNames } from "../core/collect/returns/newest-return";
import { isCounted } from "../core/collect/states/state-of";
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
  const among = comparisonPlaces(returns);
  const deciding = decidingFor(among);
  const places = among.map(({ options, perhapsNone }) => {
    const taken = options.flatMap(rehearsedReturn);
    return { options: taken, perhapsNone, sheets: taken.filter(({ source }) => isCounted(source.state)) };
  });
  const inputs = places.flatMap(({ sheets }) => sheets);
  const { changes, leftOut, units, gains, loses } = rehearse(framework, draft, period, inputs, places);
  const decimals = [framework.precision.decimals, draft.precision.decimals] as const;
  return {
    draft: { name: draft.name, version: draft.version },
    changes: describeChanges(changes),
    leftOut: describeLeftOut(leftOut),
    open: units.flatMap(({ input, because }) => {
      const files = deciding(because.map(({ source }) => source)).map(({ file }) => file);
      return describeOpen(input.unit, shortNames([...new Set(files)].map((file) => ({ file, sheet: null }))));
    }),
    units: units.map((unit) => unitView(unit, decimals)),
    best: gradesFromBest(draft)[0]?.name ?? { zh: "", en: "" },
    gains: gains.map(({ unit }) => unit),
    loses: loses.map(({ unit }) => unit),
  };
}

interface RehearsedReturn extends RehearsedInput {
  readonly source: CollectedReturn;
}

function rehearsedReturn(one: CollectedReturn): readonly RehearsedReturn[] {
  const { unit, rosterUnit, details, ifTaken = details } = one;
  const assessment = ifTaken();
  const group = rosterUnit?.group ?? null;
  return assessment === null ? [] : [{ unit, source: one, assessment, ...(group === null ? {} : { group }) }];
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
