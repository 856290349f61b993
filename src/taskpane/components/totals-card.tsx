/** The three totals side by side with their differences, and what was added and taken away. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type Big from "big.js";
import { isPartial } from "../../core/explain/result-notes";
import type { Score } from "../../core/scoring/score";
import { formatDifference, formatPoints, formatScore } from "../format-score";
import { useLanguage } from "../language-context";
import { Section } from "./section";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  cell: { display: "flex", flexDirection: "column", minWidth: 0 },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  quiet: { display: "block", margin: 0, color: tokens.colorNeutralForeground2 },
  blank: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

/** The three kinds of score that stand side by side. */
type Kind = "rule" | "self" | "review";

export function TotalsCard({ score, decimals }: { readonly score: Score; readonly decimals: number }) {
  const { strings } = useLanguage();
  const styles = useStyles();
  const { totals, coverage } = score;
  const text = (value: Big | null): string | null =>
    value === null ? null : formatScore(value, decimals, "");
  /** A total over a part of the rows is points of points, and none out of 100. */
  const total = (kind: Kind): string | null => {
    const { points, max } = coverage[kind];
    if (points === null || !isPartial(coverage[kind])) return text(totals[kind]);
    return `${formatScore(points, decimals, "")}/${formatPoints(max)}`;
  };
  const note = (kind: Kind): string | null => {
    if (isPartial(coverage[kind]))
      return strings.totals.answeredRows(coverage[kind].count, coverage[kind].of);
    const [own, rule] = [totals[kind], totals.rule];
    if (own === null) return null;
    if (kind === "rule") return strings.totals.reference;
    // Totals of different rows can't be compared.
    if (rule === null) return null;
    const difference = own.minus(rule);
    return difference.eq(0)
      ? strings.totals.sameAsRule
      : strings.totals.againstRule(formatDifference(difference, decimals));
  };

  return (
    <Section heading={strings.totals.heading}>
      <dl className={styles.row}>
        <Figure label={strings.totals.rule} value={total("rule")} note={note("rule")} />
        <Figure label={strings.totals.self} value={total("self")} note={note("self")} />
        <Figure
          label={strings.totals.review}
          value={total("review") ?? strings.totals.notReviewed}
          note={note("review")}
        />
      </dl>
      <dl className={styles.row}>
        <Figure label={strings.totals.official} value={text(totals.official)} note={null} />
        <Figure label={strings.totals.bonus} value={formatDifference(totals.bonus, decimals)} note={null} />
        <Figure
          label={strings.totals.penalty}
          value={formatDifference(totals.penalty.times(-1), decimals)}
          note={null}
        />
      </dl>
    </Section>
  );
}

interface FigureProps {
  readonly label: string;
  /** Null while unanswered. */
  readonly value: string | null;
  readonly note: string | null;
}

function Figure({ label, value, note }: FigureProps) {
  const styles = useStyles();
  const { strings } = useLanguage();
  return (
    <div className={styles.cell}>
      <dt>
        <Text size={200} className={styles.quiet}>
          {label}
        </Text>
      </dt>
      <dd className={styles.value}>
        {value ?? <span className={styles.blank}>{strings.score.unanswered}</span>}
      </dd>
      {note !== null && (
        <dd className={styles.quiet}>
          <Text size={200} className={styles.quiet}>
            {note}
          </Text>
        </dd>
      )}
    </div>
  );
}
