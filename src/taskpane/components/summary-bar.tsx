/** The line at the bottom that stays in view: writes 汇总 and says what that did. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons";
import type { Score } from "../../core/scoring/score";
import type { SummaryStep } from "../hooks/assessment-state";
import { describeOmitted } from "../../core/locale/omitted-text";
import type { DocumentSettings } from "../../workbook/port";
import { useLanguage } from "../language-context";
import { useSurroundings } from "../surroundings";
import { AutoShowOffer } from "./auto-show-offer";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

export interface SummaryBarProps {
  readonly score: Score;
  readonly summary: SummaryStep;
  readonly settings: DocumentSettings;
  readonly onWrite: () => void;
}

export function SummaryBar({ score, summary, settings, onWrite }: SummaryBarProps) {
  const styles = useStyles();
  const { strings } = useLanguage();
  const { program } = useSurroundings();
  const writing = summary.kind === "writing";
  const missing = score.answered.of - score.answered.count;
  return (
    <footer className={styles.bar}>
      <div role="status">{summary.kind === "written" && <Written {...summary} />}</div>
      {summary.kind === "written" && program === "excel" && <AutoShowOffer settings={settings} />}
      {!score.complete && summary.kind !== "written" && (
        <Text size={200} className={styles.hint}>
          {strings.summary.incomplete(missing)}
        </Text>
      )}
      <Button
        appearance="primary"
        icon={
          writing ? (
            <Spinner size="extra-tiny" appearance="inverted" aria-hidden="true" />
          ) : (
            <DocumentTableRegular />
          )
        }
        disabledFocusable={writing}
        onClick={onWrite}
      >
        {writing ? strings.summary.writing : strings.summary.write}
      </Button>
    </footer>
  );
}

function Written({ sheet, replaced, charts, omitted, outdated }: Extract<SummaryStep, { kind: "written" }>) {
  const { strings, language } = useLanguage();
  return (
    <MessageBar intent={outdated || omitted.length > 0 ? "warning" : "success"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{strings.summary.written(sheet)}</MessageBarTitle>
        {replaced ? strings.summary.replaced(charts) : strings.summary.added(charts)}
        {omitted.length > 0 && ` ${describeOmitted(omitted, language)}`}
        {outdated && ` ${strings.summary.outdated}`}
      </MessageBarBody>
    </MessageBar>
  );
}
