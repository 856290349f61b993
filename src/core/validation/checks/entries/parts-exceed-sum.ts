/** V208, V214: parts that add up to more than their whole; V214 is what frameworks call it for ballots. */
import { sift, siftAll } from "../../../sift";
import { sum, decimal } from "../../../scoring/decimal";
import type { IndicatorRow } from "../../../sheet/scoring-sheet";
import type { EntryCheck } from "../../../framework/framework";
import type { Check } from "../../check-context";
import type { FindingOf } from "../../finding";
import { about, makeFinding } from "../../make-finding";
import { entryOf, numberOf } from "../../entered/row-values";

export const checkPartsExceedSum: Check<"V208" | "V214"> = (context) =>
  siftAll(context.counting, (row) => sift(row.indicator.checks ?? [], (check) => compare(row, check)));

/** Blank parts count for nothing here: what stands there may be too much already. */
function compare(row: IndicatorRow, check: EntryCheck): FindingOf<"V208" | "V214"> | null {
  if (check.kind !== "sum_lte") return null;
  const whole = entryOf(row, check.b);
  const b = whole === null ? null : numberOf(whole);
  if (whole === null || b === null) return null;
  const parts = sift(check.parts, (key) => {
    const entry = entryOf(row, key);
    const value = entry === null ? null : numberOf(entry);
    return value === null ? null : decimal(value);
  });
  const a = sum(parts).toNumber();
  if (a <= b) return null;
  const values = { ...about(row.indicator), whole: whole.definition.label, a, b };
  const code = check.rule === "V214" ? "V214" : "V208";
  return makeFinding(code, whole.at, row.indicator.code, values, check.severity);
}
