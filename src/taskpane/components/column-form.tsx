/** Asks which column of a department's own sheet is which, and from which scores its grades count. */
import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { columnMapping, type ColumnMapping } from "../../core/derive/column-mapping";
import type { HeaderColumn } from "../../core/derive/derived-framework";
import { OWN_COLUMN_KEYS, ownColumnLabel, type OwnColumnKey } from "../../core/derive/own-column";
import { isLimitProblem, readLimits, withLimits, type GradeLimits } from "../../core/derive/grade-limits";
import { plainNumber } from "../../core/locale/plain-number";
import { useLanguage } from "../language-context";
import { ColumnChoices } from "./column-choices";
import { GradeLimitsForm } from "./grade-limits-form";

const MEANINGS = OWN_COLUMN_KEYS;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground2 },
});

export interface ColumnFormProps {
  readonly columns: readonly HeaderColumn[];
  /** By which the sheet is graded now. */
  readonly limits: GradeLimits;
  /** @returns false when it could not be saved */
  readonly onSave: (mapping: ColumnMapping) => Promise<boolean>;
}

export function ColumnForm({ columns, limits, onSave }: ColumnFormProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const [chosen, setChosen] = useState(() => new Map(columns.map(({ column, key }) => [column, key])));
  const [saving, setSaving] = useState(false);
  const [texts, setTexts] = useState(() => limits.map(plainNumber));
  const problem = problemOf([...chosen.values()]);
  const grades = readLimits(texts);
  const wrongLimit = isLimitProblem(grades) ? grades : null;
  const save = async (): Promise<void> => {
    if (isLimitProblem(grades)) return;
    setSaving(true);
    const answers: Record<string, OwnColumnKey | null> = {};
    for (const { column, label } of columns) answers[label] = chosen.get(column) ?? null;
    await onSave(withLimits(columnMapping(answers), grades));
    setSaving(false);
  };
  return (
    <div className={styles.form}>
      <Text size={200} className={styles.hint}>
        {strings.columns.explain}
      </Text>
      <ColumnChoices
        columns={columns}
        meanings={MEANINGS.map((key) => ({ key, label: ownColumnLabel(key)[language] }))}
        chosen={chosen}
        onChoose={(column, key) => setChosen(new Map(chosen).set(column, key))}
      />
      <GradeLimitsForm texts={texts} problem={wrongLimit} onChange={setTexts} />
      <div role="status">
        {problem !== null && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {problem.kind === "needed"
                ? strings.columns.needed
                : strings.columns.twice(ownColumnLabel(problem.key)[language])}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Button
        appearance="primary"
        disabledFocusable={saving || problem !== null || wrongLimit !== null}
        onClick={() => void save()}
      >
        {saving ? strings.columns.saving : strings.columns.save}
      </Button>
    </div>
  );
}

type ChoiceProblem = { readonly kind: "needed" } | { readonly kind: "twice"; readonly key: OwnColumnKey };

function problemOf(chosen: readonly (OwnColumnKey | null)[]): ChoiceProblem | null {
  const twice = MEANINGS.find((key) => chosen.filter((other) => other === key).length > 1);
  if (twice !== undefined) return { kind: "twice", key: twice };
  const has = (key: OwnColumnKey): boolean => chosen.includes(key);
  const scored = has("self") || has("review") || has("deduct");
  const enough = scored && (has("l2") || has("l3") || has("criteria"));
  return enough ? null : { kind: "needed" };
}
