/** Rows below the headings of their groups, all of them in the page. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLanguage } from "../language-context";
import { useHiddenStyles } from "./hidden-styles";

export interface RowGroup {
  readonly key: string;
  readonly heading: string;
  readonly count: number;
}

export interface GroupedRow {
  /** The same after the next reading, as long as the row is there. */
  readonly key: string;
  /** The group that begins with this row; null within one. */
  readonly group: RowGroup | null;
}

const useStyles = makeStyles({
  group: { marginTop: tokens.spacingVerticalXS },
  list: { listStyleType: "none", margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`, padding: 0 },
});

export interface RowGroupsProps {
  readonly rows: readonly GroupedRow[];
  readonly children: (index: number) => ReactNode;
}

export function RowGroups({ rows, children }: RowGroupsProps) {
  const styles = useStyles();
  const starts = rows.flatMap(({ group }, index) => (group === null ? [] : [{ group, index }]));
  return (
    <>
      {starts.map(({ group, index: start }) => (
        <div key={group.key} className={styles.group}>
          <GroupHeading group={group} />
          <ul className={styles.list}>
            {rows.slice(start, start + group.count).map(({ key }, offset) => (
              <li key={key}>{children(start + offset)}</li>
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

/** What the rows below concern, and how many they are. */
export function GroupHeading({ group: { heading, count } }: { readonly group: RowGroup }) {
  const styles = useHeadingStyles();
  const hidden = useHiddenStyles();
  const { strings } = useLanguage();
  return (
    <Text as="h3" size={200} weight="semibold" block className={styles.heading}>
      {heading} <span className={hidden.text}>{strings.findings.count(count)}</span>
      <span className={styles.count} aria-hidden="true">
        {count}
      </span>
    </Text>
  );
}
