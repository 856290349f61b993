/** 汇总 by level-1 indicator: the radar and the figures that it shows. */
import { makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Score } from "../../core/scoring/score";
import { formatPoints, formatRate, formatScore } from "../format-score";
import { useLanguage } from "../language-context";
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
    fontVariantNumeric: "tabular-nums",
    verticalAlign: "top",
  },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  row: {
    "> *": {
      paddingTop: tokens.spacingVerticalXXS,
      paddingBottom: tokens.spacingVerticalXXS,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
});

export function ResultSection({ score, decimals }: { readonly score: Score; readonly decimals: number }) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const groups = score.groups.filter(({ applicable }) => !applicable.eq(0));
  const isWhole = groups.every(({ rate }) => rate !== null);
  return (
    <Section heading={strings.groups.heading}>
      {!isWhole && <Text size={200}>{strings.groups.pictureLater}</Text>}
      {isWhole && groups.length >= CORNERS && (
        <SafeArea>
          <Suspense fallback={<Spinner className={styles.waiting} aria-label={strings.tabs.loading} />}>
            <ResultPicture groups={groups} />
          </Suspense>
        </SafeArea>
      )}
      <table className={styles.table}>
        <thead>
          <tr className={styles.row}>
            <th scope="col" colSpan={2} className={`${styles.name} ${styles.head}`}>
              {strings.groups.indicator}
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
          {groups.map(({ group, official, applicable, rate }, index) => (
            <tr key={group.code} className={styles.row}>
              <td className={styles.number}>{index + 1}</td>
              <th scope="row" className={styles.name}>
                {group.name[language]}
              </th>
              <td className={styles.figure}>
                {official === null
                  ? strings.score.unanswered
                  : `${formatScore(official, decimals, "")} / ${formatPoints(applicable)}`}
              </td>
              <td className={styles.figure}>{rate === null ? "—" : formatRate(rate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
