/**
 * A row in one or two lines that leads to a cell: a sign, what, where. Choosing it leads to the cell and
 * shows what there is to say about it below.
 */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, type MouseEvent, type ReactNode } from "react";
import type { RovingRows } from "../hooks/use-roving-rows";
import { useLanguage } from "../language-context";
import { useHiddenStyles } from "./hidden-styles";
import { useRowButtonStyles } from "./row-button-styles";

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
  side: {
    flexShrink: 0,
    maxWidth: "40%",
    overflowWrap: "anywhere",
    textAlign: "right",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300 },
  details: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    // Below the sentence, beside its icon.
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS} 25px`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export interface ListRowProps {
  readonly index: number;
  readonly rows: RovingRows;
  /** How bad or how urgent it is. */
  readonly sign: ReactNode;
  readonly text: string;
  /** Stands beside the text: that there is a fix. */
  readonly mark?: ReactNode;
  /** At the right, for the eye alone. */
  readonly side: ReactNode;
  /** In its place, for the ear. */
  readonly spoken: string;
  /** Leads to the cell. */
  readonly onGoTo: () => void;
  /** What is shown below once the row is open. */
  readonly children: ReactNode;
}

export function ListRow(props: ListRowProps) {
  const { index, rows, sign, text, mark, side, spoken, onGoTo, children } = props;
  const styles = useStyles();
  const hidden = useHiddenStyles();
  const rowButton = useRowButtonStyles();
  const detailsId = useId();
  const { strings } = useLanguage();
  const isOpen = rows.open === index;
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  const choose = ({ target }: MouseEvent): void => {
    if (target instanceof Element && target.closest("[data-opens]") !== null) rows.toggle(index);
    else {
      rows.show(index);
      onGoTo();
    }
  };
  return (
    <>
      <button
        type="button"
        data-row={index}
        tabIndex={rows.current === index ? 0 : -1}
        className={mergeClasses(rowButton.base, rowButton.action, styles.row, isOpen && styles.open)}
        title={strings.findings.jump}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailsId : undefined}
        onClick={choose}
      >
        {sign}
        <span className={styles.text}>{text}</span>
        {mark}
        <span className={hidden.text}>{spoken}</span>
        <span aria-hidden="true" className={styles.side}>
          {side}
        </span>
        <span className={styles.chevron} data-opens="" aria-hidden="true">
          <Chevron />
        </span>
      </button>
      {isOpen && (
        <div id={detailsId} className={styles.details}>
          {children}
        </div>
      )}
    </>
  );
}
