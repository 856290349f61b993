/** 汇总 by level-1 indicator: the radar and the figures that it shows. */
import { makeStyles, ProgressBar, Spinner, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Framework } from "../../core/framework/framework";
import { secondView } from "../../core/scoring/dimension-scores";
import type { Score } from "../../core/scoring/score";
import { formatPoints, formatRate, formatScore } from "../format-score";
import { useLanguage } from "../language-context";
import type { RatedPart } from "./result-picture";
import { SafeArea } from "./safe-area";
import { Section } from "./section";

const ResultPicture = lazy(() => import("./result-picture"));

/** Corners that a radar needs at least. */
const CORNERS = 3;

const useStyles = makeStyles({
  waiting: { minHeight: "220px" },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  number: {
    width: "1.5em",
    "@media (max-width: 240px)": { fontSize: tokens.fontSizeBase100 },
    paddingRight: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    textAlign: "right",
    verticalAlign: "top",
  },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  figure: {
    paddingLeft: tokens.spacingHorizontalS,
    textAlign: "right",
    whiteSpace: "nowrap",
    "@media (max-width: 240px)": { whiteSpace: "normal" },
    fontVariantNumeric: "tabular-nums",
    verticalAlign: "top",
  },
  head: { whiteSpace: "normal", color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  row: {
    "> *": {
      paddingTop: tokens.spacingVerticalXXS,
      paddingBottom: tokens.spacingVerticalXXS,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
});

export function ResultSection({
  score,
  framework,
}: {
  readonly score: Score;
  readonly framework: Framework;
}) {
  const { language, strings } = useLanguage();
  const { decimals } = framework.precision;
  const view = secondView(framework, score);
  return (
    <>
      <PartsSection
        heading={strings.groups.heading}
        column={strings.groups.indicator}
        picture={strings.groups.picture}
        parts={score.groups.map(({ group, ...rest }) => ({ ...rest, name: group.name }))}
        decimals={decimals}
      />
      {view !== null && view.dimensions.length > 0 && (
        <PartsSection
          heading={strings.groups.dimensions}
          column={strings.groups.dimension}
          picture={strings.groups.dimensionPicture}
          parts={view.dimensions}
          decimals={decimals}
          note={
            view.absent.length === 0 ? null : strings.groups.absent(view.absent.map((name) => name[language]))
          }
        />
      )}
    </>
  );
}

interface PartsProps {
  readonly heading: string;
  /** What the table's first column names. */
  readonly column: string;
  readonly picture: string;
  readonly parts: readonly RatedPart[];
  readonly decimals: number;
  readonly note?: string | null;
}

/** One way to divide the result: its picture and its table. */
function PartsSection({ heading, column, picture, parts, decimals, note = null }: PartsProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const groups = parts.filter(({ applicable }) => !applicable.eq(0));
  const isOpen = groups.some(({ answered: { count, of } }) => count > 0 && count < of);
  const isWhole = groups.every(({ rate }) => rate !== null);
  return (
    <Section heading={heading}>
      {!isWhole && <Text size={200}>{strings.groups.pictureLater}</Text>}
      {isOpen && <Text size={200}>{strings.groups.ofAnswered}</Text>}
      {isWhole && groups.length >= CORNERS && (
        <SafeArea>
          <Suspense fallback={<Spinner className={styles.waiting} aria-label={strings.tabs.loading} />}>
            <ResultPicture parts={groups} label={picture} />
          </Suspense>
        </SafeArea>
      )}
      <table className={styles.table}>
        <thead>
          <tr className={styles.row}>
            <th scope="col" colSpan={2} className={`${styles.name} ${styles.head}`}>
              {column}
            </th>
            <th scope="col" className={`${styles.figure} ${styles.head}`}>
              {strings.explanation.score}
            </th>
            <th scope="col" className={`${styles.figure} ${styles.head}`}>
              {strings.groups.rate}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ name, official, answered, rate }, index) => (
            <tr key={name.zh} className={styles.row}>
              <td className={styles.number}>{index + 1}</td>
              <th scope="row" className={styles.name}>
                {name[language]}
              </th>
              <td className={styles.figure}>
                {official === null
                  ? strings.score.unanswered
                  : `${formatScore(official, decimals, "")} / ${formatPoints(answered.points)}`}
                {official !== null && answered.count < answered.of && (
                  <Text block size={200} className={styles.head}>
                    {strings.groups.answered(answered.count, answered.of)}
                  </Text>
                )}
              </td>
              <td className={styles.figure}>
                {rate === null ? "—" : formatRate(rate)}
                {rate !== null && groups.length < CORNERS && (
                  <ProgressBar
                    value={rate.toNumber()}
                    max={1}
                    aria-label={`${name[language]} ${formatRate(rate)}`}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {note !== null && <Text size={200}>{note}</Text>}
    </Section>
  );
}
