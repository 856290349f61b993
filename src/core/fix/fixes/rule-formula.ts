/** V401, V402: the formula of a 规则得分 cell as the framework gives it, so that the score follows the entries again. */
import { periodKind } from "../../framework/period";
import { cellAddress, qualifiedAddress, type CellRef } from "../../grid/address";
import type { CellContent, CellEdit } from "../../plan/plan";
import { indicatorFormula } from "../../scoring/indicator-formula";
import { NOT_APPLICABLE } from "../../sheet/na-words";
import type { Field, IndicatorRow } from "../../sheet/scoring-sheet";
import { isSameCell, replaceFormula, type FixContext, type Fixer } from "../fix-context";

/** Stands for a cell that the sheet doesn't have; a formula that needs it can't be restored. */
const MISSING = "#REF!";

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

/** Null where the sheet is a department's own, its period isn't known, or a cell that the rule needs is missing. */
function restoreFormula(row: IndicatorRow, { assessment, grid }: FixContext): CellEdit | null {
  const { framework, period, derived } = assessment;
  const { indicator, rule } = row;
  if (rule === null || period === null || derived !== undefined) return null;
  const address = (field: Field | null): string =>
    field === null ? MISSING : addressFrom(rule.at, field.at);
  const cells = {
    points: address(row.max),
    option: address(row.option),
    reason: address(row.reason),
    remark: address(row.remark),
    entry: (key: string) => address(row.entries.find(({ definition }) => definition.key === key) ?? null),
  };
  const formula = indicatorFormula(framework, indicator, cells, periodKind(period));
  return formula.includes(MISSING) ? null : replaceFormula(grid, rule.at, formula, scoreNow(row, assessment));
}

function addressFrom(from: CellRef, to: CellRef): string {
  return from.sheet === to.sheet ? cellAddress(to.row, to.column) : qualifiedAddress(to);
}

/** What the formula gives for the entries as they are. */
function scoreNow({ indicator }: IndicatorRow, { score }: FixContext["assessment"]): CellContent["value"] {
  const scored = score.indicators.find((one) => one.indicator.code === indicator.code);
  if (scored !== undefined && scored.notApplicable !== null) return NOT_APPLICABLE;
  return scored?.rule?.toNumber() ?? "";
}
