/**
 * How much is answered, in all and by level-1 indicator, and between which bounds the final score can still come
 * out. What nobody has begun yet is one line here, and no finding.
 */
import { Link, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { Assessment } from "../../core/assessment";
import { errorsNote } from "../../core/explain/errors-note";
import { untouchedText } from "../../core/explain/progress";
import type { CellRef } from "../../core/grid/address";
import { splitUntouched } from "../../core/validation/order/untouched-rows";
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
  summary: {
    width: "fit-content",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    // As high as what is pressed has to be.
    padding: `${tokens.spacingVerticalXS} 0`,
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    },
  },
  hint: { color: tokens.colorNeutralForeground2 },
  untouched: { alignSelf: "flex-start" },
  groups: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) max-content",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { overflowWrap: "anywhere" },
  count: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

export interface CompletenessProps {
  readonly assessment: Assessment;
  readonly onGoTo: (cell: CellRef) => void;
}

export function Completeness({ assessment, onGoTo }: CompletenessProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const { score, framework, findings } = assessment;
  const { decimals } = framework.precision;
  const { count, of } = score.answered;
  const { min, max } = score.range;
  const { untouched } = splitUntouched(findings);
  const [first] = untouched;
  const errors = errorsNote(assessment, language);
  const sentences = [
    ...(count < of ? [strings.score.remaining(of - count)] : []),
    ...(errors === null ? [] : [errors]),
    ...(score.complete && min.eq(max)
      ? []
      : [strings.score.range(formatScore(min, decimals, ""), formatScore(max, decimals, ""))]),
  ];
  // Once people work on their findings, these are what the pane has to show; at the beginning there are none.
  const isUnderWay = count < of && first === undefined;
  const details = (
    <>
      {count < of && (
        <dl className={styles.groups}>
          {score.groups
            .filter(({ answered }) => answered.of > 0)
            .map(({ group, answered }) => (
              <Progress
                key={group.code}
                name={group.name[language]}
                count={`${answered.count} / ${answered.of}`}
              />
            ))}
        </dl>
      )}
      {sentences.length > 0 && (
        <Text size={200} className={styles.hint}>
          {sentences.join(language === "zh" ? "" : " ")}
        </Text>
      )}
    </>
  );
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
      {first !== undefined && (
        <Link
          as="button"
          className={styles.untouched}
          title={strings.findings.jump}
          onClick={() => onGoTo(first.at)}
        >
          {untouchedText(untouched.length, language)}
        </Link>
      )}
      {isUnderWay ? (
        <details>
          <summary className={styles.summary}>{strings.score.details}</summary>
          {details}
        </details>
      ) : (
        details
      )}
    </section>
  );
}

function Progress({ name, count }: { readonly name: string; readonly count: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.count}>{count}</dd>
    </>
  );
}
