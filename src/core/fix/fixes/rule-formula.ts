/** V401, V402: the formula of a 规则得分 cell as the framework gives it, so that the score follows the entries again. */
import type { CellContent, CellEdit } from "../../plan/plan";
import { NOT_APPLICABLE } from "../../sheet/na-words";
import type { IndicatorRow } from "../../sheet/scoring-sheet";
import { restoredRule } from "../../validation/totals/restored-rule";
import { isSameCell, replaceFormula, type FixContext, type Fixer } from "../fix-context";

/** One cell, or the whole column where it was pasted as values. */
export const fixOverwrittenFormula: Fixer<"V401"> = ({ at, values }, context) => {
  const { rows } = context.assessment.sheet;
  const wanted = rows.filter(({ rule }) =>
    values.whole
      ? rule !== null && rule.formula === null && rule.reading.kind !== "blank"
      : rule !== null && isSameCell(rule.at, at),
  );
  const edits = wanted.map((row) => restoreFormula(row, context));
  // Part of a column would still be a column without its formulas.
  return edits.some((edit) => edit === null) ? [] : edits.flatMap((edit) => edit ?? []);
};

/** Only a formula of ours: how a person's own was meant, nobody knows. */
export const fixBrokenFormula: Fixer<"V402"> = ({ at }, context) => {
  const row = context.assessment.sheet.rows.find(({ rule }) => rule !== null && isSameCell(rule.at, at));
  const edit = row === undefined ? null : restoreFormula(row, context);
  return edit === null ? [] : [edit];
};

/** Null where nobody knows the formula: see restoredRule. */
function restoreFormula(row: IndicatorRow, { assessment, grid }: FixContext): CellEdit | null {
  const formula = restoredRule(row, assessment);
  return formula === null || row.rule === null
    ? null
    : replaceFormula(grid, row.rule.at, formula, scoreNow(row, assessment));
}

/** What the formula gives for the entries as they are. */
function scoreNow({ indicator }: IndicatorRow, { score }: FixContext["assessment"]): CellContent["value"] {
  const scored = score.indicators.find((one) => one.indicator.code === indicator.code);
  const { notApplicable = null } = scored ?? {};
  if (notApplicable !== null && notApplicable !== "granted") return NOT_APPLICABLE;
  return scored?.rule?.toNumber() ?? "";
}
