/**
 * What a scoring sheet and a 汇总 sheet show, next to what the engine says they must show. The
 * sheets may have been calculated by any spreadsheet program. "" stands for what shows nothing.
 */
import Big from "big.js";
import type { Assessment } from "../../src/core/assessment";
import { isCellError, textAt, valueAt, type SheetGrid } from "../../src/core/grid/grid";
import type { Language } from "../../src/core/locale/language";
import { secondView } from "../../src/core/scoring/dimension-scores";
import { shownGrade } from "../../src/core/scoring/shown-grade";
import { CHECK_COLUMN } from "../../src/core/summary/check-line";
import { SUMMARY_LABELS } from "../../src/core/summary/summary-labels";
import {
  COLUMN,
  DIMENSION_COLUMN,
  FIGURE,
  FIGURES_ROW,
  GROUP_COLUMN,
  layoutSummary,
  STALE_ROW,
} from "../../src/core/summary/summary-layout";
import { resultLayout } from "../../src/core/template/result-layout";
import { columnOf, FIRST_ROW } from "../../src/core/template/scoring-layout";
import { NOT_APPLICABLE } from "../../src/core/sheet/na-words";

export type Shown = number | string | boolean;

function shown(sheet: SheetGrid, row: number, column: number): Shown {
  const value = valueAt(sheet, row, column);
  return isCellError(value) ? `error ${value.error}` : (value ?? "");
}

function digits(points: Big | null): Shown {
  return points?.toNumber() ?? "";
}

/** A quotient or a sum may differ in the last binary digit; nobody is graded by it. */
function withoutNoise(value: Shown): Shown {
  // A little more than the noise is added, so that what ends in 5 is rounded alike; files keep fewer digits too.
  return typeof value === "number" ? Number((value * (1 + 1e-12)).toPrecision(9)) : value;
}

/** Scores, totals and grade of a standard scoring sheet as its own formulas show them. */
export function scoringFigures(sheet: SheetGrid, { score, framework, findings }: Assessment): object {
  const indicators = score.indicators.map(({ indicator }) => indicator);
  const { scaled, open: results } = resultLayout(framework, indicators, FIRST_ROW);
  const at = (row: number, key: "rule" | "self" | "review" | "official"): Shown =>
    shown(sheet, row, columnOf(key));
  // 规则得分 can't look at the self score, which takes it over: that a reason is missing is told by V213.
  const unexplained = new Set(
    findings.flatMap(({ code, indicator }) => (code === "V213" ? [indicator] : [])),
  );
  const ruleCell = (code: string, value: Shown): Shown =>
    unexplained.has(code) && value === NOT_APPLICABLE ? "" : value;
  return {
    indicators: score.indicators.map(({ indicator, notApplicable }, index) => [
      indicator.code,
      // What the rule would give where the reviewer let the row off counts for nobody.
      notApplicable === "granted" ? NOT_APPLICABLE : ruleCell(indicator.code, at(FIRST_ROW + index, "rule")),
      at(FIRST_ROW + index, "official"),
    ]),
    totals: [at(scaled, "rule"), at(scaled, "self"), at(scaled, "review"), at(scaled, "official")],
    open: at(results, "rule"),
    awaiting: at(results + 1, "rule"),
    bonus: withoutNoise(at(results + 2, "rule")),
    penalty: withoutNoise(at(results + 3, "rule")),
    final: at(results + 4, "rule"),
    grade: at(results + 5, "rule"),
  };
}

/** The same by the engine. */
export function expectedScoringFigures({ score }: Assessment, language: Language = "zh"): object {
  const { totals, coverage } = score;
  const given = (["rule", "self", "review"] as const).map((kind) => {
    const { count, of } = coverage[kind];
    return count > 0 && count < of ? SUMMARY_LABELS[language].outOf(count, of) : digits(totals[kind]);
  });
  return {
    indicators: score.indicators.map(({ indicator, notApplicable, rule, official }) => [
      indicator.code,
      notApplicable === null ? digits(rule) : NOT_APPLICABLE,
      notApplicable === null ? digits(official) : NOT_APPLICABLE,
    ]),
    totals: [...given, digits(totals.official)],
    open: score.answered.of - score.answered.count,
    awaiting: score.awaitingReview.length,
    bonus: withoutNoise(digits(totals.bonus)),
    penalty: withoutNoise(digits(totals.penalty)),
    final: digits(totals.final),
    grade: shownGrade(score, language) ?? "",
  };
}

/** What the last line of a 汇总 sheet says of its formulas, and the notice in the head. */
export function checkShown(sheet: SheetGrid): readonly [Shown, Shown] {
  const labels = Object.values(SUMMARY_LABELS).flatMap((one) => [one.checkLabel, one.checkLabelSoFar]);
  const row = sheet.values.findIndex((_, index) => labels.includes(textAt(sheet, index, 0)));
  return [shown(sheet, row, CHECK_COLUMN), shown(sheet, STALE_ROW, 0)];
}

/** What {@link checkShown} is while the figures are those that were written, and afterwards. */
export function checkWords(same: boolean, language: Language = "zh"): readonly [Shown, Shown] {
  const { checkSame, checkDiffers } = SUMMARY_LABELS[language];
  return same ? [checkSame, ""] : [checkDiffers, checkDiffers];
}

