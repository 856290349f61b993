/** What every check looks at: the sheet, the framework, the period, and what a person filled in. */
import type { Framework, Indicator } from "../framework/framework";
import { applicableIndicators } from "../framework/indicators";
import type { Period } from "../framework/period";
import type { IndicatorRow, ScoringSheet } from "../sheet/scoring-sheet";
import { enteredNumbers, type EnteredNumber } from "./entered-numbers";
import type { Finding } from "./finding";

export interface ValidationInput {
  readonly sheet: ScoringSheet;
  readonly framework: Framework;
  /** Decides which rows apply. */
  readonly period: Period;
  /** The period that is being assessed; null when any is welcome. */
  readonly expectedPeriod: Period | null;
}

export interface CheckContext extends ValidationInput {
  /** The indicators that apply in the period. */
  readonly indicators: readonly Indicator[];
  /** Their rows, as far as the sheet has them. */
  readonly rows: readonly IndicatorRow[];
  /** Every cell that is meant for a number. */
  readonly numbers: readonly EnteredNumber[];
}

/** One kind of mistake that is looked for. */
export type Check = (context: CheckContext) => readonly Finding[];

export function checkContext(input: ValidationInput): CheckContext {
  const { sheet, framework, period } = input;
  const indicators = applicableIndicators(framework, period);
  const codes = new Set(indicators.map(({ code }) => code));
  const rows = sheet.rows.filter(({ indicator }) => codes.has(indicator.code));
  return {
    sheet,
    framework,
    period,
    expectedPeriod: input.expectedPeriod,
    indicators,
    rows,
    numbers: enteredNumbers(rows, sheet.adjustments),
  };
}
