/**
 * Workbooks of a roster where a pane can't hand out files (Excel for Mac and iPad): each is opened in a
 * window of its own, and saved there by the person.
 */
import { Button, Field, makeStyles, Select, Spinner, Text, tokens } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { UnitTemplate } from "../../core/template/unit-templates";
import { useLanguage } from "../language-context";
import { toProblem, type Problem } from "../problem";
import { HOST_STRINGS } from "../strings.host";
import { useSurroundings } from "../surroundings";
import { ProblemBar } from "./problem-bar";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

type Step =
  | { readonly kind: "idle" | "opening" }
  | { readonly kind: "opened"; readonly unit: string }
  | { readonly kind: "failed"; readonly problem: Problem };

export interface UnitOpeningsProps {
  /** Empty while the form above isn't complete. */
  readonly templates: readonly UnitTemplate[];
  readonly onOpenOther: (bytes: Uint8Array) => Promise<void>;
}

export function UnitOpenings({ templates, onOpenOther }: UnitOpeningsProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const { loadMaker } = useSurroundings();
  const texts = HOST_STRINGS[language].noDownloads;
  const [chosen, setChosen] = useState("");
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const template = templates.find(({ fileName }) => fileName === chosen) ?? templates[0];
  const opening = step.kind === "opening";

  const open = async (): Promise<void> => {
    if (opening || template === undefined) return;
    setStep({ kind: "opening" });
    try {
      const maker = await loadMaker();
      await onOpenOther(await maker.create(template.plan()));
      setStep({ kind: "opened", unit: template.unit });
    } catch (cause) {
      setStep({ kind: "failed", problem: toProblem("makeFiles", cause) });
    }
  };
  return (
    <div className={styles.root}>
      <Text>{texts.explanation}</Text>
      <Field label={texts.unit}>
        <Select value={template?.fileName ?? ""} onChange={(_event, { value }) => setChosen(value)}>
          {templates.map(({ unit, fileName }) => (
            <option key={fileName} value={fileName}>
              {unit}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        icon={opening ? <Spinner size="extra-tiny" aria-hidden="true" /> : <OpenRegular />}
        disabledFocusable={opening || template === undefined}
        onClick={() => void open()}
      >
        {opening ? texts.opening : texts.open}
      </Button>
      <div role="status">{step.kind === "opened" && <Text>{texts.opened(step.unit)}</Text>}</div>
      {step.kind === "failed" && (
        <ProblemBar problem={step.problem} onDismiss={() => setStep({ kind: "idle" })} />
      )}
    </div>
  );
}
