/** V423: a planned loss where the rule can't read one: the rate would be turned round. */
import { sift } from "../../../sift";
import { forbidsNegativePlan } from "../../../framework/negative-plan";
import type { Check } from "../../check-context";
import { about, makeFinding } from "../../make-finding";
import { entryOf, numberOf } from "../../entered/row-values";

export const checkNegativePlan: Check<"V423"> = ({ counting }) =>
  sift(counting, (row) => {
    const base = forbidsNegativePlan(row.indicator) ? entryOf(row, "den") : null;
    if (base === null) return null;
    const v = numberOf(base);
    if (v === null || v >= 0) return null;
    const values = { ...about(row.indicator), field: base.definition.label, v };
    return makeFinding("V423", base.at, row.indicator.code, values);
  });
