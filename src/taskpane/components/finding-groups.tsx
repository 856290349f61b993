/** Findings below the headings of their indicators, all of them in the page. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../core/grid/address";
import type { FindingRow } from "../finding-rows";
import type { FindingGroup } from "../group-findings";
import type { FixesModel } from "../hooks/use-fixes";
import type { RovingRows } from "../hooks/use-roving-rows";
import { useLanguage } from "../language-context";
import { FindingItem } from "./finding-item";
import { useHiddenStyles } from "./hidden-styles";

const useStyles = makeStyles({
  group: { marginTop: tokens.spacingVerticalXS },
  list: { listStyleType: "none", margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`, padding: 0 },
});

export interface FindingGroupsProps {
  readonly items: readonly FindingRow[];
  readonly sheet: string;
  readonly rows: RovingRows;
  readonly fixes: FixesModel;
  readonly onGoTo: (cell: CellRef) => void;
}

export function FindingGroups({ items, sheet, rows, fixes, onGoTo }: FindingGroupsProps) {
  const styles = useStyles();
  const starts = items.flatMap(({ group }, index) => (group === null ? [] : [{ group, index }]));
  return (
    <>
      {starts.map(({ group, index: start }) => (
        <div key={group.code ?? ""} className={styles.group}>
          <GroupHeading group={group} />
          <ul className={styles.list}>
            {items.slice(start, start + group.findings.length).map(({ key, finding }, offset) => (
              <li key={key}>
                <FindingItem
                  finding={finding}
                  index={start + offset}
                  sheet={sheet}
                  rows={rows}
                  fixes={fixes}
                  onGoTo={onGoTo}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

const useHeadingStyles = makeStyles({
  heading: { margin: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  count: {
    display: "inline-block",
    minWidth: "1.4em",
    boxSizing: "border-box",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground4,
    textAlign: "center",
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
  },
});

/** What the findings below concern, an indicator or the sheet as a whole, and how many they are. */
export function GroupHeading({ group }: { readonly group: FindingGroup }) {
  const styles = useHeadingStyles();
  const hidden = useHiddenStyles();
  const { language, strings } = useLanguage();
  return (
    <Text as="h3" size={200} weight="semibold" block className={styles.heading}>
      {group.code === null ? strings.findings.wholeSheet : `${group.code} ${group.name?.[language] ?? ""}`}{" "}
      <span className={hidden.text}>{strings.findings.count(group.findings.length)}</span>
      <span className={styles.count} aria-hidden="true">
        {group.findings.length}
      </span>
    </Text>
  );
}
