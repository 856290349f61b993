/** How a grade is shown: while required reviews are missing it is 暂定, wherever it stands. */
import type { Grade } from "../framework/framework";
import type { Language } from "../locale/language";
import type { Score } from "./score";

/** What follows a grade's name while the result can change without an entry changing. */
export const PROVISIONAL_MARK: Readonly<Record<Language, string>> = { zh: "（暂定）", en: " (provisional)" };

/** “示范（暂定）”. */
export function gradeName({ name }: Grade, provisional: boolean, language: Language): string {
  return provisional ? name[language] + PROVISIONAL_MARK[language] : name[language];
}

/** The grade as pane, sheets and texts show it; null while there is none. */
export function shownGrade(
  { grade, provisional }: { readonly grade: Grade | null; readonly provisional: Score["provisional"] },
  language: Language,
): string | null {
  return grade === null ? null : gradeName(grade, provisional, language);
}
