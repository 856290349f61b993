/** The foot of a printed sheet: the department that assesses, where it is known, and the page. */
import type { Language } from "../locale/language";
import { templateLabels } from "./template-labels";

/** @param department "" names none */
export function templateFooter(language: Language, department: string): string {
  return departmentFooter(department, templateLabels(language).footer);
}

/** @param pages what the foot says of the pages */
export function departmentFooter(department: string, pages: string): string {
  // Excel reads what follows an & as a code, && as the sign itself.
  return department === "" ? pages : `${department.replaceAll("&", "&&")}　${pages}`;
}
