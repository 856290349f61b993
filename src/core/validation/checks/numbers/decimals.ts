/** V211: a score with more decimals than scores have; it counts as rounded. */
import { sift, siftAll } from "../../../sift";
import { decimal, roundScore } from "../../../scoring/decimal";
import { columnLabel } from "../../../sheet/sheet-labels";
import type { Check } from "../../check-context";
import { about, makeFinding } from "../../make-finding";

const SCORES = ["self", "review"] as const;

/** Scores that a formula gives are rounded by whoever wrote it; only typed ones are remarked on. */
export const checkDecimals: Check<"V211"> = ({ rows, framework }) =>
  siftAll(rows, (row) =>
    sift(SCORES, (key) => {
      const field = row[key];
      if (field?.reading.kind !== "number" || field.formula !== null) return null;
      const v = decimal(field.reading.value);
      const n = roundScore(v, framework.precision.decimals);
      if (v.eq(n)) return null;
      const values = {
        ...about(row.indicator),
        field: columnLabel(key),
        v: v.toNumber(),
        n: n.toNumber(),
        max: row.indicator.maxPoints,
      };
      return makeFinding("V211", field.at, row.indicator.code, values);
    }),
  );
