/**
 * Once 汇总 is written the pane offers to open with the workbook from now on. It asks until somebody has
 * said yes or no, and switches nothing on by itself (docs/excel-risks.md says why).
 */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { hasAutoShowChoice, openWithDocument } from "../../usecases/auto-show";
import type { DocumentSettings } from "../../workbook/port";
import { useLanguage } from "../language-context";
import { toProblem, type Problem } from "../problem";
import { HOST_STRINGS } from "../strings.host";
import { ProblemBar } from "./problem-bar";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  answers: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground2 },
});

type Step =
  | { readonly kind: "asking" | "accepted" | "over" }
  // Told in place of the rest.
  | { readonly kind: "failed"; readonly problem: Problem };

export function AutoShowOffer({ settings }: { readonly settings: DocumentSettings }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = HOST_STRINGS[language].autoShow;
  const [step, setStep] = useState<Step>(() => ({ kind: hasAutoShowChoice(settings) ? "over" : "asking" }));
  const answer = (opens: boolean): void => {
    openWithDocument(settings, opens).then(
      () => setStep({ kind: opens ? "accepted" : "over" }),
      (cause: unknown) => setStep({ kind: "failed", problem: toProblem("setting", cause) }),
    );
  };
  switch (step.kind) {
    case "over":
      return null;
    case "failed":
      return <ProblemBar problem={step.problem} onDismiss={() => setStep({ kind: "over" })} />;
    case "accepted":
      return (
        <Text size={200} role="status">
          {texts.accepted}
        </Text>
      );
    case "asking":
      return (
        <div className={styles.root} role="group" aria-label={texts.question}>
          <Text size={200}>{texts.question}</Text>
          <Text size={100} className={styles.hint}>
            {texts.hint}
          </Text>
          <div className={styles.answers}>
            <Button size="small" onClick={() => answer(true)}>
              {texts.accept}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => answer(false)}>
              {texts.decline}
            </Button>
          </div>
        </div>
      );
  }
}
