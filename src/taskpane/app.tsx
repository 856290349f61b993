/** The whole pane: theme, language, and the workbook once it is open. */
import { FluentProvider, makeStaticStyles, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Language } from "../core/locale/language";
import type { OpenWorkbook } from "../workbook/port";
import type { AssessmentCore } from "./assessment-core";
import { Opening } from "./components/opening";
import { LanguageContext, localeOf, stringsOf } from "./language-context";
import { useTheme } from "./theme";

const useStyles = makeStyles({ notice: { margin: 0, padding: tokens.spacingHorizontalL } });
const usePageStyles = makeStaticStyles({ body: { margin: 0, padding: 0 } });

export interface AppProps {
  /** Opens the workbook; asked again when the person tries again. */
  readonly open: () => Promise<OpenWorkbook>;
  readonly core: AssessmentCore;
  /** False when the page was opened outside Excel. */
  readonly isExcel: boolean;
  /** The language to begin with. */
  readonly language: Language;
  /** Background colour of Excel's theme; null where Excel doesn't tell. */
  readonly officeBackground: string | null;
}

export function App({ open, core, isExcel, language: firstLanguage, officeBackground }: AppProps) {
  usePageStyles();
  const styles = useStyles();
  const theme = useTheme(officeBackground);
  const [language, setLanguage] = useState(firstLanguage);
  const strings = stringsOf(language);
  useEffect(() => {
    document.documentElement.lang = localeOf(language);
    document.title = strings.product;
  }, [language, strings]);
  return (
    <FluentProvider theme={theme}>
      <LanguageContext value={language}>
        {isExcel ? (
          <Opening open={open} core={core} onChooseLanguage={setLanguage} />
        ) : (
          <Text as="p" block className={styles.notice}>
            {strings.problem.noHost}
          </Text>
        )}
      </LanguageContext>
    </FluentProvider>
  );
}
