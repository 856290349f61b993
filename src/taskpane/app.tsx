/** The whole pane: its frame, and the workbook once it is open. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Language } from "../core/locale/language";
import type { OpenWorkbook } from "../workbook/port";
import type { AssessmentCore } from "../usecases/assessment-core";
import { Opening } from "./components/opening";
import { Frame } from "./frame";
import { useLanguage } from "./language-context";
import type { Surroundings } from "./surroundings";

const useStyles = makeStyles({ notice: { margin: 0, padding: tokens.spacingHorizontalL } });

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

export function App({ open, loadCore, isExcel, language, surroundings }: AppProps) {
  return (
    <Frame language={language} surroundings={surroundings}>
      {isExcel ? <Opening open={open} loadCore={loadCore} /> : <OutsideExcel />}
    </Frame>
  );
}

function OutsideExcel() {
  const styles = useStyles();
  const { strings } = useLanguage();
  return (
    <Text as="p" block className={styles.notice}>
      {strings.problem.noHost}
    </Text>
  );
}
