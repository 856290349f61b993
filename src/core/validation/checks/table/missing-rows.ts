/** V301: indicators of the period that have no row on the sheet. */
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";

/** One finding for all of them, at the header: there is no row to point at. */
export const checkMissingRows: Check<"V301"> = ({ sheet, indicators, rowOf, expectedPeriod }) => {
  const isPeriodKnown = sheet.period !== null || expectedPeriod !== null;
  const codes = indicators.map(({ code }) => code).filter((code) => !rowOf.has(code));
  return isPeriodKnown && codes.length > 0 ? [makeFinding("V301", sheet.header, null, { codes })] : [];
};
