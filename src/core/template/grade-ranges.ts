/** The grades of a framework in words, for the people who fill its sheets. */
import type { Framework } from "../framework/framework";

/** “示范”, “90 分及以上”; best first. */
export interface GradeRange {
  readonly name: string;
  readonly range: string;
}

export function gradeRanges({ grades }: Framework): readonly GradeRange[] {
  const falling = [...grades].sort((a, b) => b.min - a.min);
  return falling.map(({ name, min }, index) => {
    const above = falling[index - 1]?.min;
    if (above === undefined) return { name: name.zh, range: `${min} 分及以上` };
    const isLowest = index === falling.length - 1;
    return {
      name: name.zh,
      range: isLowest ? `不足 ${above} 分` : `${min} 分及以上，不足 ${above} 分`,
    };
  });
}
