/** What a department's review workbook is called. */
import { formatPeriod } from "../../framework/period";
import type { Language } from "../../locale/language";
import { legalSheetName } from "../../plan/sheet-name";
import type { DepartmentReview } from "./review-cases";

const WORD: Readonly<Record<Language, string>> = { zh: "复核", en: "Review" };

/** 复核-组织部-2026Q4.xlsx */
export function reviewFileName(
  { department, period }: Pick<DepartmentReview, "department" | "period">,
  language: Language,
): string {
  return `${WORD[language]}-${legalSheetName(department[language])}-${formatPeriod(period)}.xlsx`;
}
