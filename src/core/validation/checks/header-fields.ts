/** V114: the sheet doesn't say which unit or which period it is about. */
import { fieldLabel } from "../../sheet/sheet-labels";
import type { Check } from "../check-context";
import { makeFinding } from "../make-finding";

const REQUIRED = ["unit", "period"] as const;

/** A field whose label is missing altogether is reported at the header row. */
export const checkHeaderFields: Check = ({ sheet }) =>
  REQUIRED.flatMap((key) => {
    const field = sheet.fields.get(key);
    if (field !== undefined && field.reading.kind !== "blank") return [];
    return [makeFinding("V114", field?.at ?? sheet.header, null, { field: fieldLabel(key) })];
  });
