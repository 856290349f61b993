/** F201: two indicators or adjustments with one code; sheets come back in any order, so codes tell rows apart. */
import { normalizeCode } from "../../../sheet/normalize-text";
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";

export const checkDuplicateCodes: FrameworkCheck = ({ outline, adjustments }) => {
  const all = [...outline, ...adjustments.map(({ item, path }) => ({ code: item.code, path }))];
  const counts = new Map<string, number>();
  for (const { code } of all) counts.set(normalizeCode(code), (counts.get(normalizeCode(code)) ?? 0) + 1);
  return all.flatMap(({ code, path }) => {
    const n = counts.get(normalizeCode(code)) ?? 1;
    return n > 1 ? [makeProblem("F201", [...path, "code"], code, { n })] : [];
  });
};
