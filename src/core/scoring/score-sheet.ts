/**
 * Scores a whole sheet, in the one order that counts: indicators → level-1 sums → total of the
 * points that apply → out of 100 → bonus and penalty → bounds → grade → veto.
 */
import Big from "big.js";
import { sift } from "../sift";
import { applicableIndicators, indicatorGroups, reviewRequired } from "../framework/indicators";
import type { Framework } from "../framework/framework";
import { periodKind } from "../framework/period";
import type { Period } from "../framework/period";
import type { CellRef } from "../grid/address";
import type { ScoringSheet } from "../sheet/scoring-sheet";
import { clamp, decimal, roundScore, sum } from "./decimal";
import { capGrade, gradeOf } from "./grade";
import { cappedSum, scoreAdjustments, vetoCaps } from "./score-adjustments";
import { quotient } from "./quotient";
import { scoreIndicator, type ScoringContext } from "./score-indicator";
import type {
  AdjustmentScore,
  Answered,
  Coverage,
  SheetGroupScore,
  IndicatorScore,
  Score,
  Totals,
} from "./score";

const ZERO = new Big(0);
const FULL = new Big(100);

/**
 * @param period decides which rows apply and how rules count; usually the sheet's own
 * @param isBlocked cells that carry an error finding
 * @param best the best value of all units by indicator, for the rule `relative`; once they are collected
 */
export function scoreSheet(
  sheet: ScoringSheet,
  framework: Framework,
  period: Period,
  isBlocked: (at: CellRef) => boolean,
  best?: ReadonlyMap<string, Big>,
): Score {
  const context: ScoringContext = { framework, kind: periodKind(period), isBlocked, best };
  const rows = new Map(sheet.rows.map((row) => [row.indicator.code, row]));
  const indicators = applicableIndicators(framework, period).map((indicator) =>
    scoreIndicator(indicator, rows.get(indicator.code) ?? null, context),
  );
  return scoreParts(framework, indicators, scoreAdjustments(sheet.adjustments, context));
}

/** A sheet's score from those of its rows: what scoreSheet does once it has them, and what a result that was kept gives. */
export function scoreParts(
  framework: Framework,
  indicators: readonly IndicatorScore[],
  adjustments: readonly AdjustmentScore[],
): Score {
  const counting = indicators.filter((score) => score.notApplicable === null);
  const applicable = pointsOf(counting);
  const bonus = cappedSum(adjustments, "bonus", framework);
  const penalty = cappedSum(adjustments, "penalty", framework);

  const coverage = {
    rule: coverageOf(counting, "rule"),
    self: coverageOf(counting, "self"),
    review: coverageOf(counting, "review"),
  };
  const outOf100 = (points: Big | null): Big | null =>
    points === null || applicable.eq(ZERO)
      ? null
      : roundScore(quotient(points.times(FULL), applicable), framework.precision.decimals);
  const whole = ({ count, of, points }: Coverage): Big | null => (count === of ? outOf100(points) : null);
  const adjusted = (base: Big): Big => finalScore(framework, base.plus(bonus).minus(penalty));
  const utmost = adjustments.map(({ kind, points, open }) => ({ kind, points: points.plus(open) }));
  const mostBonus = cappedSum(utmost, "bonus", framework);
  const mostPenalty = cappedSum(utmost, "penalty", framework);
  const official = outOf100(sumOf(counting, "official"));
  const totals: Totals = {
    rule: whole(coverage.rule),
    self: whole(coverage.self),
    review: whole(coverage.review),
    official,
    bonus,
    penalty,
    final: official === null ? null : adjusted(official),
  };

  const open = counting.filter((score) => score.official === null);
  const complete = open.length === 0 && totals.final !== null;
  const reached = sumOf(counting, "official") ?? ZERO;
  const gradeBeforeVeto = complete && totals.final !== null ? gradeOf(framework, totals.final) : null;
  const caps = vetoCaps(framework, adjustments);
  return {
    indicators,
    groups: groupScores(framework, indicators),
    adjustments,
    applicable,
    totals,
    coverage,
    complete,
    provisional: counting.some((score) => score.provisional || score.awaitsReview),
    awaitingReview: counting.flatMap(({ awaitsReview, indicator }) => (awaitsReview ? [indicator.code] : [])),
    reviewsRequired: counting.filter(({ indicator }) => reviewRequired(indicator)).length,
    answered: { count: counting.length - open.length, of: counting.length },
    range: {
      min: finalScore(framework, (outOf100(reached) ?? ZERO).plus(bonus).minus(mostPenalty)),
      max: finalScore(
        framework,
        (outOf100(reached.plus(pointsOf(open))) ?? ZERO).plus(mostBonus).minus(penalty),
      ),
    },
    grade: gradeBeforeVeto === null ? null : capGrade(framework, gradeBeforeVeto, caps),
    gradeBeforeVeto,
    vetoed: caps.length > 0,
  };
}

function groupScores(
  framework: Framework,
  indicators: readonly IndicatorScore[],
): readonly SheetGroupScore[] {
  return indicatorGroups(framework).map((group) => {
    const counting = indicators.filter(
      (score) => score.indicator.parent === group.code && score.notApplicable === null,
    );
    const applicable = pointsOf(counting);
    const official = sumOf(counting, "official");
    const answered = answeredOf(counting);
    const rate = official === null || answered.points.eq(ZERO) ? null : quotient(official, answered.points);
    return { group, applicable, official, rate, answered };
  });
}

/** @param counting the rows of a part of the sheet that apply */
export function answeredOf(counting: readonly IndicatorScore[]): Answered {
  const scored = counting.filter(({ official }) => official !== null);
  return { count: scored.length, of: counting.length, points: pointsOf(scored) };
}

/** Kept within the bounds first, rounded last: caps may be finer than the framework's decimals. */
function finalScore({ caps, precision }: Framework, score: Big): Big {
  return roundScore(clamp(score, decimal(caps.finalMin), decimal(caps.finalMax)), precision.decimals);
}

/** Points that indicators can give together. */
function pointsOf(scores: readonly IndicatorScore[]): Big {
  return sum(scores.map((score) => decimal(score.indicator.maxPoints)));
}

function coverageOf(scores: readonly IndicatorScore[], kind: "rule" | "self" | "review"): Coverage {
  const given = scores.filter((score) => score[kind] !== null);
  return { count: given.length, of: scores.length, points: sumOf(given, kind), max: pointsOf(given) };
}

/** Sum of one kind of score so far; null when none of the indicators has it. */
function sumOf(scores: readonly IndicatorScore[], kind: "rule" | "self" | "review" | "official"): Big | null {
  const given = sift(scores, (score) => score[kind]);
  return given.length === 0 ? null : sum(given);
}
