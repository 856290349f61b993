/** A finding in one or two lines: how bad, what, where. Choosing it leads to the cell and shows what to do. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular, WrenchRegular } from "@fluentui/react-icons";
import type { MouseEvent } from "react";
import { cellAddress } from "../../core/grid/address";
import { describeFinding } from "../../core/validation/wording/describe-finding";
import type { Finding } from "../../core/validation/finding";
import { placeOf } from "../finding-rows";
import { useLanguage } from "../language-context";
import { useRowButtonStyles } from "./row-button-styles";
import { SeverityIcon } from "./severity-icon";
import { useHiddenStyles } from "./hidden-styles";

const useStyles = makeStyles({
  row: {
    flexDirection: "row",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
  },
  open: { backgroundColor: tokens.colorNeutralBackground1Selected },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  place: {
    flexShrink: 0,
    maxWidth: "40%",
    overflowWrap: "anywhere",
    textAlign: "right",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  sign: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300 },
});

export interface FindingRowProps {
  readonly finding: Finding;
  readonly index: number;
  /** The sheet whose findings these are: only cells of others are named with theirs. */
  readonly sheet: string;
  /** A fix is offered in the details. */
  readonly fixable: boolean;
  readonly isOpen: boolean;
  /** The one row of the list that Tab leads to. */
  readonly isCurrent: boolean;
  readonly detailsId: string;
  readonly onChoose: () => void;
  readonly onToggle: () => void;
}

export function FindingRow(props: FindingRowProps) {
  const { finding, index, sheet, fixable, isOpen, isCurrent, detailsId, onChoose, onToggle } = props;
  const styles = useStyles();
  const hidden = useHiddenStyles();
  const rowButton = useRowButtonStyles();
  const { language, strings } = useLanguage();
  const { at, code, indicator, severity } = finding;
  const { brief, message } = describeFinding(finding, language);
  const cell = cellAddress(at.row, at.column);
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  const choose = ({ target }: MouseEvent): void => {
    if (target instanceof Element && target.closest("[data-opens]") !== null) onToggle();
    else onChoose();
  };
  return (
    <button
      type="button"
      data-row={index}
      tabIndex={isCurrent ? 0 : -1}
      className={mergeClasses(rowButton.base, rowButton.action, styles.row, isOpen && styles.open)}
      title={strings.findings.jump}
      aria-expanded={isOpen}
      aria-controls={isOpen ? detailsId : undefined}
      onClick={choose}
    >
      <SeverityIcon severity={severity} label={strings.findings.severity[severity]} />
      <span className={styles.text}>{indicator === null ? message : brief}</span>
      {fixable && (
        <span className={styles.sign}>
          <WrenchRegular role="img" aria-label={strings.findings.fixable} />
        </span>
      )}
      <span className={hidden.text}>
        {code} · {placeOf(finding)}
      </span>
      <span aria-hidden="true" className={styles.place}>
        {at.sheet === sheet ? cell : placeOf(finding)}
      </span>
      <span className={styles.sign} data-opens="" aria-hidden="true">
        <Chevron />
      </span>
    </button>
  );
}
