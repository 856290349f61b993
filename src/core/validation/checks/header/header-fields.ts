/** V114: the sheet doesn't say which unit or which period it is about, or who filled it in and when. */
import { fieldLabel } from "../../../sheet/sheet-labels";
import type { Check } from "../../check-context";
import { isSheetDone } from "../../entered/done";
import { isAnythingFilled } from "../../entered/input-fields";
import { makeFinding } from "../../make-finding";

/** Without these nobody knows what the sheet is. */
const IDENTITY = ["unit", "period"] as const;

/** Wanted where the sheet asks for them. */
const SIGNED = ["assessor", "preparer", "date"] as const;

/**
 * A field whose label is missing altogether is reported at the header row. A fresh template is in order; an error
 * it is once every row is answered.
 */
export const checkHeaderFields: Check<"V114"> = ({ sheet, inputs, counting }) => {
  if (!isAnythingFilled(inputs)) return [];
  const signed = SIGNED.filter((key) => sheet.fields.has(key));
  const severity = isSheetDone(counting) ? "error" : "info";
  return [...IDENTITY, ...signed].flatMap((key) => {
    const field = sheet.fields.get(key);
    if (field !== undefined && field.reading.kind !== "blank") return [];
    return [makeFinding("V114", field?.at ?? sheet.header, null, { field: fieldLabel(key) }, severity)];
  });
};
