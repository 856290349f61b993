/** V407: fewer items of evidence than the framework asks for. Rows that nothing is claimed in need none. */
import { scoredEntries } from "../../framework/indicators";
import { countEvidence } from "../count-evidence";
import type { AdjustmentRow, Field, IndicatorRow } from "../../sheet/scoring-sheet";
import type { Adjustment, Indicator } from "../../framework/framework";
import type { Check } from "../check-context";
import type { Finding } from "../finding";
import { isFilled } from "../input-fields";
import { about, makeFinding } from "../make-finding";
import { counting, entryOf } from "../row-values";

export const checkEvidence: Check = ({ rows, sheet }) => [
  ...counting(rows)
    .filter(isAnswered)
    .flatMap(({ indicator, evidence }) => tooLittle(indicator, evidence)),
  ...sheet.adjustments
    .filter(isClaimed)
    .flatMap(({ adjustment, evidence }) => tooLittle(adjustment, evidence)),
];

function isAnswered(row: IndicatorRow): boolean {
  const entries = scoredEntries(row.indicator);
  return entries.length === 0 ? isFilled(row.self) : entries.every(({ key }) => isFilled(entryOf(row, key)));
}

/** A bonus that is asked for; nobody proves a penalty or a veto against itself. */
function isClaimed({ adjustment, option, count }: AdjustmentRow): boolean {
  if (adjustment.kind !== "bonus") return false;
  const times = count?.reading.kind === "number" ? count.reading.value : null;
  return "levels" in adjustment ? isFilled(option) && times !== 0 : (times ?? 0) > 0;
}

function tooLittle(item: Indicator | Adjustment, field: Field | null): readonly Finding[] {
  const { required, minItems } = item.evidence;
  if (!required || field === null || minItems < 1) return [];
  const found = field.reading.kind === "text" ? countEvidence(field.reading.text) : 0;
  if (found >= minItems) return [];
  return [makeFinding("V407", field.at, item.code, { ...about(item), n: minItems, found })];
}
