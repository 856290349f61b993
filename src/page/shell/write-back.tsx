/** Asks before the workbook is written into its file, and says what came of it. */
import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { ProblemBar } from "../../taskpane/components/problem-bar";
import { useLanguage } from "../../taskpane/language-context";
import { toProblem, type Problem } from "../../taskpane/problem";
import type { OpenFile } from "../document/open-file";
import { baseName, saveFile } from "./save-file";
import { PAGE_STRINGS, type PageStrings } from "./strings.page";

const useStyles = makeStyles({
  box: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Step =
  | { readonly kind: "asking" | "writing" }
  /** A sentence that says why, and what to do. */
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "failed"; readonly problem: Problem };

export interface WriteBackProps {
  readonly file: OpenFile;
  readonly onDone: () => void;
}

export function WriteBack({ file, onDone }: WriteBackProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = PAGE_STRINGS[language];
  const box = useRef<HTMLDivElement>(null);
  const [step, setStep] = useState<Step>({ kind: "asking" });
  useEffect(() => box.current?.focus(), []);
  const { fileName } = file.workbook;
  const write = async (): Promise<void> => {
    if (step.kind === "writing") return;
    setStep({ kind: "writing" });
    try {
      // A conflict is told above, with what can be done about it.
      await file.writeBack();
      onDone();
    } catch (cause) {
      const why = whyRefused(cause, fileName, texts);
      setStep(
        why === null ? { kind: "failed", problem: toProblem("write", cause) } : { kind: "refused", why },
      );
    }
  };
  return (
    <div ref={box} role="group" tabIndex={-1} aria-label={texts.writeBackLabel} className={styles.box}>
      <Text>{texts.writeBackQuestion(fileName)}</Text>
      <Text size={200}>{texts.writeBackHint}</Text>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={step.kind === "writing"}
          onClick={() => void write()}
        >
          {step.kind === "writing" ? texts.writing : texts.writeBack}
        </Button>
        <Button size="small" onClick={() => saveFile(texts.earlierName(baseName(fileName)), file.original)}>
          {texts.saveEarlier}
        </Button>
        <Button size="small" onClick={onDone}>
          {texts.cancel}
        </Button>
      </div>
      <div role="alert">
        {step.kind === "refused" && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{step.why}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {step.kind === "failed" && <ProblemBar problem={step.problem} />}
    </div>
  );
}

/** What the browser's errors mean here; null for what has nothing to do with the file. */
function whyRefused(cause: unknown, file: string, texts: PageStrings): string | null {
  if (!(cause instanceof DOMException)) return null;
  switch (cause.name) {
    case "NotAllowedError":
    case "SecurityError":
      return texts.denied;
    case "QuotaExceededError":
      return texts.full;
    default:
      // Held by another program, read-only, gone: browsers tell these apart by no common names.
      return texts.held(file);
  }
}
