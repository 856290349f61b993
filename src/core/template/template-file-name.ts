/** What the workbooks that go to the units are called. */
import type { Framework } from "../framework/framework";
import { formatPeriod, type Period } from "../framework/period";
import type { Language } from "../locale/language";
import { plural } from "../locale/plural";
import { safeFileName } from "../roster/unit-file-names";

/** The zip file with the workbooks of several units: its name says which, by the first of them and their number. */
export function archiveFileName(
  framework: Framework,
  periods: readonly Period[],
  units: readonly string[],
  language: Language,
): string {
  const [first = "", ...others] = units;
  const more = {
    zh: `等${units.length}个单位`,
    en: ` and ${plural(others.length, "other unit")}`,
  };
  const who = others.length === 0 ? first : `${first.slice(0, LONGEST_UNIT)}${more[language]}`;
  return `${templateFileName(framework, periods)}-${safeFileName(who)}.zip`;
}

/** Characters of a unit's name within another name. */
const LONGEST_UNIT = 40;

/**
 * The part of a file's name that says framework and periods: “WJJ-2026Q4”, “WJJ-2026Q1-2026Q4”.
 * @param periods at least one
 */
export function templateFileName({ prefix }: Framework, periods: readonly Period[]): string {
  const ends = [...new Set([periods[0], periods.at(-1)])].flatMap((period) => period ?? []);
  return safeFileName([prefix, ...ends.map(formatPeriod)].join("-"));
}
