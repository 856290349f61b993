/** V112: the sheet's period is another than the one being assessed, or can't be understood. */
import { formatPeriod, samePeriod } from "../../../framework/period";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";
import { shownText } from "../../wording/shown-text";

export const checkPeriod: Check<"V112"> = ({ sheet, expectedPeriod }) => {
  const field = sheet.fields.get("period");
  if (field?.reading.kind !== "text") return [];
  if (sheet.period === null)
    return [makeFinding("V112", field.at, null, { found: shownText(field.reading.text), need: "" })];
  if (expectedPeriod === null || samePeriod(sheet.period, expectedPeriod)) return [];
  return [
    makeFinding("V112", field.at, null, {
      found: formatPeriod(sheet.period),
      need: formatPeriod(expectedPeriod),
    }),
  ];
};
