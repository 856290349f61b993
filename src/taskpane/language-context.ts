/** Hands the chosen language and its texts to every component, so that switching is one change. */
import { createContext, useContext } from "react";
import type { Language } from "../core/locale/language";
import type { LanguageChoice } from "../usecases/language-choice";
import type { PaneStrings } from "./strings";
import { stringsEn } from "./strings.en";
import { stringsZh } from "./strings.zh";

const STRINGS: Readonly<Record<Language, PaneStrings>> = { zh: stringsZh, en: stringsEn };

interface ChosenLanguage {
  readonly language: Language;
  readonly choice: LanguageChoice;
  readonly choose: (choice: LanguageChoice) => void;
}

export const LanguageContext = createContext<ChosenLanguage>({
  language: "zh",
  choice: "office",
  choose: () => undefined,
});

/** The language in which the pane speaks, and the texts in it. */
export function useLanguage(): ChosenLanguage & { readonly strings: PaneStrings } {
  const chosen = useContext(LanguageContext);
  return { ...chosen, strings: stringsOf(chosen.language) };
}

/** All texts of a language. */
export function stringsOf(language: Language): PaneStrings {
  return STRINGS[language];
}

/** What the html element's `lang` should say. */
export function localeOf(language: Language): string {
  return language === "zh" ? "zh-CN" : "en";
}
