/** V105: a sheet that is protected, so that nothing can be repaired on it. */
import { isMarked } from "../../plan/mark";
import type { Check } from "../check-context";
import { makeFinding } from "../make-finding";

/** The protection of our own sheets leaves every input open, and is no hindrance. */
export const checkProtection: Check = ({ workbook, sheet, grid }) => {
  if (grid.protected !== true || isMarked(workbook.names, "scoring", sheet.name)) return [];
  return [makeFinding("V105", sheet.header, null, { sheet: sheet.name })];
};
