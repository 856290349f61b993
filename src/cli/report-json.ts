/** An assessment as JSON for other programs: numbers are numbers, what is unanswered is null. */
import type Big from "big.js";
import type { Assessment } from "../core/assess";
import { describeDerivation } from "../core/derive/describe-derivation";
import { formatPeriod } from "../core/framework/period";
import { cellAddress } from "../core/grid/address";
import type { Language } from "../core/locale/language";
import { describeFinding } from "../core/validation/describe-finding";
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
  /** True while a score can change without an entry changing: judged and not reviewed, or compared with others. */
  readonly provisional: boolean;
  readonly totals: Readonly<
    Record<"rule" | "self" | "review" | "official" | "bonus" | "penalty" | "final", number | null>
  >;
  readonly range: { readonly min: number; readonly max: number };
  readonly grade: { readonly key: string; readonly name: string } | null;
  readonly vetoed: boolean;
  /** The rows that apply in the period. */
  readonly indicators: readonly {
    readonly code: string;
    readonly max: number;
    readonly applicable: boolean;
    readonly rule: number | null;
    readonly self: number | null;
    readonly review: number | null;
    readonly official: number | null;
    readonly provisional: boolean;
  }[];
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

export function scoreJson(file: string, assessment: Assessment, language: Language): ScoreJson {
  const { findings, ...head } = checkJson(file, assessment, language);
  const { totals, range, grade, complete, provisional, vetoed, indicators } = assessment.score;
  return {
    ...head,
    complete,
    provisional,
    totals: {
      rule: number(totals.rule),
      self: number(totals.self),
      review: number(totals.review),
      official: number(totals.official),
      bonus: totals.bonus.toNumber(),
      penalty: totals.penalty.toNumber(),
      final: number(totals.final),
    },
    range: { min: range.min.toNumber(), max: range.max.toNumber() },
    grade: grade === null ? null : { key: grade.key, name: grade.name[language] },
    vetoed,
    indicators: indicators.map((one) => ({
      code: one.indicator.code,
      max: one.indicator.maxPoints,
      applicable: one.notApplicable === null,
      rule: number(one.rule),
      self: number(one.self),
      review: number(one.review),
      official: number(one.official),
      provisional: one.provisional,
    })),
    findings,
  };
}

function number(points: Big | null): number | null {
  return points === null ? null : points.toNumber();
}
