/** The grades of a framework in words, for the people who fill its sheets. */
import type { Framework } from "../framework/framework";
import type { Language } from "../locale/language";
import { templateLabels } from "./template-labels";

/** “示范”, “90 分及以上”; best first. */
export interface GradeRange {
  readonly name: string;
  readonly range: string;
}

export function gradeRanges({ grades }: Framework, language: Language): readonly GradeRange[] {
  const labels = templateLabels(language).gradeRange;
  const falling = [...grades].sort((a, b) => b.min - a.min);
  return falling.map(({ name: { [language]: name }, min }, index) => {
    const above = falling[index - 1]?.min;
    if (above === undefined) return { name, range: labels.from(min) };
    const isLowest = index === falling.length - 1;
    return { name, range: isLowest ? labels.below(above) : labels.between(min, above) };
  });
}
