/** Copies the findings that are shown as a table, for a mail to whoever has to put them right. */
import { Button, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, CopyRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { Assessment } from "../../core/assessment";
import type { Finding } from "../../core/validation/finding";
import { copyTable } from "../copy/copy-table";
import { findingsTable } from "../copy/findings-table";
import { useLanguage } from "../language-context";
import { useHiddenStyles } from "./hidden-styles";

const useStyles = makeStyles({
  button: { minWidth: 0, whiteSpace: "nowrap" },
  refused: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, width: "100%" },
});

export interface CopyFindingsProps {
  readonly assessment: Assessment;
  /** Those that are shown, in their order. */
  readonly findings: readonly Finding[];
}

type Step = { readonly kind: "idle" | "copied" } | { readonly kind: "refused"; readonly text: string };

export function CopyFindings({ assessment, findings }: CopyFindingsProps) {
  const styles = useStyles();
  const hidden = useHiddenStyles();
  const { language, strings } = useLanguage();
  const words = strings.findings;
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (step.kind === "refused") field.current?.select();
  }, [step]);

  const copy = async (): Promise<void> => {
    const { sheet } = assessment;
    const title = words.copyTitle(sheet.unit ?? sheet.name, findings.length);
    const table = findingsTable(
      findings,
      title,
      { severity: words.severity, columns: words.tableColumns },
      language,
    );
    setStep((await copyTable(table)) ? { kind: "copied" } : { kind: "refused", text: table.text });
  };
  return (
    <>
      <Button
        className={styles.button}
        size="small"
        title={words.copyHint}
        icon={step.kind === "copied" ? <CheckmarkRegular /> : <CopyRegular />}
        onClick={() => void copy()}
      >
        {words.copy}
      </Button>
      <span role="status" className={hidden.text}>
        {step.kind === "copied" && words.copied(findings.length)}
      </span>
      {step.kind === "refused" && (
        <div className={styles.refused}>
          <Text size={200}>{words.copyRefused}</Text>
          <Textarea
            textarea={{ ref: field }}
            size="small"
            readOnly
            aria-label={words.copy}
            value={step.text}
            onFocus={({ target }) => target.select()}
          />
        </div>
      )}
    </>
  );
}