/** Figures, tables and the check line of a 汇总 sheet that knows one period. */
export function summaryFigures(sheet: SheetGrid, assessment: Assessment): object {
  const layout = layoutSummary(assessment, 1);
  const { indicators, groups, adjustments } = assessment.score;
  const figure = (key: keyof typeof FIGURE): Shown => shown(sheet, FIGURES_ROW, FIGURE[key]);
  const group = (row: number): readonly Shown[] => [
    ...(["points", "score", "rate", "lost"] as const).map((key) =>
      withoutNoise(shown(sheet, row, GROUP_COLUMN[key])),
    ),
  ];
  return {
    totals: [
      ...(["rule", "self", "review"] as const).map(figure),
      ...(["bonus", "penalty"] as const).map((key) => withoutNoise(figure(key))),
    ],
    final: figure("final"),
    grade: figure("grade"),
    scored: figure("completeness"),
    labels: (["final", "rule", "self", "review"] as const).map((key) =>
      shown(sheet, FIGURES_ROW - 1, FIGURE[key]),
    ),
    check: checkShown(sheet),
    groups: groups.map((_, index) => group(layout.firstGroup + index)),
    groupTotal: group(layout.groupTotal),
    dimensions: (secondView(assessment.framework, assessment.score)?.dimensions ?? []).map((_, index) => {
      const row = (layout.dimensions ?? 0) + 2 + index;
      const { name, points, score, rate } = DIMENSION_COLUMN;
      return [name, points, score, rate].map((column) => withoutNoise(shown(sheet, row, column)));
    }),
    indicators: indicators.map((_, index) => {
      const row = layout.firstIndicator + index;
      const { code, rule, self, review, official, rate } = COLUMN;
      const scores = [rule, self, review, official].map((column) => shown(sheet, row, column));
      return [shown(sheet, row, code), ...scores, withoutNoise(shown(sheet, row, rate))];
    }),
    adjustments: adjustments.map((_, index) => withoutNoise(shown(sheet, layout.firstAdjustment + index, 3))),
  };
}

/** The same by the engine. */
export function expectedSummaryFigures({ score, sheet, framework }: Assessment, language: Language): object {
  const labels = SUMMARY_LABELS[language];
  const { totals, coverage, awaitingReview, reviewsRequired, answered } = score;
  const kinds = ["rule", "self", "review"] as const;
  const isPartial = (kind: (typeof kinds)[number]): boolean =>
    coverage[kind].count > 0 && coverage[kind].count < coverage[kind].of;
  const waits = awaitingReview.length > 0;
  /** What isn't answered is no loss. */
  const group = (points: Big, official: Big | null, answered: Big): readonly Shown[] => [
    withoutNoise(digits(points)),
    withoutNoise(digits(official)),
    official === null ? "" : withoutNoise(official.div(answered).toNumber()),
    official === null ? "" : withoutNoise(answered.minus(official).toNumber()),
  ];
  const scored = score.groups.flatMap(({ official }) => official ?? []);
  const reached = score.groups.reduce((sum, { answered: { points } }) => sum.plus(points), new Big(0));
  const isOpen = answered.count < answered.of;
  const final = isOpen ? labels.soFar : labels.final;
  const total = scored.length === 0 ? null : scored.reduce((sum, points) => sum.plus(points));
  return {
    totals: [
      ...kinds.map((kind) => {
        const { points, max } = coverage[kind];
        return isPartial(kind) ? `${points?.toString() ?? ""}/${max.toString()}` : digits(totals[kind]);
      }),
      withoutNoise(digits(totals.bonus)),
      withoutNoise(digits(totals.penalty)),
    ],
    final: digits(totals.final),
    grade: shownGrade(score, language) ?? "",
    scored:
      labels.outOf(answered.count, answered.of) +
      (waits ? `\n${labels.awaited} ${labels.outOf(awaitingReview.length, reviewsRequired)}` : ""),
    labels: [
      score.provisional ? `${final}\n${labels.provisional}` : final,
      ...kinds.map((kind) => {
        const label = labels[`${kind}Total`];
        const { count, of } = coverage[kind];
        return isPartial(kind) ? `${label}\n${labels.outOf(count, of)}` : label;
      }),
    ],
    check: checkWords(true, language),
    groups: score.groups.map((one) => group(one.applicable, one.official, one.answered.points)),
    groupTotal: group(score.applicable, total, reached),
    dimensions: (secondView(framework, score)?.dimensions ?? []).map((one) => [
      one.name[language],
      ...group(one.applicable, one.official, one.answered.points).slice(0, 3),
    ]),
    indicators: score.indicators.map((scored) => [
      scored.indicator.code,
      scored.notApplicable === null ? digits(scored.rule) : labels.notApplicable,
      digits(scored.self),
      scored.awaitsReview ? labels.awaited : digits(scored.review),
      scored.notApplicable === null ? digits(scored.official) : labels.notApplicable,
      scored.official === null
        ? ""
        : withoutNoise(scored.official.div(scored.indicator.maxPoints).toNumber()),
    ]),
    adjustments: score.adjustments.map(({ points, vetoed, kind }, index) => {
      const row = sheet.adjustments[index];
      if (kind === "veto") return vetoed ? labels.vetoMark : "";
      const entered = row !== undefined && "levels" in row.adjustment ? row.option : (row?.count ?? null);
      return (entered?.reading.kind ?? "blank") === "blank" ? "" : withoutNoise(points.toNumber());
    }),
  };
}
