/** V421: what is named as missing is no element of the checklist, or isn't as many as are missing. */
import { sift } from "../../../sift";
import type { Check } from "../../check-context";
import { about, makeFinding } from "../../make-finding";
import { checklistRows } from "../../entered/missing-elements";
import { shownText } from "../../wording/shown-text";

export const checkMisnamedElements: Check<"V421"> = ({ counting }) =>
  sift(checklistRows(counting), ({ row: { indicator }, cell, said, missing }) => {
    const { named, unknown, answered } = said;
    const isOdd = unknown.length > 0 || (missing !== null && named.length !== missing);
    if (!answered || !isOdd) return null;
    const v = shownText(cell.raw);
    const values = { ...about(indicator), v, unknown, n: named.length, missing: missing ?? 0 };
    return makeFinding("V421", cell.at, indicator.code, values);
  });
