/** The pane's frame: toolbar above, what was found in the middle, 写入汇总 below. */
import { makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import type { OpenWorkbook } from "../workbook/port";
import type { AssessmentCore } from "./assessment-core";
import { PageHeading } from "./components/page-heading";
import { AssessmentView } from "./components/assessment-view";
import { EmptyState } from "./components/empty-state";
import { FrameworkProblems } from "./components/framework-problems";
import { ProblemBar } from "./components/problem-bar";
import { SummaryBar } from "./components/summary-bar";
import { Toolbar } from "./components/toolbar";
import type { Contents } from "./hooks/assessment-state";
import { useAssessment, type AssessmentModel } from "./hooks/use-assessment";
import { useLanguage } from "./language-context";

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  waiting: { alignSelf: "center", marginTop: "30%" },
});

export interface PaneProps {
  readonly workbook: OpenWorkbook;
  readonly core: AssessmentCore;
  readonly onSwitchLanguage: () => void;
}

export function Pane({ workbook, core, onSwitchLanguage }: PaneProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const model = useAssessment(workbook, core);
  const { state } = model;
  const assessment = shownAssessment(state.contents);
  // Its sheets are there but can't be scored: that they weren't recognised would mislead.
  const faultyFramework = state.contents.kind === "unrecognized" && state.frameworkProblems.length > 0;
  return (
    <div className={styles.frame}>
      <Toolbar
        busy={state.busy}
        checkedAt={state.checkedAt}
        onRecheck={model.recheck}
        onSwitchLanguage={onSwitchLanguage}
      />
      <main className={styles.main} tabIndex={-1}>
        {state.contents.kind === "error" && <PageHeading>{strings.problem.nothingRead}</PageHeading>}
        {state.problem !== null && (
          <ProblemBar
            problem={state.problem}
            {...(state.contents.kind === "error" ? {} : { onDismiss: model.dismissProblem })}
          />
        )}
        {!state.watching && <Text size={200}>{strings.toolbar.manualOnly}</Text>}
        {faultyFramework && <PageHeading>{strings.framework.title}</PageHeading>}
        <FrameworkProblems problems={state.frameworkProblems} onGoTo={model.goTo} />
        {!faultyFramework && <Middle contents={state.contents} fileName={workbook.fileName} model={model} />}
      </main>
      {assessment !== null && (
        <SummaryBar
          score={assessment.score}
          summary={state.summary}
          onWrite={() => model.writeSummary(assessment.sheet.name, language)}
        />
      )}
    </div>
  );
}

interface MiddleProps {
  readonly contents: Contents;
  readonly fileName: string;
  readonly model: AssessmentModel;
}

function Middle({ contents, fileName, model }: MiddleProps) {
  const styles = useStyles();
  const { strings } = useLanguage();
  const assessment = shownAssessment(contents);
  switch (contents.kind) {
    case "reading":
      return <Spinner className={styles.waiting} label={strings.toolbar.reading} labelPosition="below" />;
    case "error":
      return null;
    case "empty":
      return <EmptyState fileName={fileName} sheets={[]} />;
    case "unrecognized":
      return <EmptyState fileName={fileName} sheets={contents.sheets} />;
    case "assessed":
      return (
        assessment !== null && (
          <AssessmentView
            key={assessment.sheet.name}
            assessment={assessment}
            sheets={contents.assessments.map(({ sheet }) => sheet.name)}
            onChooseSheet={model.chooseSheet}
            onGoTo={model.goTo}
          />
        )
      );
  }
}

function shownAssessment(contents: Contents) {
  if (contents.kind !== "assessed") return null;
  return contents.assessments.find(({ sheet }) => sheet.name === contents.sheet) ?? null;
}
