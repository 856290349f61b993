/** How far a sheet is filled, by level-1 indicator, in words. */
import type { Language } from "../locale/language";
import type { Score } from "../scoring/score";

/** “党建引领 2/4”, one for each level-1 indicator of which something applies. */
export function progressTexts({ groups }: Pick<Score, "groups">, language: Language): readonly string[] {
  return groups.flatMap(({ group, answered: { count, of } }) =>
    of === 0 ? [] : [`${group.name[language]} ${count}/${of}`],
  );
}

/** “18 项未填写” */
export function untouchedText(count: number, language: Language): string {
  if (language === "zh") return `${count} 项未填写`;
  return count === 1 ? "1 indicator is not filled in" : `${count} indicators are not filled in`;
}
