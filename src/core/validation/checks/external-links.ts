/** V107: an input whose formula takes its value from another workbook, which the reader may not have. */
import { collect } from "../../collect";
import type { Check } from "../check-context";
import { makeFinding } from "../make-finding";
import { shownText } from "../shown-text";

/** `'C:\files\[2026.xlsx]Q4'!B2` and `[1]Q4!B2`; a table's column, `t[name]`, has no exclamation mark. */
const REFERENCE = /(?:'[^']*\[[^[\]']+\][^']*'|\[[^[\]']+\][^!'"(),;[\]\s]*)![$A-Z0-9:]*/i;

export const checkExternalLinks: Check = ({ inputs }) =>
  collect(inputs, ({ field: { at, formula }, code }) => {
    if (formula === null) return null;
    const reference = REFERENCE.exec(formula.replace(/"[^"]*"/g, '""'))?.[0];
    return reference === undefined ? null : makeFinding("V107", at, code, { ref: shownText(reference) });
  });
