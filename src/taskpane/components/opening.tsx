/** Until the workbook is open: waits, and when it can't be opened, says why and tries again. */
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { Language } from "../../core/locale/language";
import type { OpenWorkbook } from "../../workbook/port";
import type { AssessmentCore } from "../assessment-core";
import { useLanguage } from "../language-context";
import { Pane } from "../pane";
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
    minHeight: "100vh",
    padding: `40px ${tokens.spacingHorizontalM} ${tokens.spacingHorizontalM}`,
  },
});

type Step =
  | { readonly kind: "opening" }
  | { readonly kind: "open"; readonly workbook: OpenWorkbook }
  | { readonly kind: "failed"; readonly problem: Problem };

export interface OpeningProps {
  readonly open: () => Promise<OpenWorkbook>;
  readonly core: AssessmentCore;
  readonly onChooseLanguage: (language: Language) => void;
}

export function Opening({ open, core, onChooseLanguage }: OpeningProps) {
  const styles = useStyles();
  const { strings } = useLanguage();
  const [step, setStep] = useState<Step>({ kind: "opening" });

  const attempt = useCallback(() => {
    open().then(
      (workbook) => setStep({ kind: "open", workbook }),
      (cause: unknown) => setStep({ kind: "failed", problem: toProblem("open", cause) }),
    );
  }, [open]);
  useEffect(attempt, [attempt]);

  if (step.kind === "open")
    return <Pane workbook={step.workbook} core={core} onChooseLanguage={onChooseLanguage} />;
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
