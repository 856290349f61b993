/** V105: a sheet that is protected, so that nothing can be repaired on it. */
import { isMarked } from "../../../plan/mark";
import { recordOf } from "../../../template/workbook-meta";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";

/** The protection of our own sheets leaves every input open, and is no hindrance. */
export const checkProtection: Check<"V105"> = ({ workbook, sheet, grid }) => {
  const isOurs = (): boolean =>
    isMarked(workbook.names, "scoring", sheet.name) || recordOf(workbook, sheet.name) !== null;
  if (grid.protected !== true || isOurs()) return [];
  return [makeFinding("V105", sheet.header, null, { sheet: sheet.name })];
};
