/** All findings, filtered by severity and grouped by indicator. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Assessment } from "../../core/assess";
import type { CellRef } from "../../core/grid/address";
import type { Severity } from "../../core/validation/finding";
import { SEVERITIES } from "../../core/validation/order-findings";
import { groupFindings, takeFindings } from "../group-findings";
import type { FixesModel } from "../hooks/use-fixes";
import { useLanguage } from "../language-context";
import { FindingItem } from "./finding-item";
import { FixAll } from "./fix-all";
import { FixDone } from "./fix-done";
import { Section } from "./section";
import { SeverityFilters } from "./severity-filters";

/** So many are drawn at first and with each further step; drawing 500 at once would be felt. */
const PAGE = 100;

const useStyles = makeStyles({
  group: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    marginTop: tokens.spacingVerticalXS,
  },
  heading: { margin: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`, padding: 0 },
});

export interface FindingsListProps {
  readonly assessment: Assessment;
  readonly fixes: FixesModel;
  readonly onGoTo: (cell: CellRef) => void;
}

export function FindingsList({ assessment, fixes, onGoTo }: FindingsListProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const [shown, setShown] = useState<ReadonlySet<Severity>>(new Set(SEVERITIES));
  const [limit, setLimit] = useState(PAGE);
  const { findings, framework } = assessment;
  const counts = useMemo(() => countBySeverity(assessment.findings), [assessment]);
  const wanted = useMemo(() => findings.filter(({ severity }) => shown.has(severity)), [findings, shown]);
  const groups = useMemo(() => groupFindings(wanted, framework), [wanted, framework]);
  const rest = wanted.length - limit;

  const toggle = (severity: Severity): void => {
    const next = new Set(shown);
    if (!next.delete(severity)) next.add(severity);
    setShown(next);
  };

  if (findings.length === 0) {
    return (
      <Section heading={strings.findings.heading}>
        <FixDone fixes={fixes} />
        <Text>{strings.findings.none}</Text>
      </Section>
    );
  }
  return (
    <Section heading={strings.findings.heading}>
      <FixDone fixes={fixes} />
      <FixAll fixes={fixes} />
      <SeverityFilters counts={counts} shown={shown} onToggle={toggle} />
      {wanted.length === 0 && <Text>{strings.findings.allHidden}</Text>}
      {takeFindings(groups, limit).map((group) => (
        <div key={group.code ?? ""} className={styles.group}>
          <Text as="h3" size={200} weight="semibold" className={styles.heading}>
            {group.code === null
              ? strings.findings.wholeSheet
              : `${group.code} ${group.name?.[language] ?? ""}`}
          </Text>
          <ul className={styles.list}>
            {group.findings.map((finding, index) => (
              <FindingItem
                key={`${finding.code}-${finding.at.row}-${finding.at.column}-${index}`}
                finding={finding}
                onGoTo={onGoTo}
                fix={fixes.fixes.get(finding) ?? null}
                grid={fixes.grid}
                busy={fixes.busy}
                onApply={fixes.apply}
              />
            ))}
          </ul>
        </div>
      ))}
      {rest > 0 && (
        <Button size="small" onClick={() => setLimit(limit + PAGE)}>
          {strings.findings.showMore(Math.min(PAGE, rest), rest)}
        </Button>
      )}
    </Section>
  );
}

function countBySeverity(findings: Assessment["findings"]): Record<Severity, number> {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
