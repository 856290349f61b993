/** V207: more done than there was to do, or more elements ticked than the checklist has. */
import { sift, siftAll } from "../../../sift";
import type { EntryCheck } from "../../../framework/framework";
import type { Entry, IndicatorRow } from "../../../sheet/scoring-sheet";
import type { Check } from "../../check-context";
import type { FindingOf } from "../../finding";
import { about, makeFinding } from "../../make-finding";
import { entryOf, numberOf } from "../../entered/row-values";

const ELEMENTS = { zh: "要素项数", en: "number of elements" };

export const checkPartExceedsWhole: Check<"V207"> = (context) =>
  siftAll(context.counting, (row) => {
    const { checks = [], rule } = row.indicator;
    const pairs = sift(checks, (check) => comparePair(row, check));
    if (rule.type !== "checklist") return pairs;
    const excess = compareWithChecklist(row, rule.params.items.length);
    return excess === null ? pairs : [...pairs, excess];
  });

function comparePair(row: IndicatorRow, check: EntryCheck): FindingOf<"V207"> | null {
  if (check.kind !== "lte") return null;
  const part = entryOf(row, check.a);
  const whole = entryOf(row, check.b);
  if (part === null || whole === null) return null;
  const b = numberOf(whole);
  return b === null ? null : exceeding(row, part, whole.definition.label, b, check.severity);
}

function compareWithChecklist(row: IndicatorRow, items: number): FindingOf<"V207"> | null {
  const ticked = entryOf(row, "ticked");
  return ticked === null ? null : exceeding(row, ticked, ELEMENTS, items);
}

function exceeding(
  row: IndicatorRow,
  part: Entry,
  whole: typeof ELEMENTS,
  b: number,
  severity?: FindingOf<"V207">["severity"],
): FindingOf<"V207"> | null {
  const a = numberOf(part);
  if (a === null || a <= b) return null;
  const values = { ...about(row.indicator), field: part.definition.label, whole, a, b };
  return makeFinding("V207", part.at, row.indicator.code, values, severity);
}
