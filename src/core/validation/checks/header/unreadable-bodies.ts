/** V422: 支部数, 支委会 or 党小组数 above the table holds what is no count; what is due is then reckoned without it. */
import { sift } from "../../../sift";
import { unreadableBodies } from "../../../sheet/read-bodies";
import { fieldLabel } from "../../../sheet/sheet-labels";
import { shownText } from "../../wording/shown-text";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";

export const checkUnreadableBodies: Check<"V422"> = ({ sheet }) =>
  sift(unreadableBodies(sheet), (key) => {
    const field = sheet.fields.get(key);
    if (field === undefined) return null;
    return makeFinding("V422", field.at, null, { field: fieldLabel(key), v: shownText(field.raw) });
  });
