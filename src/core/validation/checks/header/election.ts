/**
 * V502, V503: a term of office that has ended, or ends within six months, on the day on which the
 * sheet was filled in; without that day, at the end of the period.
 */
import type { Period } from "../../../framework/period";
import { filledOn } from "../../../sheet/filled-on";
import { addMonths, dayNumber, isoDay } from "../../../sheet/read-date";
import type { Check } from "../../check-context";
import type { FindingAmong } from "../../finding";
import { makeFinding } from "../../make-finding";
import { REMINDED_MONTHS, type LedgerTerm } from "../../../ledger/elections";
import { termsOfOffice } from "../../entered/terms-of-office";

export const checkElection: Check<"V502" | "V503"> = ({ workbook, grid, sheet, period }) => {
  const terms = termsOfOffice(workbook, grid, sheet);
  const today = terms.length === 0 ? null : (filledOn(sheet) ?? lastDay(sheet.period ?? period));
  return today === null ? [] : terms.flatMap((term) => findingOf(term, today));
};

function findingOf(
  { unit, end, at, isHeld }: LedgerTerm,
  today: number,
): readonly FindingAmong<"V502" | "V503">[] {
  if (today < addMonths(end, -REMINDED_MONTHS) || isHeld(today)) return [];
  const date = isoDay(end);
  return today > end
    ? [makeFinding("V502", at, null, { unit, date })]
    : [makeFinding("V503", at, null, { unit, date, d: end - today })];
}

/** @returns null for a period that nobody knows */
function lastDay({ year, key }: Period): number | null {
  const next = key === "Y" ? 13 : Number(key.slice(1)) * 3 + 1;
  const first = dayNumber(year + (next > 12 ? 1 : 0), next > 12 ? next - 12 : next, 1);
  return first === null ? null : first - 1;
}
