/**
 * What was collected, as JSON for other programs: a contract, described in docs/collecting.md. Numbers are
 * numbers, what does not exist is null.
 */
import type Big from "big.js";
import { formatPeriod } from "../framework/period";
import { cellAddress, type CellRef } from "../grid/address";
import type { Language } from "../locale/language";
import type { Analysis } from "./analysis";
import type { Collected, CollectedReturn, CollectedUnit } from "./collected";

export function collectedJson(collected: Collected, analysis: Analysis, language: Language): object {
  const { period, framework, expected, returns, missing, ranking } = collected;
  return {
    period: formatPeriod(period),
    framework: { id: framework.id, version: framework.version },
    expected: expected.length,
    returns: returns.map((one) => returnJson(one, language)),
    missing: missing.map(({ name }) => name),
    ranking: ranking.ranked.map(({ rank, input, total, grade, gradeBeforeQuota, decidedBy, nearTie }) => ({
      rank,
      unit: input.unit,
      group: input.group ?? null,
      final: total.toNumber(),
      grade: grade.key,
      gradeBeforeQuota: gradeBeforeQuota.key,
      tieBreak: decidedBy,
      nearTie,
    })),
    suspicions: analysis.suspicions.map(({ kind, units, places, message }) => ({
      kind,
      units,
      cells: places.map(({ file, at }) => (at === null ? file : `${file}!${place(at)}`)),
      message: message[language],
    })),
    robustness: robustnessJson(analysis, language),
  };
}

function returnJson(one: CollectedReturn, language: Language): object {
  const { score } = one;
  return {
    file: one.file,
    sha256: one.sha256,
    sheet: one.sheet,
    unit: one.unit,
    rosterUnit: one.rosterUnit?.name ?? null,
    state: one.state,
    reasons: one.reasons.map(({ code, message, remedy, cells, choices, decided }) => ({
      code,
      message: message[language],
      remedy: remedy?.[language] ?? null,
      cells: cells.map(place),
      choices,
      decided,
    })),
    counts: one.counts,
    totals:
      score === null
        ? null
        : // What it comes to so far could be taken for its result.
          totalsJson(one.state === "uncompared" ? { ...score.totals, final: null } : score.totals),
    grade: score?.grade == null ? null : { key: score.grade.key, name: score.grade.name[language] },
    provisional: score?.provisional ?? false,
    awaitingReview: score?.awaitingReview ?? [],
    late: one.late,
    filledOn: one.filledOn,
  };
}

function totalsJson(totals: CollectedUnit["score"]["totals"]): object {
  const number = (value: Big | null): number | null => value?.toNumber() ?? null;
  const { rule, self, review, official, bonus, penalty, final } = totals;
  return {
    rule: number(rule),
    self: number(self),
    review: number(review),
    official: number(official),
    bonus: number(bonus),
    penalty: number(penalty),
    final: number(final),
  };
}

function robustnessJson({ robustness }: Analysis, language: Language): object {
  const { draws, seed, intervals, leaveOneOut, sentence } = robustness;
  const names = (inputs: readonly CollectedUnit[]): readonly string[] => inputs.map(({ unit }) => unit);
  return {
    draws,
    seed,
    intervals: intervals.map(({ input, low, median, high }) => ({ unit: input.unit, low, median, high })),
    leaveOneOut: leaveOneOut.map(({ indicator, enters, leaves }) => ({
      indicator: indicator.code,
      enters: names(enters),
      leaves: names(leaves),
    })),
    sentence: sentence[language],
  };
}

function place({ sheet, row, column }: CellRef): string {
  return `${sheet}!${cellAddress(row, column)}`;
}
