/** What the rows of a ranking say in words, for returns of a period and for a year alike: quota, tie-breaks, ties. */
import type { Framework } from "../../framework/framework";
import { indicatorGroups } from "../../framework/indicators";
import type { Language } from "../../locale/language";
import { LESS_PENALTY } from "../../ranking/tied-sets";
import { gradesFromBest } from "../../scoring/grade";
import { textLiteral as quoted } from "../../scoring/text-literal";

/** One of the names by its number from 1 on; "" for 0. */
export function chosenName(value: string, names: readonly string[]): string {
  return names.length === 0
    ? '""'
    : `IF(${value}=0,"",CHOOSE(${value},${names.map((name) => quoted(name)).join(",")}))`;
}

/**
 * What the quota can do to a unit, in the order of QUOTA_EFFECTS.
 * @param words of the limited grade and of the one below it
 * @returns none where no grade is limited
 */
export function quotaWords(
  framework: Framework,
  language: Language,
  words: (limited: string, below: string) => readonly string[],
): readonly string[] {
  const grades = gradesFromBest(framework);
  const limited = grades.findIndex(({ key }) => key === framework.quota?.grade);
  return limited < 0
    ? []
    : words(grades[limited]?.name[language] ?? "", grades[limited + 1]?.name[language] ?? "");
}

/** Width in which a row keeps room for what a quota says, whichever unit comes to stand in it. */
export const QUOTA_WIDTH = 17;

/** What a tie was decided by. */
export function tieBreakName(
  framework: Framework,
  language: Language,
  code: string,
  lessPenalty: string,
): string {
  if (code === LESS_PENALTY) return lessPenalty;
  return indicatorGroups(framework).find((group) => group.code === code)?.name[language] ?? code;
}

/**
 * Whether another unit has the same rank. People sort by the filter's buttons: a row says the same wherever it stands.
 * @param ranks the cells of all ranks
 */
export function isTiedFormula(rank: string, ranks: string): string {
  return `AND(${rank}<>"",COUNTIF(${ranks},${rank})>1)`;
}
