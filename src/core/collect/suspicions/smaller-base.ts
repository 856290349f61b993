/** What a rate is taken of (基数) is much smaller than last quarter, or 0: the rate may be better for it. */
import { isInformation } from "../../framework/indicators";
import { decimal } from "../../scoring/decimal";
import type { Entry, ScoringSheet } from "../../sheet/scoring-sheet";
import { watchEach, type Suspicion, type Watch } from "./suspicion";

/** By this share of it or more. */
const SMALLER_BY = 0.3;

/** One hint for each row. */
export function watchSmallerBase(): Watch {
  return watchEach(({ source: { file, unit }, assessment: whole, before }) => {
    const assessment = before === null ? null : whole();
    if (before === null || assessment === null) return [];
    const earlier = basesOf(before.assessment.sheet);
    return [...basesOf(assessment.sheet)].flatMap(([key, now]): Suspicion[] => {
      const then = earlier.get(key);
      if (then === undefined || then.value <= 0 || now.value >= then.value) return [];
      const fall = decimal(then.value).minus(decimal(now.value)).div(decimal(then.value));
      if (fall.lt(SMALLER_BY) && now.value !== 0) return [];
      const percent = fall.times(100).round(0, 0).toString();
      const { label } = now.entry.definition;
      return [
        {
          kind: "smallerBase",
          units: [unit],
          places: [
            { file, unit, at: now.entry.at, shown: String(now.value) },
            { file: before.file, unit, at: then.entry.at, shown: String(then.value) },
          ],
          message: {
            zh: `${now.code}“${label.zh}”由上期的 ${then.value} 变为 ${now.value}（减少 ${percent} %）。请核对人数或任务变动的依据。`,
            en: `${now.code} “${label.en}” went from ${then.value} to ${now.value} (${percent} % less). Please check what the change rests on.`,
          },
        },
      ];
    });
  });
}

interface Base {
  readonly code: string;
  readonly entry: Entry;
  readonly value: number;
}

function basesOf({ rows }: ScoringSheet): ReadonlyMap<string, Base> {
  return new Map(
    rows.flatMap(({ indicator, entries }) =>
      entries.flatMap((entry): [string, Base][] => {
        const { definition, reading } = entry;
        if (definition.slot !== "base" || isInformation(definition) || reading.kind !== "number") return [];
        return [
          [`${indicator.code}/${definition.key}`, { code: indicator.code, entry, value: reading.value }],
        ];
      }),
    ),
  );
}
