/** One finding: what is wrong where, and what to do; choosing it leads to the cell. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { cellAddress, type CellRef } from "../../core/grid/address";
import { describeFinding } from "../../core/validation/describe-finding";
import type { Finding } from "../../core/validation/finding";
import { useLanguage } from "../language-context";
import { useRowButtonStyles } from "./row-button-styles";
import { SeverityIcon } from "./severity-icon";

const useStyles = makeStyles({
  row: { flexDirection: "row", columnGap: tokens.spacingHorizontalS },
  text: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  place: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  fix: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface FindingItemProps {
  readonly finding: Finding;
  readonly onGoTo: (cell: CellRef) => void;
}

export const FindingItem = memo(function FindingItem({ finding, onGoTo }: FindingItemProps) {
  const styles = useStyles();
  const rowButton = useRowButtonStyles();
  const { language, strings } = useLanguage();
  const { name, message, fix } = describeFinding(finding, language);
  const { sheet, row, column } = finding.at;
  return (
    <li>
      <button
        type="button"
        className={mergeClasses(rowButton.base, rowButton.action, styles.row)}
        title={strings.findings.jump}
        onClick={() => onGoTo(finding.at)}
      >
        <SeverityIcon severity={finding.severity} label={strings.findings.severity[finding.severity]} />
        <span className={styles.text}>
          <span className={styles.name}>{name}</span>
          <span>{message}</span>
          {fix !== "" && <span className={styles.fix}>{strings.findings.fix(fix)}</span>}
          <span className={styles.place}>
            {finding.code} · {sheet}!{cellAddress(row, column)}
          </span>
        </span>
      </button>
    </li>
  );
});
