/** The line above the cells: which cell is selected, all that stands in it, and what was found there. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { cellAddress, type CellRef } from "../../core/grid/address";
import { formulaAt, type SheetGrid } from "../../core/grid/grid";
import { describeFinding } from "../../core/validation/wording/describe-finding";
import { SeverityIcon } from "../../taskpane/components/severity-icon";
import { useLanguage } from "../../taskpane/language-context";
import { cellKey, type FindingsByCell } from "./findings-by-cell";
import { shownValue } from "./shown-value";
import { VIEW_STRINGS } from "./strings.view";

const useStyles = makeStyles({
  line: {
    flexShrink: 0,
    display: "flex",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    boxSizing: "border-box",
    minHeight: "32px",
    maxHeight: "25%",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  place: { flexShrink: 0, minWidth: "44px", fontVariantNumeric: "tabular-nums" },
  content: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  formula: { color: tokens.colorNeutralForeground2 },
  finding: { display: "block" },
});

export interface CellLineProps {
  readonly sheet: SheetGrid;
  readonly selected: CellRef | null;
  readonly findings: FindingsByCell;
}

export function CellLine({ sheet, selected, findings }: CellLineProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const texts = VIEW_STRINGS[language];
  if (selected === null || selected.sheet !== sheet.name)
    return (
      <div className={styles.line}>
        <Text size={200}>{texts.hint}</Text>
      </div>
    );
  const { row, column } = selected;
  const formula = formulaAt(sheet, row, column);
  const { text, pending } = shownValue(sheet, row, column, language);
  return (
    // It can scroll, so it can be reached by keys.
    <div className={styles.line} tabIndex={0} role="group" aria-label={cellAddress(row, column)}>
      <Text weight="semibold" className={styles.place}>
        {cellAddress(row, column)}
      </Text>
      <div className={styles.content}>
        <Text>{pending ? texts.pending : text}</Text>
        {formula !== null && (
          <Text size={200} className={styles.formula}>
            {" "}
            {formula}
          </Text>
        )}
        {(findings.get(cellKey(selected)) ?? []).map((finding) => (
          <Text key={finding.code} size={200} className={styles.finding}>
            <SeverityIcon severity={finding.severity} label={strings.findings.severity[finding.severity]} />{" "}
            {describeFinding(finding, language).message}
          </Text>
        ))}
      </div>
    </div>
  );
}
