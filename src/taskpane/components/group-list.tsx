/** The level-1 indicators, each with its share of the points. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo } from "react";
import type { Assessment } from "../../core/assessment";
import { explainIndicator } from "../../core/explain/explain-indicator";
import type { CellRef } from "../../core/grid/address";
import { useLanguage } from "../language-context";
import { GroupItem } from "./group-item";
import { Section } from "./section";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
  },
});

export interface GroupListProps {
  readonly assessment: Assessment;
  readonly onGoTo: (cell: CellRef) => void;
}

export function GroupList({ assessment, onGoTo }: GroupListProps) {
  const styles = useStyles();
  const { strings } = useLanguage();
  const { framework, score, sheet } = assessment;
  const places = useMemo(() => new Map(sheet.rows.map((row) => [row.indicator.code, row.at])), [sheet]);
  const explain = useCallback((code: string) => explainIndicator(assessment, code), [assessment]);
  return (
    <Section heading={strings.groups.heading}>
      <ul className={styles.list}>
        {score.groups.map((group) => (
          <GroupItem
            key={group.group.code}
            score={group}
            indicators={score.indicators.filter(({ indicator }) => indicator.parent === group.group.code)}
            places={places}
            decimals={framework.precision.decimals}
            explain={explain}
            onGoTo={onGoTo}
          />
        ))}
      </ul>
    </Section>
  );
}
