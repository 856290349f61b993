/** Hands the chosen language and its texts to every component, so that switching is one change. */
import { createContext, useContext } from "react";
import type { Language } from "../core/locale/language";
import type { PaneStrings } from "./strings";
import { stringsEn } from "./strings.en";
import { stringsZh } from "./strings.zh";

const STRINGS: Readonly<Record<Language, PaneStrings>> = { zh: stringsZh, en: stringsEn };

export const LanguageContext = createContext<Language>("zh");

/** The chosen language and the texts in it. */
export function useLanguage(): { readonly language: Language; readonly strings: PaneStrings } {
  const language = useContext(LanguageContext);
  return { language, strings: stringsOf(language) };
}

/** All texts of a language. */
export function stringsOf(language: Language): PaneStrings {
  return STRINGS[language];
}

/** What the html element's `lang` should say. */
export function localeOf(language: Language): string {
  return language === "zh" ? "zh-CN" : "en";
}
