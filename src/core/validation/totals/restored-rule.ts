/** The formula of a 规则得分 cell as the framework gives it for its row: what should stand there, and what a fix puts there. */
import type { Assessment } from "../../assessment";
import { periodKind } from "../../framework/period";
import { cellAddress, qualifiedAddress, type CellRef } from "../../grid/address";
import type { FormulaForm } from "../../scoring/formula-form";
import { indicatorFormula } from "../../scoring/indicator-formula";
import { NOT_APPLICABLE } from "../../sheet/na-words";
import type { Field, IndicatorRow } from "../../sheet/scoring-sheet";

/** Stands for a cell that the sheet doesn't have; a formula that needs it isn't known. */
const MISSING = "#REF!";

/**
 * @param form of the formula; an earlier one tells what earlier templates had
 * @returns null where the sheet is a department's own, its period isn't known, or a cell that the rule needs is missing
 */
export function restoredRule(
  row: IndicatorRow,
  { framework, period, derived }: Pick<Assessment, "framework" | "period" | "derived">,
  form: FormulaForm = "current",
): string | null {
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
  const formula = indicatorFormula(framework, indicator, cells, periodKind(period), NOT_APPLICABLE, form);
  return formula.includes(MISSING) ? null : formula;
}

function addressFrom(from: CellRef, to: CellRef): string {
  return from.sheet === to.sheet ? cellAddress(to.row, to.column) : qualifiedAddress(to);
}
