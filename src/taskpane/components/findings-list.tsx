/** All findings, filtered by severity and grouped by indicator. */
import { Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Assessment } from "../../core/assess";
import type { CellRef } from "../../core/grid/address";
import type { Severity } from "../../core/validation/finding";
import { SEVERITIES } from "../../core/validation/order/order-findings";
import { groupFindings } from "../group-findings";
import type { FixesModel } from "../hooks/use-fixes";
import { useLanguage } from "../language-context";
import { FindingGroups } from "./finding-groups";
import { FindingWindow } from "./finding-window";
import { FixAll } from "./fix-all";
import { FixDone } from "./fix-done";
import { Section } from "./section";
import { SeverityFilters } from "./severity-filters";

/** Up to so many are all in the page, where they can be searched and printed; more would be felt. */
const ALL_DRAWN = 60;

export interface FindingsListProps {
  readonly assessment: Assessment;
  readonly fixes: FixesModel;
  readonly onGoTo: (cell: CellRef) => void;
}

export function FindingsList({ assessment, fixes, onGoTo }: FindingsListProps) {
  const { strings } = useLanguage();
  const [shown, setShown] = useState<ReadonlySet<Severity>>(new Set(SEVERITIES));
  const { findings, framework } = assessment;
  const counts = useMemo(() => countBySeverity(assessment.findings), [assessment]);
  const wanted = useMemo(() => findings.filter(({ severity }) => shown.has(severity)), [findings, shown]);
  const groups = useMemo(() => groupFindings(wanted, framework), [wanted, framework]);
  const Drawn = wanted.length > ALL_DRAWN ? FindingWindow : FindingGroups;

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
      <Drawn groups={groups} fixes={fixes} onGoTo={onGoTo} />
    </Section>
  );
}

function countBySeverity(findings: Assessment["findings"]): Record<Severity, number> {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
