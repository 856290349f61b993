/**
 * Formulas that are not the framework's any more: the score wouldn't follow the entries as the rules say.
 * Those of an earlier version of ours are no edit; check-share.ts compares what they give.
 */
import type { Assessment } from "../assessment";
import { formulaAt, valueAt, type CellValue, type WorkbookGrid } from "../grid/grid";
import { sameFormula } from "../grid/same-formula";
import { expectedFormulas, type ExpectedFormula } from "./expected-formulas";

export interface ChangedFormula extends ExpectedFormula {
  /** The formula that stands there, or the value where there is none. */
  readonly found: CellValue;
}

/** None on a sheet that wasn't made from a template of ours. */
export function changedFormulas(workbook: WorkbookGrid, assessment: Assessment): readonly ChangedFormula[] {
  const grid = workbook.sheets.find(({ name }) => name === assessment.sheet.name);
  if (grid === undefined) return [];
  return (expectedFormulas(workbook, assessment) ?? []).flatMap((expected) => {
    const { row, column } = expected.at;
    const formula = formulaAt(grid, row, column);
    const { formula: current, earlier = current } = expected;
    return formula !== null && (sameFormula(formula, current) || sameFormula(formula, earlier))
      ? []
      : [{ ...expected, found: formula ?? valueAt(grid, row, column) }];
  });
}
