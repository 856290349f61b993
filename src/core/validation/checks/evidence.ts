/** V407: fewer items of evidence than the framework asks for. Rows that nothing is claimed in need none. */
import { collect } from "../../collect";
import { scoredEntries } from "../../framework/indicators";
import { countEvidence } from "../count-evidence";
import type { AdjustmentRow, Field, IndicatorRow } from "../../sheet/scoring-sheet";
import type { Adjustment, Indicator } from "../../framework/framework";
import type { Check } from "../check-context";
import type { Finding } from "../finding";
import { isFilled } from "../input-fields";
import { about, makeFinding } from "../make-finding";
import { entryOf } from "../row-values";

export const checkEvidence: Check = ({ counting, sheet }) => [
  ...collect(counting, (row) => (isAnswered(row) ? tooLittle(row.indicator, row.evidence) : null)),
  ...collect(sheet.adjustments, (row) => (isClaimed(row) ? tooLittle(row.adjustment, row.evidence) : null)),
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

function tooLittle(item: Indicator | Adjustment, field: Field | null): Finding | null {
  const { required, minItems } = item.evidence;
  if (!required || field === null || minItems < 1) return null;
  const found = field.reading.kind === "text" ? countEvidence(field.reading.text) : 0;
  if (found >= minItems) return null;
  return makeFinding("V407", field.at, item.code, { ...about(item), n: minItems, found });
}
