/** An assessment as JSON for other programs: numbers are numbers, what is unanswered is null. */
import type Big from "big.js";
import type { Assessment } from "../core/assessment";
import type { Unreadable } from "../core/collect/record/file-record";
import { describeDerivation } from "../core/derive/describe-derivation";
import { formatPeriod } from "../core/framework/period";
import { cellAddress } from "../core/grid/address";
import type { Language } from "../core/locale/language";
import { secondView } from "../core/scoring/dimension-scores";
import type { Coverage, NotApplicableReason } from "../core/scoring/score";
import { gradeName } from "../core/scoring/shown-grade";
import { describeFinding } from "../core/validation/wording/describe-finding";
import type { FileFinding, Severity } from "../core/validation/finding";

export interface FindingJson {
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly address: string;
  readonly indicator: string | null;
  readonly message: string;
  readonly fix: string;
}

export interface CheckJson {
  readonly file: string;
  readonly unit: string | null;
  readonly period: string | null;
  readonly framework: {
    readonly id: string;
    readonly version: string;
    /** What was assumed and not understood when it was derived from the sheet itself; else missing. */
    readonly derived?: readonly string[];
  };
  readonly findings: readonly FindingJson[];
}

export interface ScoreJson extends CheckJson {
  readonly complete: boolean;
  /** True while a score can change without an entry changing: a required review is missing, or it is compared with others. */
  readonly provisional: boolean;
  /** Codes of the rows that wait for the review which they require, and how many require one. */
  readonly awaitingReview: readonly string[];
  readonly reviewsRequired: number;
  /** Out of 100. `rule`, `self` and `review` are null unless every row that applies has such a score. */
  readonly totals: Readonly<
    Record<"rule" | "self" | "review" | "official" | "bonus" | "penalty" | "final", number | null>
  >;
  /** Over how many of the rows that apply each of them goes, with their points and the points of these rows. */
  readonly coverage: Readonly<Record<"rule" | "self" | "review", CoverageJson>>;
  readonly range: { readonly min: number; readonly max: number };
  /** `shown`: the name as it is shown, marked while it is provisional. */
  readonly grade: { readonly key: string; readonly name: string; readonly shown: string } | null;
  readonly vetoed: boolean;
  /**
   * The second view: the official scores by dimension, those of which the period asks nothing last, without
   * indicators; null for a framework without dimensions.
   */
  readonly dimensions: readonly DimensionJson[] | null;
  /** Present where a department's own sheet doesn't agree with itself or with the issued one: no total, no grade. */
  readonly withheld?: true;
  /** The rows that apply in the period. */
  readonly indicators: readonly {
    readonly code: string;
    readonly max: number;
    readonly applicable: boolean;
    /** Why the row left the total; null when it counts. */
    readonly notApplicable: NotApplicableReason | null;
    readonly rule: number | null;
    readonly self: number | null;
    readonly review: number | null;
    readonly official: number | null;
    readonly provisional: boolean;
  }[];
}

export interface DimensionJson {
  readonly name: string;
  /** Points of its indicators that apply. */
  readonly max: number;
  readonly official: number | null;
  /** official / max, not rounded to the digits that sheets show. */
  readonly rate: number | null;
  /** Codes. */
  readonly indicators: readonly string[];
}

export interface CoverageJson {
  readonly count: number;
  readonly of: number;
  readonly points: number | null;
  readonly max: number;
}

export function checkJson(
  file: string,
  { sheet, period, framework, findings, derived }: Assessment,
  language: Language,
): CheckJson {
  return {
    file,
    unit: sheet.unit,
    period: period === null ? null : formatPeriod(period),
    framework: {
      id: framework.id,
      version: framework.version,
      ...(derived === undefined ? {} : { derived: describeDerivation(derived, language) }),
    },
    findings: findings.map((finding): FindingJson => {
      const { message, fix } = describeFinding(finding, language);
      const { code, severity, at, indicator } = finding;
      return {
        code,
        severity,
        sheet: at.sheet,
        address: cellAddress(at.row, at.column),
        indicator,
        message,
        fix,
      };
    }),
  };
}

/** A file that could not be read at all: what stands in `checkJson`, as far as anything is known. */
export function unreadJson(file: string, finding: FileFinding, language: Language): object {
  const { message, fix } = describeFinding(finding, language);
  const { code, severity } = finding;
  const nowhere = { sheet: null, address: null, indicator: null };
  const findings = [{ code, severity, ...nowhere, message, fix }];
  return { file, unit: null, period: null, framework: null, findings };
}

/** A file of which nothing can be said but why; it has no findings of its own. */
export function failedJson(file: string, { code, message, remedy }: Unreadable, language: Language): object {
  const unreadable = { code, message: message[language], remedy: remedy[language] };
  return { file, unit: null, period: null, framework: null, findings: [], unreadable };
}

export function scoreJson(file: string, assessment: Assessment, language: Language): ScoreJson {
  const { findings, ...head } = checkJson(file, assessment, language);
  const { totals, coverage, range, grade, complete, provisional, vetoed, withheld, indicators } =
    assessment.score;
  return {
    ...head,
    complete,
    provisional,
    awaitingReview: assessment.score.awaitingReview,
    reviewsRequired: assessment.score.reviewsRequired,
    totals: {
      rule: number(totals.rule),
      self: number(totals.self),
      review: number(totals.review),
      official: number(totals.official),
      bonus: totals.bonus.toNumber(),
      penalty: totals.penalty.toNumber(),
      final: number(totals.final),
    },
    coverage: {
      rule: coverageJson(coverage.rule),
      self: coverageJson(coverage.self),
      review: coverageJson(coverage.review),
    },
    range: { min: range.min.toNumber(), max: range.max.toNumber() },
    grade:
      grade === null
        ? null
        : {
            key: grade.key,
            name: grade.name[language],
            shown: gradeName(grade, provisional, language),
          },
    vetoed,
    dimensions: dimensionsJson(assessment, language),
    ...(withheld === true ? { withheld } : {}),
    indicators: indicators.map((one) => ({
      code: one.indicator.code,
      max: one.indicator.maxPoints,
      applicable: one.notApplicable === null,
      notApplicable: one.notApplicable,
      rule: number(one.rule),
      self: number(one.self),
      review: number(one.review),
      official: number(one.official),
      provisional: one.provisional,
    })),
    findings,
  };
}

function dimensionsJson(
  { framework, score }: Assessment,
  language: Language,
): readonly DimensionJson[] | null {
  const view = secondView(framework, score);
  if (view === null) return null;
  return [
    ...view.dimensions.map(({ name, places, applicable, official, rate }) => ({
      name: name[language],
      max: applicable.toNumber(),
      official: number(official),
      rate: number(rate),
      indicators: places.flatMap((place) => score.indicators[place]?.indicator.code ?? []),
    })),
    ...view.absent.map((name) => ({
      name: name[language],
      max: 0,
      official: null,
      rate: null,
      indicators: [],
    })),
  ];
}

function coverageJson({ count, of, points, max }: Coverage): CoverageJson {
  return { count, of, points: number(points), max: max.toNumber() };
}

function number(points: Big | null): number | null {
  return points === null ? null : points.toNumber();
}
