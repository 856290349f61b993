/** Nearly all entries are those of last quarter. */
import type { EntryDefinition } from "../../framework/framework";
import { isInformation } from "../../framework/indicators";
import { describePeriod } from "../../framework/period";
import type { Entry } from "../../sheet/scoring-sheet";
import { isFilled } from "../../validation/entered/input-fields";
import { watchEach, type Watch } from "./suspicion";

/** Percent of the entries on both sheets. */
export const SAME_PERCENT = 80;

/** Fewer entries can well be the same. */
export const ENOUGH_ENTRIES = 5;

/** Cells that the sheet fills by a formula are no entries. */
export function watchSameAsBefore(): Watch {
  return watchEach(({ source: { file, unit }, assessment: whole, before }) => {
    const assessment = before === null ? null : whole();
    if (before === null || assessment === null) return [];
    const then = new Map(before.assessment.sheet.rows.map((row) => [row.indicator.code, row]));
    let [same, both] = [0, 0];
    for (const { indicator, entries } of assessment.sheet.rows)
      for (const entry of entries) {
        const earlier = then.get(indicator.code)?.entries.find(({ definition }) => isOf(entry, definition));
        const [value, last] = [valueOf(entry), earlier === undefined ? null : valueOf(earlier)];
        if (value === null || last === null) continue;
        both++;
        if (last === value) same++;
      }
    if (both < ENOUGH_ENTRIES || same * 100 < both * SAME_PERCENT) return [];
    const period = before.assessment.period;
    const earlier = period === null ? { zh: "上期", en: "the period before" } : describePeriod(period);
    const percent = Math.floor((same * 100) / both);
    const place = (of: string, { sheet }: typeof assessment) => ({
      file: of,
      unit,
      at: sheet.fields.get("period")?.at ?? sheet.header,
      shown: `${same} / ${both}`,
    });
    return [
      {
        kind: "sameAsBefore",
        units: [unit],
        places: [place(file, assessment), place(before.file, before.assessment)],
        message: {
          zh: `与${earlier.zh}都填报的 ${both} 项中有 ${same} 项相同（${percent} %）。请核对是否已按本期情况更新。`,
          en: `Of ${both} entries on both sheets ${same} are those of ${earlier.en} (${percent} %). Please check that they were brought up to date.`,
        },
      },
    ];
  });
}

function isOf(entry: Entry, { key }: EntryDefinition): boolean {
  return entry.definition.key === key;
}

/** What a person entered, as text; null for what is none. */
function valueOf(entry: Entry): string | null {
  const { definition, reading, formula } = entry;
  if (formula !== null || isInformation(definition) || !isFilled(entry)) return null;
  if (reading.kind === "number") return String(reading.value);
  return reading.kind === "text" ? reading.text : null;
}
