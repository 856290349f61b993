/** What every check looks at: the sheet, the framework, the period, and what a person filled in. */
import type { Framework, Indicator } from "../framework/framework";
import { applicableIndicators } from "../framework/indicators";
import type { Period } from "../framework/period";
import type { SheetGrid, WorkbookGrid } from "../grid/grid";
import type { Score } from "../scoring/score";
import type { IndicatorRow, ScoringSheet } from "../sheet/scoring-sheet";
import { enteredNumbers, type EnteredNumber } from "./entered-numbers";
import type { Finding } from "./finding";

export interface ValidationInput {
  /** What the sheet was read from: formulas, merges and protection are judged there. */
  readonly workbook: WorkbookGrid;
  readonly sheet: ScoringSheet;
  readonly framework: Framework;
  /** Decides which rows apply. */
  readonly period: Period;
  /** The period that is being assessed; null when any is welcome. */
  readonly expectedPeriod: Period | null;
}

/** What can be looked at once the scores are known. */
export interface SheetContext extends ValidationInput {
  /** The scoring sheet's cells. */
  readonly grid: SheetGrid;
  /** The rows of the indicators that apply in the period, as far as the sheet has them. */
  readonly rows: readonly IndicatorRow[];
}

export interface CheckContext extends SheetContext {
  /** The indicators that apply in the period. */
  readonly indicators: readonly Indicator[];
  /** Every cell that is meant for a number. */
  readonly numbers: readonly EnteredNumber[];
}

/** One kind of mistake that is looked for. */
export type Check = (context: CheckContext) => readonly Finding[];

/** One kind of mistake that only the scores can tell. */
export type ScoreCheck = (context: SheetContext, score: Score) => readonly Finding[];

export function checkContext(input: ValidationInput): CheckContext {
  const context = sheetContext(input);
  return {
    ...context,
    indicators: applicableIndicators(input.framework, input.period),
    numbers: enteredNumbers(context.rows, input.sheet.adjustments),
  };
}

/** @throws Error when the sheet was not read from the workbook that comes with it */
export function sheetContext(input: ValidationInput): SheetContext {
  const grid = input.workbook.sheets.find(({ name }) => name === input.sheet.name);
  if (grid === undefined) throw new Error(`The workbook has no sheet “${input.sheet.name}”`);
  return { ...input, grid, rows: applicableRows(input) };
}

/** The sheet's rows of the indicators that apply in the period. */
function applicableRows({ sheet, period }: ValidationInput): readonly IndicatorRow[] {
  return sheet.rows.filter(({ indicator }) => indicator.periods.includes(period.key));
}
