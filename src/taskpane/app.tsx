/** The whole pane: theme, language, and the workbook once it is open. */
import { FluentProvider, makeStaticStyles, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Language } from "../core/locale/language";
import type { OpenWorkbook } from "../workbook/port";
import type { AssessmentCore } from "../usecases/assessment-core";
import { Opening } from "./components/opening";
import { useRemembered } from "./hooks/use-remembered";
import { LanguageContext, localeOf, stringsOf } from "./language-context";
import { isLanguageChoice, LANGUAGE_KEY, type LanguageChoice } from "../usecases/language-choice";
import { SurroundingsProvider, type Surroundings } from "./surroundings";
import { useTheme } from "./theme";

const useStyles = makeStyles({ notice: { margin: 0, padding: tokens.spacingHorizontalL } });
const usePageStyles = makeStaticStyles({ body: { margin: 0, padding: 0 } });

export interface AppProps {
  /** Opens the workbook; asked again when the person tries again. */
  readonly open: () => Promise<OpenWorkbook>;
  /** Brings the core, which is loaded while the workbook is being opened. */
  readonly loadCore: () => Promise<AssessmentCore>;
  /** False when the page was opened outside Excel. */
  readonly isExcel: boolean;
  /** The language of Excel, which holds until the person chooses another. */
  readonly language: Language;
  readonly surroundings: Surroundings;
}

export function App({ open, loadCore, isExcel, language: officeLanguage, surroundings }: AppProps) {
  usePageStyles();
  const styles = useStyles();
  const theme = useTheme(surroundings.officeBackground);
  const [choice, choose] = useRemembered<LanguageChoice>(
    surroundings.person,
    LANGUAGE_KEY,
    "office",
    isLanguageChoice,
  );
  const language = choice === "office" ? (surroundings.defaults.language ?? officeLanguage) : choice;
  const strings = stringsOf(language);
  useEffect(() => {
    document.documentElement.lang = localeOf(language);
    document.title = strings.product;
  }, [language, strings]);
  return (
    <FluentProvider theme={theme}>
      <SurroundingsProvider value={surroundings}>
        <LanguageContext value={{ language, choice, choose }}>
          {isExcel ? (
            <Opening open={open} loadCore={loadCore} />
          ) : (
            <Text as="p" block className={styles.notice}>
              {strings.problem.noHost}
            </Text>
          )}
        </LanguageContext>
      </SurroundingsProvider>
    </FluentProvider>
  );
}
