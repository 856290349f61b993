/** V304: a code that stands in several rows, so that nobody can say which of them counts. */
import type { CellRef } from "../../../grid/address";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";

/** At the second occurrence. */
export const checkDuplicateCodes: Check<"V304"> = ({ sheet }) => {
  const firsts = new Map<string, CellRef>([
    ...sheet.rows.map(({ indicator, at }) => [indicator.code, at] as const),
    ...sheet.adjustments.map(({ adjustment, at }) => [adjustment.code, at] as const),
  ]);
  return sheet.duplicates.flatMap(({ code, at }) => {
    const first = firsts.get(code);
    const cells = first === undefined ? at : [first, ...at];
    const [second] = at;
    return second === undefined ? [] : [makeFinding("V304", second, code, { code, n: at.length + 1, cells })];
  });
};
