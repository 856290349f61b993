/** F605: a prefix that can't begin the name of a worksheet (WJJ-2026Q4). */
import { legalSheetName } from "../../../plan/sheet-name";
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";

/** What follows the prefix in the longest name. */
const PERIOD = "-2026Q4";

export const checkSheetPrefix: FrameworkCheck = ({ fields: { prefix } }) => {
  if (prefix === undefined) return [];
  const name = `${prefix}${PERIOD}`;
  return prefix.trim() !== "" && legalSheetName(name) === name
    ? []
    : [makeProblem("F605", ["prefix"], null, { found: prefix })];
};
