/** V107: an input whose formula takes its value from another workbook, which the reader may not have. */
import type { Check } from "../check-context";
import { inputFields } from "../input-fields";
import { makeFinding } from "../make-finding";
import { shownText } from "../shown-text";

/** `'C:\files\[2026.xlsx]Q4'!B2` and `[1]Q4!B2`; a table's column, `t[name]`, has no exclamation mark. */
const REFERENCE = /(?:'[^']*\[[^[\]']+\][^']*'|\[[^[\]']+\][^!'"(),;[\]\s]*)![$A-Z0-9:]*/i;

export const checkExternalLinks: Check = ({ rows, sheet }) =>
  inputFields(rows, sheet.adjustments).flatMap(({ field, code }) => {
    const reference = REFERENCE.exec(field.formula?.replace(/"[^"]*"/g, '""') ?? "")?.[0];
    return reference === undefined
      ? []
      : [makeFinding("V107", field.at, code, { ref: shownText(reference) })];
  });
