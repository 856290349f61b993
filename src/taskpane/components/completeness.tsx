/** How much is answered, and between which bounds the final score can still come out. */
import { makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { Score } from "../../core/scoring/score";
import { formatScore } from "../format-score";
import { useLanguage } from "../language-context";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
  },
  bar: { flexGrow: 1, flexBasis: "80px", width: "auto" },
  hint: { color: tokens.colorNeutralForeground2 },
});

export interface CompletenessProps {
  readonly score: Score;
  /** What errors mean for the result; null while there are none. */
  readonly errors: string | null;
  /** Decimals of the framework's scores. */
  readonly decimals: number;
}

export function Completeness({ score, errors, decimals }: CompletenessProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const { count, of } = score.answered;
  const { min, max } = score.range;
  const sentences = [
    strings.score.remaining(of - count),
    ...(errors === null ? [] : [errors]),
    strings.score.range(formatScore(min, decimals, ""), formatScore(max, decimals, "")),
  ];
  return (
    <section className={styles.root} aria-label={strings.score.answeredLabel}>
      <div className={styles.line}>
        <Text>{strings.score.answered(count, of)}</Text>
        <ProgressBar
          className={styles.bar}
          aria-label={strings.score.answeredLabel}
          aria-valuetext={strings.score.answered(count, of)}
          thickness="large"
          shape="rounded"
          value={count}
          max={Math.max(of, 1)}
          color={score.complete ? "success" : "brand"}
        />
      </div>
      {!score.complete && (
        <Text size={200} className={styles.hint}>
          {sentences.join(language === "zh" ? "" : " ")}
        </Text>
      )}
    </section>
  );
}
