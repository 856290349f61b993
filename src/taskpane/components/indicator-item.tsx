/** One level-2 indicator: its official score and the three that it is made of; leads to its row. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../core/grid/address";
import type { IndicatorScore } from "../../core/scoring/score";
import { formatScore } from "../format-score";
import { useLanguage } from "../language-context";
import { useRowButtonStyles } from "./row-button-styles";

const useStyles = makeStyles({
  line: { display: "flex", columnGap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  points: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  parts: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface IndicatorItemProps {
  readonly score: IndicatorScore;
  /** Null when the sheet has no such row. */
  readonly at: CellRef | null;
  readonly decimals: number;
  readonly onGoTo: (cell: CellRef) => void;
}

export function IndicatorItem({ score, at, decimals, onGoTo }: IndicatorItemProps) {
  const styles = useStyles();
  const rowButton = useRowButtonStyles();
  const { language, strings } = useLanguage();
  const { indicator } = score;
  const text = (value: typeof score.official): string =>
    formatScore(value, decimals, strings.score.unanswered);
  const reason =
    score.notApplicable === "nothingToScore" ? strings.score.nothingToScore : strings.score.notApplicable;
  const content = (
    <>
      <span className={styles.line}>
        <span className={styles.name}>
          {indicator.code} {indicator.name[language]}
        </span>
        {score.notApplicable === null && (
          <span className={styles.points}>
            {text(score.official)} / {indicator.maxPoints}
          </span>
        )}
      </span>
      <span className={styles.parts}>
        {score.notApplicable === null
          ? strings.groups.parts(text(score.rule), text(score.self), text(score.review))
          : reason}
      </span>
    </>
  );
  return (
    <li>
      {at === null ? (
        <div className={mergeClasses(rowButton.base, rowButton.still)}>{content}</div>
      ) : (
        <button
          type="button"
          className={mergeClasses(rowButton.base, rowButton.action)}
          title={strings.groups.jumpToRow}
          onClick={() => onGoTo(at)}
        >
          {content}
        </button>
      )}
    </li>
  );
}
