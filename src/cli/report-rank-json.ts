/** A ranking as JSON for other programs: numbers are numbers, what does not exist is null. */
import type { Language } from "../core/locale/language";
import { passedOverJson } from "./passed-over";
import type { FileUnit, RankReport, UnitGrouping } from "./rank-report";
import type { QuotaResult, RankedUnit } from "../core/ranking/ranked-unit";

export function rankJson(report: RankReport, language: Language): object {
  const { framework, period, ranking, comparisons, groupings, levels, notReturned, passedOver } = report;
  const { quota, ranked, unranked, margin } = ranking;
  return {
    framework: { id: framework.id, version: framework.version },
    period,
    margin: margin.toNumber(),
    quota: quotaJson(quota, language),
    ranked: ranked.map((unit) => rankedJson(unit, language)),
    unranked: unranked.map(({ input, reason, text }) => ({
      unit: input.unit,
      file: input.file,
      reason,
      text: text[language],
    })),
    comparisons: comparisons.map((comparison) => comparisonJson(comparison, report)),
    groupings: groupings.map(groupingJson),
    levels: levels.map(levelJson),
    notReturned,
    passedOver: passedOverJson(passedOver, language),
  };
}

export function quotaJson(quota: QuotaResult | null, language: Language): object | null {
  if (quota === null) return null;
  const { grade, of, limit, reached, kept, text } = quota;
  return { grade: grade.key, of, limit, reached, kept, text: text[language] };
}

function rankedJson(unit: RankedUnit<FileUnit>, language: Language): object {
  return {
    rank: unit.rank,
    unit: unit.input.unit,
    file: unit.input.file,
    total: unit.total.toNumber(),
    shared: unit.shared,
    gap: unit.gap?.toNumber() ?? null,
    nearTie: unit.nearTie,
    decidedBy: unit.decidedBy,
    vetoed: unit.input.score.vetoed,
    provisional: unit.input.score.provisional,
    awaitingReview: unit.input.score.awaitingReview,
    grade: unit.grade.key,
    gradeBeforeQuota: unit.gradeBeforeQuota.key,
    demotion:
      unit.demotion === null ? null : { reason: unit.demotion.reason, text: unit.demotion.text[language] },
  };
}

function comparisonJson(
  { indicator, direction, best, holders, missing }: RankReport["comparisons"][number],
  { ranking }: RankReport,
): object {
  const units = [...ranking.ranked, ...ranking.unranked].map(({ input }) => input);
  return {
    code: indicator.code,
    direction,
    best: best.toNumber(),
    holders: holders.map(({ unit }) => unit),
    missing: missing.map(({ unit }) => unit),
    points: units.map(({ unit, score }) => ({
      unit,
      points:
        score.indicators.find((scored) => scored.indicator.code === indicator.code)?.rule?.toNumber() ?? null,
    })),
  };
}

function groupingJson({ by, groups }: UnitGrouping): object {
  return {
    by,
    groups: groups.map(({ name, ranked, unranked }) => ({
      name,
      ranked: ranked.map(({ groupRank, rank, input, total, grade }) => ({
        groupRank,
        rank,
        unit: input.unit,
        total: total.toNumber(),
        grade: grade.key,
      })),
      unranked: unranked.map(({ input }) => input.unit),
    })),
  };
}

function levelJson({ group, by, places, unranked }: RankReport["levels"][number]): object {
  return {
    code: group.code,
    by,
    ranked: places.map(({ rank, shared, input, official, applicable, rate }) => ({
      rank,
      unit: input.unit,
      shared,
      official: official.toNumber(),
      applicable: applicable.toNumber(),
      rate: rate.toNumber(),
    })),
    unranked: unranked.map(({ input, reason }) => ({ unit: input.unit, reason })),
  };
}
