/** What a person can do while the workbook holds no scoring sheet: make one, or look at a sample. */
import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { DocumentAddRegular, OpenRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { OpenWorkbook } from "../../workbook/port";
import { useLanguage } from "../language-context";
import { toProblem, type Problem } from "../problem";
import { useSurroundings } from "../surroundings";
import { ProblemBar } from "./problem-bar";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground2 },
});

type Step =
  | { readonly kind: "idle" | "opening" | "opened" }
  // Told in place of the rest.
  | { readonly kind: "failed"; readonly problem: Problem };

export interface FirstStepsProps {
  readonly workbook: OpenWorkbook;
  /** Leads to 模板. */
  readonly onMakeTemplate: () => void;
}

export function FirstSteps({ workbook, onMakeTemplate }: FirstStepsProps) {
  const styles = useStyles();
  const { strings } = useLanguage();
  const { loadSample, program } = useSurroundings();
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const opening = step.kind === "opening";

  const openSample = async (): Promise<void> => {
    if (opening) return;
    setStep({ kind: "opening" });
    try {
      await workbook.openOther(await loadSample());
      setStep({ kind: "opened" });
    } catch (cause) {
      setStep({ kind: "failed", problem: toProblem("sample", cause) });
    }
  };
  return (
    <div className={styles.root}>
      <Button appearance="primary" icon={<DocumentAddRegular />} onClick={onMakeTemplate}>
        {strings.empty.makeTemplate}
      </Button>
      <Button
        icon={opening ? <Spinner size="extra-tiny" aria-hidden="true" /> : <OpenRegular />}
        disabledFocusable={opening}
        onClick={() => void openSample()}
      >
        {opening ? strings.empty.openingSample : strings.empty.openSample}
      </Button>
      <div role="status">
        {step.kind === "opened" && <Text size={200}>{strings.empty.sampleOpened[program]}</Text>}
      </div>
      {step.kind === "failed" && (
        <ProblemBar problem={step.problem} onDismiss={() => setStep({ kind: "idle" })} />
      )}
      <Text size={200} className={styles.hint}>
        {strings.empty.sampleHint}
      </Text>
    </div>
  );
}
