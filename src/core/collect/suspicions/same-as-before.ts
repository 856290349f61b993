/** Nearly all entries are those of last quarter. */
import { isInformation } from "../../framework/indicators";
import { describePeriod } from "../../framework/period";
import type { ScoringSheet } from "../../sheet/scoring-sheet";
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
    const [now, then] = [assessment, before.assessment].map(({ sheet }) => entriesOf(sheet)) as [
      Entries,
      Entries,
    ];
    let [same, both] = [0, 0];
    for (const [key, value] of now) {
      const earlier = then.get(key);
      if (earlier === undefined) continue;
      both++;
      if (earlier === value) same++;
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

type Entries = ReadonlyMap<string, string>;

function entriesOf({ rows }: ScoringSheet): Entries {
  return new Map(
    rows.flatMap(({ indicator, entries }) =>
      entries.flatMap(({ definition, reading, formula, ...field }): [string, string][] => {
        if (formula !== null || isInformation(definition) || !isFilled({ reading, formula, ...field }))
          return [];
        const value =
          reading.kind === "number" ? reading.value : reading.kind === "text" ? reading.text : null;
        return value === null ? [] : [[`${indicator.code}/${definition.key}`, String(value)]];
      }),
    ),
  );
}
