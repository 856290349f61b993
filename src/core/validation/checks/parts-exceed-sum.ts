/** V208, V214: parts that add up to more than their whole; V214 is what frameworks call it for ballots. */
import { sum, decimal } from "../../scoring/decimal";
import type { IndicatorRow } from "../../sheet/scoring-sheet";
import type { EntryCheck } from "../../framework/framework";
import type { Check } from "../check-context";
import type { Finding } from "../finding";
import { about, makeFinding } from "../make-finding";
import { counting, entryOf, numberOf } from "../row-values";

export const checkPartsExceedSum: Check = (context) =>
  counting(context.rows).flatMap((row) =>
    (row.indicator.checks ?? []).flatMap((check) => (check.kind === "sum_lte" ? compare(row, check) : [])),
  );

/** Blank parts count for nothing here: what stands there may be too much already. */
function compare(row: IndicatorRow, check: Extract<EntryCheck, { kind: "sum_lte" }>): readonly Finding[] {
  const whole = entryOf(row, check.b);
  const b = whole === null ? null : numberOf(whole);
  if (whole === null || b === null) return [];
  const parts = check.parts.flatMap((key) => {
    const entry = entryOf(row, key);
    const value = entry === null ? null : numberOf(entry);
    return value === null ? [] : [decimal(value)];
  });
  const a = sum(parts).toNumber();
  if (a <= b) return [];
  const values = { ...about(row.indicator), whole: whole.definition.label, a, b };
  return [
    makeFinding(
      check.rule === "V214" ? "V214" : "V208",
      whole.at,
      row.indicator.code,
      values,
      check.severity,
    ),
  ];
}
