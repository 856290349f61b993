/** What went wrong: what, why, what to do; for a fault of the program a report to pass on. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { describeError } from "../../core/locale/error-text";
import { useLanguage } from "../language-context";
import type { Problem } from "../problem";
import { ProblemReport } from "./problem-report";
import { ReloadButton } from "./reload-button";

const useStyles = makeStyles({
  root: { flexShrink: 0 },
  title: { display: "block" },
  advice: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}` },
  body: { overflowWrap: "anywhere", paddingBottom: tokens.spacingVerticalXS },
});

export interface ProblemBarProps {
  readonly problem: Problem;
  /** Missing where there is nothing behind the message to go back to. */
  readonly onDismiss?: () => void;
}

export function ProblemBar({ problem, onDismiss }: ProblemBarProps) {
  const styles = useStyles();
  const { strings } = useLanguage();
  return (
    <div role="alert" className={styles.root}>
      <MessageBar
        intent={problem.kind === "sheetGone" || problem.kind === "outdated" ? "warning" : "error"}
        layout="multiline"
      >
        <MessageBarBody className={styles.body}>
          <Wording problem={problem} />
        </MessageBarBody>
        {onDismiss !== undefined && (
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                aria-label={strings.problem.dismiss}
                icon={<DismissRegular />}
                onClick={onDismiss}
              />
            }
          />
        )}
      </MessageBar>
    </div>
  );
}

function Wording({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  switch (problem.kind) {
    case "workbook":
      return describeError(problem.error, language).sentence;
    case "sheetGone":
      return strings.problem.sheetGone(problem.sheet);
    case "outdated":
      return (
        <>
          <MessageBarTitle className={styles.title}>{strings.problem.outdated}</MessageBarTitle>
          <p className={styles.advice}>{strings.problem.outdatedAdvice}</p>
          <ReloadButton />
        </>
      );
    case "unexpected":
      return (
        <>
          <MessageBarTitle className={styles.title}>
            {strings.problem.unexpected[problem.action]}
          </MessageBarTitle>
          {strings.problem.nothingChanged} {strings.problem.tryAgain}
          <ProblemReport label={strings.problem.report} report={problem.report} />
        </>
      );
  }
}
