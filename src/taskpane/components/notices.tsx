/** What stands above all tabs: what went wrong, and what the Excel around the pane can't do. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { hasUnseenMerges } from "../../core/grid/grid";
import type { AssessmentState } from "../hooks/assessment-state";
import { useLanguage } from "../language-context";
import { DeploymentNotice } from "./deployment-notice";
import { ProblemBar } from "./problem-bar";
import { UnseenMerges } from "./unseen-merges";
import { UntoldNotice } from "./untold-notice";

const useStyles = makeStyles({
  notices: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    // A long report leaves room for what it is about.
    maxHeight: "60vh",
    overflowY: "auto",
    padding: `0 ${tokens.spacingHorizontalM}`,
    "> :first-child": { marginTop: tokens.spacingVerticalM },
  },
});

export interface NoticesProps {
  readonly state: AssessmentState;
  readonly onDismiss: () => void;
}

export function Notices({ state, onDismiss }: NoticesProps) {
  const styles = useStyles();
  const { strings } = useLanguage();
  return (
    <div className={styles.notices}>
      {state.problem !== null && (
        <ProblemBar problem={state.problem} {...(state.contents.kind === "error" ? {} : { onDismiss })} />
      )}
      <DeploymentNotice />
      <UntoldNotice />
      {state.grid !== null && hasUnseenMerges(state.grid) && <UnseenMerges />}
      {!state.watching && <Text size={200}>{strings.toolbar.manualOnly}</Text>}
    </div>
  );
}
