/** One finding: what is wrong where, and what to do; choosing it leads to the cell. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Fix } from "../../core/fix/fix";
import { cellAddress, type CellRef } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import { describeFinding } from "../../core/validation/wording/describe-finding";
import type { Finding } from "../../core/validation/finding";
import { useLanguage } from "../language-context";
import { FixOffer } from "./fix-offer";
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
  /** Null where a person has to do it. */
  readonly fix: Fix | null;
  readonly grid: WorkbookGrid;
  readonly busy: boolean;
  readonly onApply: (fixes: readonly Fix[]) => void;
}

export const FindingItem = memo(function FindingItem(props: FindingItemProps) {
  const { finding, onGoTo, fix: repair, grid, busy, onApply } = props;
  const styles = useStyles();
  const rowButton = useRowButtonStyles();
  const { language, strings } = useLanguage();
  const { name, message, fix } = describeFinding(finding, language);
  const { sheet, row, column } = finding.at;
  return (
    <>
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
      {repair !== null && (
        <FixOffer
          fix={repair}
          grid={grid}
          busy={busy}
          label={`${finding.code} ${cellAddress(row, column)}`}
          onApply={onApply}
        />
      )}
    </>
  );
});
