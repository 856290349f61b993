/** Which language the pane and the ribbon's commands speak: the person's choice, else Excel's. */
import type { Language } from "../core/locale/language";
import type { Memory } from "./memory";

/** A language, or whichever Excel has. */
export type LanguageChoice = Language | "office";

/** Key of the person's memory. */
export const LANGUAGE_KEY = "language";

export function isLanguageChoice(text: string): text is LanguageChoice {
  return text === "zh" || text === "en" || text === "office";
}

/** @param ofExcel the language of Excel itself */
export function chosenLanguage(memory: Memory, ofExcel: Language): Language {
  const choice = memory.get(LANGUAGE_KEY);
  return choice === "zh" || choice === "en" ? choice : ofExcel;
}
