/** Which texts Excel keeps behind an apostrophe, so that they stay text when somebody edits the cell. */
import type { CellContent } from "../../../core/plan/plan";

/** What begins so is taken for a formula when it is entered again. */
const FORMULA_SIGN = /^[=+\-@]/;

/**
 * True when the cell's style has to carry the apostrophe (`quotePrefix`).
 * @param numberFormat the cell's; in one of the format "@" everything entered is text as it is
 */
export function needsQuote({ value, formula }: CellContent, numberFormat = "General"): boolean {
  return formula === null && typeof value === "string" && FORMULA_SIGN.test(value) && numberFormat !== "@";
}
