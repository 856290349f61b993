/** Names of sheets in a sentence. */
import type { Language } from "../core/locale/language";

/** “甲”、“乙” · “A”, “B” */
export function listNames(names: readonly string[], language: Language): string {
  return names.map((name) => `“${name}”`).join(language === "zh" ? "、" : ", ");
}
