/** The foot of a printed sheet: the department that assesses, where it is known, and the page. */
import type { Language } from "../locale/language";
import { templateLabels } from "./template-labels";

/** @param department "" names none */
export function templateFooter(language: Language, department: string): string {
  const { footer } = templateLabels(language);
  // Excel reads what follows an & as a code, && as the sign itself.
  return department === "" ? footer : `${department.replaceAll("&", "&&")}　${footer}`;
}
