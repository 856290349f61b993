/** What stands around all that is drawn: theme, language, and what the program around the page gives. */
import { FluentProvider, makeStaticStyles } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import type { Language } from "../core/locale/language";
import { isLanguageChoice, LANGUAGE_KEY, type LanguageChoice } from "../usecases/language-choice";
import { useRemembered } from "./hooks/use-remembered";
import { LanguageContext, localeOf, stringsOf } from "./language-context";
import { SurroundingsProvider, type Surroundings } from "./surroundings";
import { useTheme } from "./theme";

const usePageStyles = makeStaticStyles([
  { body: { margin: 0, padding: 0 } },
  // Windows' contrast themes give a link that is a button the colour of text.
  "@media (forced-colors: active) { button.fui-Link { text-decoration-line: underline; } }",
]);

export interface FrameProps {
  /** The language of Excel or of the browser, which holds until the person chooses another. */
  readonly language: Language;
  readonly surroundings: Surroundings;
  readonly children: ReactNode;
}

export function Frame({ language: ofProgram, surroundings, children }: FrameProps) {
  usePageStyles();
  const theme = useTheme(surroundings.officeBackground);
  const [choice, choose] = useRemembered<LanguageChoice>(
    surroundings.person,
    LANGUAGE_KEY,
    "office",
    isLanguageChoice,
  );
  const language = choice === "office" ? (surroundings.defaults.language ?? ofProgram) : choice;
  const { product } = stringsOf(language);
  useEffect(() => {
    document.documentElement.lang = localeOf(language);
    document.title = product;
  }, [language, product]);
  return (
    <FluentProvider theme={theme}>
      <SurroundingsProvider value={surroundings}>
        <LanguageContext value={{ language, choice, choose }}>{children}</LanguageContext>
      </SurroundingsProvider>
    </FluentProvider>
  );
}
