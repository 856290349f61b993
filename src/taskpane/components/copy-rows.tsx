/** Copies what a list shows as a table, for a mail to whoever has to put it right. */
import { Button, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, CopyRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { CopiedTable } from "../copy/copied-table";
import { copyTable } from "../copy/copy-table";
import { useLanguage } from "../language-context";
import { useHiddenStyles } from "./hidden-styles";

const useStyles = makeStyles({
  button: { minWidth: 0, whiteSpace: "nowrap" },
  refused: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, width: "100%" },
});

export interface CopyRowsProps {
  /** What is shown, in its order. */
  readonly table: () => CopiedTable;
  /** What is heard once it was copied. */
  readonly copied: string;
  readonly hint: string;
}

type Step = { readonly kind: "idle" | "copied" } | { readonly kind: "refused"; readonly text: string };

export function CopyRows({ table, copied, hint }: CopyRowsProps) {
  const styles = useStyles();
  const hidden = useHiddenStyles();
  const { strings } = useLanguage();
  const words = strings.findings;
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (step.kind === "refused") field.current?.select();
  }, [step]);

  const copy = async (): Promise<void> => {
    const rows = table();
    setStep((await copyTable(rows)) ? { kind: "copied" } : { kind: "refused", text: rows.text });
  };
  return (
    <>
      <Button
        className={styles.button}
        size="small"
        title={hint}
        icon={step.kind === "copied" ? <CheckmarkRegular /> : <CopyRegular />}
        onClick={() => void copy()}
      >
        {words.copy}
      </Button>
      <span role="status" className={hidden.text}>
        {step.kind === "copied" && copied}
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
