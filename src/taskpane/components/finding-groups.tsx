/** Findings below the headings of their indicators, all of them in the page. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../core/grid/address";
import type { FindingGroup } from "../group-findings";
import type { FixesModel } from "../hooks/use-fixes";
import { useLanguage } from "../language-context";
import { FindingItem } from "./finding-item";

const useStyles = makeStyles({
  group: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    marginTop: tokens.spacingVerticalXS,
  },
  list: { listStyleType: "none", margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`, padding: 0 },
});

export interface FindingGroupsProps {
  readonly groups: readonly FindingGroup[];
  readonly fixes: FixesModel;
  readonly onGoTo: (cell: CellRef) => void;
}

export function FindingGroups({ groups, fixes, onGoTo }: FindingGroupsProps) {
  const styles = useStyles();
  return groups.map((group) => (
    <div key={group.code ?? ""} className={styles.group}>
      <GroupHeading group={group} />
      <ul className={styles.list}>
        {group.findings.map((finding, index) => (
          <li key={`${finding.code}-${finding.at.row}-${finding.at.column}-${index}`}>
            <FindingItem
              finding={finding}
              onGoTo={onGoTo}
              fix={fixes.fixes.get(finding) ?? null}
              grid={fixes.grid}
              busy={fixes.busy}
              onApply={fixes.apply}
            />
          </li>
        ))}
      </ul>
    </div>
  ));
}

const useHeadingStyles = makeStyles({
  heading: { margin: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
});

/** What the findings below concern: an indicator, or the sheet as a whole. */
export function GroupHeading({ group }: { readonly group: FindingGroup }) {
  const styles = useHeadingStyles();
  const { language, strings } = useLanguage();
  return (
    <Text as="h3" size={200} weight="semibold" className={styles.heading}>
      {group.code === null ? strings.findings.wholeSheet : `${group.code} ${group.name?.[language] ?? ""}`}
    </Text>
  );
}
