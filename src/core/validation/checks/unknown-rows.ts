/** V302: rows that the framework doesn't know; they aren't scored. */
import type { Check } from "../check-context";
import { makeFinding } from "../make-finding";
import { shownText } from "../shown-text";

export const checkUnknownRows: Check = ({ sheet }) =>
  sheet.unknownRows.map(({ at, code, name }) =>
    makeFinding("V302", at, null, {
      row: at.row + 1,
      code: shownText(code),
      name: shownText(name === "" ? code : name),
    }),
  );
