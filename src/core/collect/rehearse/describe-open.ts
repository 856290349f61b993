/** What is said of a unit without a result, since nobody decided which returns of others it is measured against. */
import type { Text } from "../../locale/language";
import { sheetsText } from "../../ranking/open-comparison-text";

/**
 * @param files of the returns to be decided
 * @returns none where nothing has to be
 */
export function describeOpen(unit: string, files: readonly string[]): readonly Text[] {
  if (files.length === 0) return [];
  const { zh, en } = sheetsText(files);
  return [
    {
      zh: `${unit}：须与其他单位比较，而 ${zh} 是否计入、以哪份为准没有定，没有名次和等次。`,
      en: `${unit}: measured against other units, and it is undecided which of these count: ${en}. No rank and no grade.`,
    },
  ];
}
