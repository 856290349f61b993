/** The least score of each grade of a department's own sheet; what is wrong is named at its field. */
import { Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { GRADE_NAMES, USUAL_LIMITS, type LimitProblem } from "../../core/derive/grade-limits";
import { useLanguage } from "../language-context";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  fields: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  field: { flexBasis: "84px", flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
  hint: { color: tokens.colorNeutralForeground2 },
});

export interface GradeLimitsFormProps {
  /** As they were typed, the best grade's first. */
  readonly texts: readonly string[];
  readonly problem: LimitProblem | null;
  readonly onChange: (texts: string[]) => void;
}

export function GradeLimitsForm({ texts, problem, onChange }: GradeLimitsFormProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const nameOf = (index: number): string => GRADE_NAMES[index]?.[language] ?? "";
  return (
    <div className={styles.root} role="group" aria-label={strings.grades.heading}>
      <Text size={300} weight="semibold">
        {strings.grades.heading}
      </Text>
      <Text size={200} className={styles.hint}>
        {strings.grades.explain(nameOf(USUAL_LIMITS.length))}
      </Text>
      <div className={styles.fields}>
        {texts.map((text, index) => (
          <Field
            key={nameOf(index)}
            size="small"
            className={styles.field}
            label={strings.grades.from(nameOf(index))}
            validationState={problem?.index === index ? "error" : "none"}
            validationMessage={
              problem?.index === index ? strings.grades.problem(problem.kind, nameOf(index - 1)) : null
            }
          >
            <Input
              size="small"
              inputMode="decimal"
              className={styles.input}
              input={{ className: styles.input }}
              value={text}
              onChange={(_event, { value }) =>
                onChange(texts.map((other, at) => (at === index ? value : other)))
              }
            />
          </Field>
        ))}
      </div>
    </div>
  );
}
