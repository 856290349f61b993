/** The periods of one unit that a workbook holds, so that 汇总 can say what has changed. */
import type { Assessment } from "../assessment";
import { comparePeriods, periodKind, samePeriod, type Period } from "../framework/period";
import type { CellRef } from "../grid/address";
import { formulaAt, valueAt, type WorkbookGrid } from "../grid/grid";
import { normalizeText } from "../sheet/normalize-text";
import { FINAL_SCORE, findTotalRow } from "../validation/totals/total-rows";

/** An assessment whose period is known. */
export type PeriodResult = Assessment & {
  readonly period: Period;
  /** The cell whose formula gives the final score on its own sheet; null where there is none. */
  readonly finalAt: CellRef | null;
};

/**
 * @param workbook the workbook that they were read from
 * @param others the workbook's other assessments; of the same unit and framework are taken those
 * of other periods, and of two of the same period the first
 * @returns in the order of time, `assessment` among them; alone when its period isn't known
 */
export function periodResults(
  workbook: WorkbookGrid,
  assessment: Assessment,
  others: readonly Assessment[],
): readonly PeriodResult[] {
  const results: PeriodResult[] = [];
  for (const candidate of [assessment, ...others]) {
    const { framework, period, sheet } = candidate;
    if (
      period !== null &&
      framework.id === assessment.framework.id &&
      normalizeText(sheet.unit ?? "") === normalizeText(assessment.sheet.unit ?? "") &&
      results.every((known) => !samePeriod(known.period, period))
    )
      results.push({ ...candidate, period, finalAt: finalCell(workbook, candidate) });
  }
  return results.sort((a, b) => comparePeriods(a.period, b.period));
}

/** A typed score, or one that differs from the engine's, is no cell to refer to. */
function finalCell(workbook: WorkbookGrid, { sheet, score }: Assessment): CellRef | null {
  const grid = workbook.sheets.find(({ name }) => name === sheet.name);
  const column = sheet.columns.get("rule");
  if (grid === undefined || column === undefined) return null;
  const row = findTotalRow({ sheet, grid }, FINAL_SCORE)?.row;
  if (row === undefined || formulaAt(grid, row, column) === null) return null;
  const isSame = valueAt(grid, row, column) === score.totals.final?.toNumber();
  return isSame ? { sheet: sheet.name, row, column } : null;
}

/** The period before this one among those that are there; a quarter is not compared with a whole year. */
export function previousResult(results: readonly PeriodResult[], period: Period | null): PeriodResult | null {
  if (period === null) return null;
  const earlier = results.filter(
    (result) => comparePeriods(result.period, period) < 0 && periodKind(result.period) === periodKind(period),
  );
  return earlier.at(-1) ?? null;
}
