/** One level-2 indicator: its official score and the three that it is made of; opens to its explanation. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { LEFT_OUT } from "../../core/explain/result-notes";
import type { Explanation } from "../../core/explain/explanation";
import type { CellRef } from "../../core/grid/address";
import type { IndicatorScore } from "../../core/scoring/score";
import { formatScore } from "../format-score";
import { useLanguage } from "../language-context";
import { IndicatorExplanation } from "./indicator-explanation";
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
  /** Explains the indicator; asked only once a person wants to know. */
  readonly explain: (code: string) => Explanation | null;
  readonly onGoTo: (cell: CellRef) => void;
}

export function IndicatorItem({ score, at, decimals, explain, onGoTo }: IndicatorItemProps) {
  const styles = useStyles();
  const rowButton = useRowButtonStyles();
  const panelId = useId();
  const { language, strings } = useLanguage();
  const [open, setOpen] = useState(false);
  const { indicator } = score;
  const explanation = open ? explain(indicator.code) : null;
  const text = (value: typeof score.official): string =>
    formatScore(value, decimals, strings.score.unanswered);
  const part = (value: typeof score.official): string | null =>
    value === null ? null : formatScore(value, decimals, "");
  return (
    <li>
      <button
        type="button"
        className={mergeClasses(rowButton.base, rowButton.action)}
        title={strings.explanation.open}
        aria-expanded={open}
        aria-controls={open ? panelId : undefined}
        onClick={() => setOpen(!open)}
      >
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
            ? strings.groups.parts(part(score.rule), part(score.self), part(score.review))
            : strings.score.leftOut(LEFT_OUT[score.notApplicable][language])}
        </span>
      </button>
      {explanation !== null && (
        <IndicatorExplanation id={panelId} explanation={explanation} at={at} onGoTo={onGoTo} />
      )}
    </li>
  );
}
