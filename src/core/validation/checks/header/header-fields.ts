/** V114: the sheet doesn't say which unit or which period it is about, or who filled it in and when. */
import { fieldLabel } from "../../../sheet/sheet-labels";
import type { Check } from "../../check-context";
import { isAnythingFilled } from "../../entered/input-fields";
import { makeFinding } from "../../make-finding";

/** Without these nobody knows what the sheet is. */
const IDENTITY = ["unit", "period"] as const;

/** Wanted once the sheet is being filled, where it asks for them: a fresh template is in order. */
const SIGNED = ["assessor", "preparer", "date"] as const;

/** A field whose label is missing altogether is reported at the header row. */
export const checkHeaderFields: Check<"V114"> = ({ sheet, inputs }) => {
  const signed = isAnythingFilled(inputs) ? SIGNED.filter((key) => sheet.fields.has(key)) : [];
  return [...IDENTITY, ...signed].flatMap((key) => {
    const field = sheet.fields.get(key);
    if (field !== undefined && field.reading.kind !== "blank") return [];
    return [makeFinding("V114", field?.at ?? sheet.header, null, { field: fieldLabel(key) })];
  });
};
