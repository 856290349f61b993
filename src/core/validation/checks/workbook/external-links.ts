/** V107: an input whose formula takes its value from another workbook, which the reader may not have. */
import { sift } from "../../../sift";
import { externalReference } from "../../../grid/external-reference";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";
import { shownText } from "../../wording/shown-text";

export const checkExternalLinks: Check<"V107"> = ({ inputs }) =>
  sift(inputs, ({ field: { at, formula }, code }) => {
    const found = formula === null ? null : externalReference(formula);
    return found === null ? null : makeFinding("V107", at, code, { ref: shownText(found.reference) });
  });
