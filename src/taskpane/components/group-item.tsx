/** One level-1 indicator: score, bar and rate; opens to its level-2 indicators. */
import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { Explanation } from "../../core/explain/explanation";
import type { CellRef } from "../../core/grid/address";
import type { IndicatorScore, SheetGroupScore } from "../../core/scoring/score";
import { formatPoints, formatRate, formatScore } from "../format-score";
import { useLanguage } from "../language-context";
import { IndicatorItem } from "./indicator-item";

const useStyles = makeStyles({
  head: {
    width: "100%",
    minWidth: 0,
    padding: `${tokens.spacingVerticalXXS} 0`,
    justifyContent: "flex-start",
    alignItems: "flex-start",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  points: { marginLeft: tokens.spacingHorizontalS, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  bar: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, paddingLeft: "26px" },
  part: { display: "block", paddingLeft: "26px", color: tokens.colorNeutralForeground2 },
  rate: {
    minWidth: "48px",
    textAlign: "right",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  indicators: { listStyleType: "none", margin: 0, padding: `${tokens.spacingVerticalXS} 0 0 22px` },
});

export interface GroupItemProps {
  readonly score: SheetGroupScore;
  readonly indicators: readonly IndicatorScore[];
  /** Where the rows of the indicators are, by code. */
  readonly places: ReadonlyMap<string, CellRef>;
  readonly decimals: number;
  readonly explain: (code: string) => Explanation | null;
  readonly onGoTo: (cell: CellRef) => void;
}

export function GroupItem({ score, indicators, places, decimals, explain, onGoTo }: GroupItemProps) {
  const styles = useStyles();
  const listId = useId();
  const { language, strings } = useLanguage();
  const [open, setOpen] = useState(false);
  const name = score.group.name[language];
  const blank = score.applicable.eq(0) ? strings.score.notApplicable : strings.score.unanswered;
  return (
    <li>
      <Button
        className={styles.head}
        appearance="transparent"
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.name}>{name}</span>
        <span className={styles.points}>
          {score.official === null
            ? blank
            : `${formatScore(score.official, decimals, blank)} / ${formatPoints(score.answered.points)}`}
        </span>
      </Button>
      {score.official !== null && score.answered.count < score.answered.of && (
        <Text size={200} className={styles.part}>
          {strings.groups.answered(score.answered.count, score.answered.of)}
        </Text>
      )}
      <div className={styles.bar}>
        <ProgressBar
          aria-label={`${name} ${strings.groups.rate}`}
          aria-valuetext={score.rate === null ? blank : formatRate(score.rate)}
          thickness="large"
          shape="rounded"
          value={score.rate?.toNumber() ?? 0}
        />
        <Text size={200} className={styles.rate}>
          {score.rate === null ? "—" : formatRate(score.rate)}
        </Text>
      </div>
      <ul id={listId} className={styles.indicators} hidden={!open}>
        {open &&
          indicators.map((indicator) => (
            <IndicatorItem
              key={indicator.indicator.code}
              score={indicator}
              at={places.get(indicator.indicator.code) ?? null}
              decimals={decimals}
              explain={explain}
              onGoTo={onGoTo}
            />
          ))}
      </ul>
    </li>
  );
}
