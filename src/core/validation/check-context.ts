/** What every check looks at: the sheet, the framework, the period, and what a person filled in. */
import type { Framework, Indicator } from "../framework/framework";
import { applicableIndicators } from "../framework/indicators";
import type { Period } from "../framework/period";
import type { SheetGrid, WorkbookGrid } from "../grid/grid";
import { rememberFor } from "../remember";
import type { RosterUnit } from "../roster/roster";
import type { Score } from "../scoring/score";
import type { IndicatorRow, ScoringSheet } from "../sheet/scoring-sheet";
import { enteredNumbers, type EnteredNumber } from "./entered/entered-numbers";
import type { FindingCode, FindingAmong } from "./finding";
import { inputFields, type InputField } from "./entered/input-fields";
import { counting } from "./entered/row-values";

export interface ValidationInput {
  /** What the sheet was read from: formulas, merges and protection are judged there. */
  readonly workbook: WorkbookGrid;
  readonly sheet: ScoringSheet;
  readonly framework: Framework;
  /** Decides which rows apply. */
  readonly period: Period;
  /** The period that is being assessed; null when any is welcome. */
  readonly expectedPeriod: Period | null;
  /** The units of a roster that was given besides the workbook. */
  readonly units?: readonly RosterUnit[];
}

export interface CheckContext extends ValidationInput {
  /** The scoring sheet's cells. */
  readonly grid: SheetGrid;
  /** The indicators that apply in the period. */
  readonly indicators: readonly Indicator[];
  /** The rows of these indicators, as far as the sheet has them. */
  readonly rows: readonly IndicatorRow[];
  /** The same rows by their indicators' codes. */
  readonly rowOf: ReadonlyMap<string, IndicatorRow>;
  /** The rows whose entries count: those for which 不适用 was neither chosen nor granted. */
  readonly counting: readonly IndicatorRow[];
  /** Every cell that a person fills. */
  readonly inputs: readonly InputField[];
  /** Every cell that is meant for a number and isn't blank. */
  readonly numbers: readonly EnteredNumber[];
  /** Those of them that hold something else, or a number in another form than formulas can read. */
  readonly oddNumbers: readonly EnteredNumber[];
}

/** One kind of mistake that is looked for: its type names every code that it can raise. */
export type Check<Code extends FindingCode = FindingCode> = (
  context: CheckContext,
) => readonly FindingAmong<Code>[];

/** One kind of mistake that only the scores can tell. */
export type ScoreCheck<Code extends FindingCode = FindingCode> = (
  context: CheckContext,
  score: Score,
) => readonly FindingAmong<Code>[];

/**
 * What is worked out once for all checks, those before scoring and those after it.
 * @throws Error when the sheet was not read from the workbook that comes with it
 */
export const checkContext = rememberFor((input: ValidationInput): CheckContext => {
  const { workbook, sheet, framework, period } = input;
  const grid = workbook.sheets.find(({ name }) => name === sheet.name);
  if (grid === undefined) throw new Error(`The workbook has no sheet “${sheet.name}”`);
  const rows = sheet.rows.filter(({ indicator }) => indicator.periods.includes(period.key));
  const numbers = enteredNumbers(rows, sheet.adjustments);
  return {
    ...input,
    grid,
    indicators: applicableIndicators(framework, period),
    rows,
    rowOf: new Map(rows.map((row) => [row.indicator.code, row])),
    counting: counting(rows),
    inputs: inputFields(rows, sheet.adjustments),
    numbers,
    oddNumbers: numbers.filter(
      ({ field: { reading } }) => reading.kind !== "number" || reading.notes.length > 0,
    ),
  };
});
