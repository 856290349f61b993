/** What the workbook's ledgers give out on paper: letters, slips, matrix, timeline and comparison, each by a button. */
import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Text as Wording } from "../../core/locale/language";
import { quarterAt } from "../../core/ledger/conditions/span";
import { BUILTIN_OUTPUTS } from "../../core/ledger/output/definition/builtin-outputs";
import type { Output } from "../../core/ledger/output/definition/output";
import { planOutputs } from "../../core/ledger/output/plan-outputs";
import { Section } from "../components/section";
import type { AssessmentModel } from "../hooks/use-assessment";
import { useLanguage } from "../language-context";
import { PRINT_STRINGS } from "./strings.print";
import type { LedgerDay } from "./use-ledger-day";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  wide: { overflowWrap: "anywhere" },
});

export interface PrintOutputsProps {
  readonly day: LedgerDay;
  readonly onChange: AssessmentModel["change"];
}

/** What came of the last one; `why` is null where its sheet was written. */
interface Outcome {
  readonly output: Output;
  readonly sheet: string;
  readonly why: Wording | null;
}

export function PrintOutputs({ day, onChange }: PrintOutputsProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = PRINT_STRINGS[language];
  const [rows, setRows] = useState("");
  const [busy, setBusy] = useState<Output | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const hint = useId();
  const there = BUILTIN_OUTPUTS.filter((one) => day.ledgers.some(({ ledger }) => ledger.id === one.ledger));
  if (there.length === 0) return null;

  const write = async (output: Output): Promise<void> => {
    if (busy !== null) return;
    setBusy(output);
    setOutcome(null);
    const asked = rows
      .split(/[、，,;；\n]/)
      .map((one) => one.trim())
      .filter((one) => one !== "");
    let made: Outcome | null = null;
    const isWritten = await onChange(
      (current) => {
        const { plan, without } = planOutputs(current, [output], {
          language,
          asOf: day.asOf,
          period: quarterAt(day.asOf),
          rows: asked.length === 0 ? null : asked,
          within: null,
          from: "",
          to: "",
        });
        made = { output, sheet: plan?.activate ?? "", why: without[0]?.why ?? null };
        return plan;
      },
      { entries: false },
    );
    setBusy(null);
    const { why = null } = (made ?? {}) as Partial<Outcome>;
    if (isWritten || why !== null) setOutcome(made);
  };

  return (
    <Section heading={texts.heading}>
      <Text>{texts.explanation}</Text>
      {there.some(({ kind }) => kind === "letter") && (
        <Field label={texts.rows} hint={{ id: hint, children: texts.rowsHint }}>
          <Input value={rows} onChange={(_, { value }) => setRows(value)} />
        </Field>
      )}
      <div className={styles.buttons}>
        {there.map((output) => (
          <Button key={output.id} disabledFocusable={busy !== null} onClick={() => void write(output)}>
            {busy === output ? texts.writing : output.name[language]}
          </Button>
        ))}
      </div>
      <div role="status">
        {outcome !== null && (
          <MessageBar intent={outcome.why === null ? "success" : "info"} layout="multiline">
            <MessageBarBody className={styles.wide}>
              {outcome.why === null
                ? texts.written(outcome.sheet)
                : texts.notWritten(outcome.output.name[language], outcome.why[language])}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
    </Section>
  );
}
