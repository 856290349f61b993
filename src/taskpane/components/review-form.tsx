/** The boxes for 复核得分 and its reason, for one row; Enter saves them and goes on. */
import { Button, Field, Input, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ChevronRightRegular, SaveRegular } from "@fluentui/react-icons";
import { useState, type FormEvent, type RefObject } from "react";
import type { ReviewRow } from "../../core/review/review-rows";
import { exemptionReason } from "../../core/sheet/granted-exemption";
import { formatScore } from "../format-score";
import type { ReviewModel } from "../hooks/use-review";
import { useLanguage } from "../language-context";
import { REVIEW_STRINGS } from "../strings.review";
import { PanelFooter } from "./panel-footer";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  line: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalXS },
  score: { flexGrow: 1, flexBasis: "120px", minWidth: 0 },
  input: { width: "100%", minWidth: 0 },
});

export interface ReviewFormProps {
  readonly model: ReviewModel;
  readonly current: ReviewRow;
  readonly decimals: number;
  /** The box for the score, which the next row begins with. */
  readonly box: RefObject<HTMLInputElement | null>;
}

export function ReviewForm({ model, current, decimals, box }: ReviewFormProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const words = REVIEW_STRINGS[language];
  // What is still being typed isn't judged; what was to be saved is.
  const [judgedCode, setJudgedCode] = useState<string | null>(null);
  const { draft, faults, saving, isChanged } = model;
  const { rule, self, indicator } = current.score;
  const judged = judgedCode === indicator.code;
  const fault = (key: "score" | "reason"): string | undefined =>
    judged ? (faults[key]?.[language] ?? undefined) : undefined;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setJudgedCode(indicator.code);
    if (await model.save()) {
      setJudgedCode(null);
      box.current?.focus();
      box.current?.select();
    } else if (faults.score !== null) box.current?.focus();
  };
  const take = (points: string): void => {
    model.type({ ...draft, score: points });
    box.current?.focus();
  };
  const saveIcon = saving ? (
    <Spinner size="extra-tiny" appearance="inverted" aria-hidden="true" />
  ) : (
    <SaveRegular />
  );
  const icon = isChanged || saving ? saveIcon : <ChevronRightRegular />;
  const scoreFault = fault("score");
  const reasonFault = fault("reason");
  return (
    <PanelFooter>
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <div className={styles.line}>
          <Field
            className={styles.score}
            label={words.score(String(indicator.maxPoints))}
            size="small"
            {...(scoreFault === undefined ? {} : { validationMessage: scoreFault })}
          >
            <Input
              input={{ ref: box }}
              className={styles.input}
              size="small"
              inputMode="decimal"
              autoComplete="off"
              value={draft.score}
              onChange={(_event, { value }) => model.type({ ...draft, score: value })}
            />
          </Field>
          {rule !== null && (
            <Button size="small" onClick={() => take(formatScore(rule, decimals, ""))}>
              {words.takeRule(formatScore(rule, decimals, ""))}
            </Button>
          )}
          {self !== null && (
            <Button size="small" onClick={() => take(formatScore(self, decimals, ""))}>
              {words.takeSelf(formatScore(self, decimals, ""))}
            </Button>
          )}
        </div>
        {exemptionReason(current.row) !== null && (
          <Field
            label={words.reason}
            size="small"
            {...(reasonFault === undefined ? {} : { validationMessage: reasonFault })}
          >
            <Input
              className={styles.input}
              size="small"
              title={words.reasonHint}
              autoComplete="off"
              value={draft.reason}
              onChange={(_event, { value }) => model.type({ ...draft, reason: value })}
            />
          </Field>
        )}
        <Button type="submit" appearance="primary" icon={icon} disabledFocusable={saving}>
          {saving ? words.saving : isChanged ? words.save : words.next}
        </Button>
      </form>
    </PanelFooter>
  );
}
