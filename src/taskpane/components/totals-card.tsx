/** The three totals side by side with their differences, and what was added and taken away. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type Big from "big.js";
import type { Totals } from "../../core/scoring/score";
import { formatDifference, formatScore } from "../format-score";
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
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
  blank: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

export function TotalsCard({ totals, decimals }: { readonly totals: Totals; readonly decimals: number }) {
  const { strings } = useLanguage();
  const styles = useStyles();
  const { rule, self, review } = totals;
  const against = (value: Big | null): string | null => {
    if (rule === null || value === null) return null;
    const difference = value.minus(rule);
    return difference.eq(0)
      ? strings.totals.sameAsRule
      : strings.totals.againstRule(formatDifference(difference, decimals));
  };
  const score = (value: Big | null): string | null =>
    value === null ? null : formatScore(value, decimals, strings.score.unanswered);
  return (
    <Section heading={strings.totals.heading}>
      <dl className={styles.row}>
        <Figure label={strings.totals.rule} value={score(rule)} note={strings.totals.reference} />
        <Figure label={strings.totals.self} value={score(self)} note={against(self)} />
        <Figure label={strings.totals.review} value={score(review)} note={against(review)} />
      </dl>
      <dl className={styles.row}>
        <Figure label={strings.totals.official} value={score(totals.official)} note={null} />
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
      <dt className={styles.quiet}>
        <Text size={200}>{label}</Text>
      </dt>
      <dd className={styles.value}>
        {value ?? <span className={styles.blank}>{strings.score.unanswered}</span>}
      </dd>
      {note !== null && (
        <dd className={styles.quiet}>
          <Text size={200}>{note}</Text>
        </dd>
      )}
    </div>
  );
}
