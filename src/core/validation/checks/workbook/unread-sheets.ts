/** V119: a sheet that the workbook names without holding any of its cells. */
import { sift } from "../../../sift";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";

export const checkUnreadSheets: Check<"V119"> = ({ workbook, sheet }) =>
  sift(workbook.sheets, ({ name, unread }) =>
    unread === true
      ? makeFinding("V119", { sheet: sheet.name, row: 0, column: 0 }, null, { found: name })
      : null,
  );
