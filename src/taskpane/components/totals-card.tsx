/** The three totals side by side with their differences, and what was added and taken away. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type Big from "big.js";
import type { IndicatorScore, Score } from "../../core/scoring/score";
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
  const { totals } = score;
  const rows = score.indicators.filter(({ notApplicable }) => notApplicable === null);
  const text = (value: Big | null): string | null =>
    value === null ? null : formatScore(value, decimals, "");

  /** Totals of different indicators can't be compared: then it says how many each is made of. */
  const note = (kind: Kind): string | null => {
    const [total, rule] = [totals[kind], totals.rule];
    if (total === null) return null;
    const count = rows.filter((row) => row[kind] !== null).length;
    if (kind === "rule" && count === rows.length) return strings.totals.reference;
    if (kind === "rule" || rule === null || !sameRows(rows, kind))
      return strings.totals.answeredRows(count, rows.length);
    const difference = total.minus(rule);
    return difference.eq(0)
      ? strings.totals.sameAsRule
      : strings.totals.againstRule(formatDifference(difference, decimals));
  };

  return (
    <Section heading={strings.totals.heading}>
      <dl className={styles.row}>
        <Figure label={strings.totals.rule} value={text(totals.rule)} note={note("rule")} />
        <Figure label={strings.totals.self} value={text(totals.self)} note={note("self")} />
        <Figure label={strings.totals.review} value={text(totals.review)} note={note("review")} />
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

/** True when exactly those rows have this score that have one by the rule. */
function sameRows(rows: readonly IndicatorScore[], kind: Kind): boolean {
  return rows.every((row) => (row.rule === null) === (row[kind] === null));
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
