/** V207: more done than there was to do, or more elements ticked than the checklist has. */
import type { EntryCheck } from "../../framework/framework";
import type { Entry, IndicatorRow } from "../../sheet/scoring-sheet";
import type { Check } from "../check-context";
import type { Finding } from "../finding";
import { about, makeFinding } from "../make-finding";
import { counting, entryOf, numberOf } from "../row-values";

const ELEMENTS = { zh: "要素项数", en: "number of elements" };

export const checkPartExceedsWhole: Check = (context) =>
  counting(context.rows).flatMap((row) => [
    ...(row.indicator.checks ?? []).flatMap((check) => (check.kind === "lte" ? comparePair(row, check) : [])),
    ...compareWithChecklist(row),
  ]);

function comparePair(row: IndicatorRow, check: Extract<EntryCheck, { kind: "lte" }>): readonly Finding[] {
  const part = entryOf(row, check.a);
  const whole = entryOf(row, check.b);
  if (part === null || whole === null) return [];
  const b = numberOf(whole);
  return b === null ? [] : exceeding(row, part, whole.definition.label, b, check.severity);
}

function compareWithChecklist(row: IndicatorRow): readonly Finding[] {
  const { rule } = row.indicator;
  if (rule.type !== "checklist") return [];
  const ticked = entryOf(row, "ticked");
  return ticked === null ? [] : exceeding(row, ticked, ELEMENTS, rule.params.items.length);
}

function exceeding(
  row: IndicatorRow,
  part: Entry,
  whole: typeof ELEMENTS,
  b: number,
  severity?: Finding["severity"],
): readonly Finding[] {
  const a = numberOf(part);
  if (a === null || a <= b) return [];
  const values = { ...about(row.indicator), field: part.definition.label, whole, a, b };
  return [makeFinding("V207", part.at, row.indicator.code, values, severity)];
}
