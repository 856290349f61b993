/**
 * Until the workbook is open: waits, and when it can't be opened, says why and tries again. What only
 * an open workbook needs, most of the pane and the whole core, is loaded meanwhile.
 */
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState, type ComponentType } from "react";
import type { OpenWorkbook } from "../../workbook/port";
import type { AssessmentCore } from "../../usecases/assessment-core";
import { useLanguage } from "../language-context";
import type { PaneProps } from "../pane";
import { toProblem, type Problem } from "../problem";
import { PageHeading } from "./page-heading";
import { ProblemBar } from "./problem-bar";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalM,
    boxSizing: "border-box",
    minHeight: "var(--pane-height, 100vh)",
    padding: `40px ${tokens.spacingHorizontalM} ${tokens.spacingHorizontalM}`,
  },
});

type Step =
  | { readonly kind: "opening" }
  | {
      readonly kind: "open";
      readonly workbook: OpenWorkbook;
      readonly core: AssessmentCore;
      readonly Pane: ComponentType<PaneProps>;
    }
  | { readonly kind: "failed"; readonly problem: Problem };

export interface OpeningProps {
  readonly open: () => Promise<OpenWorkbook>;
  readonly loadCore: () => Promise<AssessmentCore>;
}

export function Opening({ open, loadCore }: OpeningProps) {
  const styles = useStyles();
  const { strings } = useLanguage();
  const [step, setStep] = useState<Step>({ kind: "opening" });

  const attempt = useCallback(() => {
    Promise.all([open(), loadCore(), import(/* webpackChunkName: "workbook" */ "../pane")]).then(
      ([workbook, core, { Pane }]) => setStep({ kind: "open", workbook, core, Pane }),
      (cause: unknown) => setStep({ kind: "failed", problem: toProblem("open", cause) }),
    );
  }, [open, loadCore]);
  useEffect(attempt, [attempt]);

  if (step.kind === "open") {
    const { Pane, workbook, core } = step;
    return <Pane workbook={workbook} core={core} />;
  }
  return (
    <main className={styles.root}>
      {step.kind === "failed" && (
        <>
          <PageHeading>{strings.problem.nothingRead}</PageHeading>
          <ProblemBar problem={step.problem} />
        </>
      )}
      {step.kind === "opening" ? (
        <Spinner label={strings.toolbar.reading} labelPosition="below" />
      ) : (
        <Button
          onClick={() => {
            setStep({ kind: "opening" });
            attempt();
          }}
        >
          {strings.problem.retry}
        </Button>
      )}
    </main>
  );
}
