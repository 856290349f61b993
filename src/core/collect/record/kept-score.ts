/**
 * A score on its way from the thread that read the sheet to where returns are put together: what the rows gave, as
 * texts. Sums, grade and range follow from it, by the code that makes them wherever a sheet is scored.
 */
import type Big from "big.js";
import { withhold } from "../../derive/reconcile/withhold";
import type { Framework } from "../../framework/framework";
import { applicableIndicators } from "../../framework/indicators";
import type { Period } from "../../framework/period";
import type { AdjustmentScore, IndicatorScore, NotApplicableReason, Score } from "../../scoring/score";
import { scoreParts } from "../../scoring/score-sheet";

type KeptIndicator = readonly [
  rule: string | null,
  self: string | null,
  review: string | null,
  official: string | null,
  notApplicable: NotApplicableReason | null,
  awaitsReview: boolean,
  provisional: boolean,
];

type KeptAdjustment = readonly [
  code: string,
  kind: AdjustmentScore["kind"],
  points: string,
  vetoed: boolean,
  open: string,
];

/** Plain JSON. */
export interface KeptScore {
  /** In the order of the framework's indicators that apply to the sheet's period. */
  readonly indicators: readonly KeptIndicator[];
  readonly adjustments: readonly KeptAdjustment[];
}

export function keepScore({ indicators, adjustments }: Score): KeptScore {
  return {
    indicators: indicators.map(
      ({ rule, self, review, official, notApplicable, awaitsReview, provisional }): KeptIndicator => [
        textOf(rule),
        textOf(self),
        textOf(review),
        textOf(official),
        notApplicable,
        awaitsReview,
        provisional,
      ],
    ),
    adjustments: adjustments.map(({ code, kind, points, vetoed, open }): KeptAdjustment => [
      code,
      kind,
      points.valueOf(),
      vetoed,
      open.valueOf(),
    ]),
  };
}

/**
 * @param framework by which it was scored, and for which period
 * @param decimal gives the decimal of a text
 */
export function reviveScore(
  kept: KeptScore,
  { framework, period }: { readonly framework: Framework; readonly period: Period },
  { isWithheld, decimal }: { readonly isWithheld: boolean; readonly decimal: (text: string) => Big },
): Score {
  const of = (text: string | null): Big | null => (text === null ? null : decimal(text));
  const indicators = applicableIndicators(framework, period).flatMap((indicator, place): IndicatorScore[] => {
    const row = kept.indicators[place];
    if (row === undefined) return [];
    const [rule, self, review, official, notApplicable, awaitsReview, provisional] = row;
    return [
      {
        indicator,
        notApplicable,
        rule: of(rule),
        self: of(self),
        review: of(review),
        official: of(official),
        awaitsReview,
        provisional,
      },
    ];
  });
  const adjustments = kept.adjustments.map(([code, kind, points, vetoed, open]): AdjustmentScore => ({
    code,
    kind,
    points: decimal(points),
    vetoed,
    open: decimal(open),
  }));
  const score = scoreParts(framework, indicators, adjustments);
  return isWithheld ? withhold(score) : score;
}

/** With its sign, which a zero has too. */
function textOf(value: Big | null): string | null {
  return value === null ? null : value.valueOf();
}
