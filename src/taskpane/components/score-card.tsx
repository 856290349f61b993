/** The result at a glance: final score, grade, and a veto if one acted. */
import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { Assessment } from "../../core/assessment";
import { awaitingSentence } from "../../core/explain/result-notes";
import { shownGrade } from "../../core/scoring/shown-grade";
import { formatScore } from "../format-score";
import { useLanguage } from "../language-context";
import { Section } from "./section";

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  figure: { display: "flex", flexDirection: "column" },
  label: { color: tokens.colorNeutralForeground2 },
  score: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  grade: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  long: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightHero800 },
  blank: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    paddingTop: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
  },
});

/** A grade's name of more than this many characters is set smaller, to stay on its line. */
const SHORT_NAME = 6;

export function ScoreCard({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const { framework, score } = assessment;
  const { decimals } = framework.precision;
  const { final } = score.totals;
  const grade = shownGrade(score, language);
  const awaiting = awaitingSentence(score, language);
  const compared = score.indicators.some(({ official, provisional }) => provisional && official === null);
  const gradeStyle = (grade?.length ?? 0) > SHORT_NAME ? styles.long : styles.grade;
  return (
    <Section heading={strings.score.heading}>
      <div className={styles.figures}>
        <div className={styles.figure}>
          <Text size={200} className={styles.label}>
            {score.complete ? strings.score.final : strings.score.soFar}
          </Text>
          <span className={final === null ? styles.blank : styles.score}>
            {formatScore(
              final,
              decimals,
              score.withheld === true ? strings.score.gradePending : strings.score.unanswered,
            )}
          </span>
        </div>
        <div className={styles.figure}>
          <Text size={200} className={styles.label}>
            {strings.score.grade}
          </Text>
          <span className={grade === null ? styles.blank : gradeStyle}>
            {grade ?? strings.score.gradePending}
          </span>
        </div>
      </div>
      {final !== null && awaiting !== null && <Text size={200}>{strings.score.sentence(awaiting)}</Text>}
      {compared && <Text size={200}>{strings.score.compared}</Text>}
      {score.withheld === true && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{strings.score.withheld}</MessageBarBody>
        </MessageBar>
      )}
      {score.vetoed && <Veto assessment={assessment} />}
    </Section>
  );
}

function Veto({ assessment }: { readonly assessment: Assessment }) {
  const { language, strings } = useLanguage();
  const { framework, score } = assessment;
  const codes = new Set(score.adjustments.filter(({ vetoed }) => vetoed).map(({ code }) => code));
  const names = framework.adjustments
    .filter(({ code }) => codes.has(code))
    .map(({ name }) => name[language])
    .join(language === "zh" ? "、" : ", ");
  const before = score.gradeBeforeVeto?.name[language];
  const after = score.grade?.name[language];
  const lowered = before !== undefined && after !== undefined && before !== after;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{strings.score.vetoed}</MessageBarTitle>
        {lowered ? strings.score.vetoLowered(names, before, after) : strings.score.vetoKept(names)}
      </MessageBarBody>
    </MessageBar>
  );
}
