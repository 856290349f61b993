/** Cells that a share check or a stamp names, each a way to the cell; a long list begins with its first ones. */
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { cellAddress, type CellRef } from "../../core/grid/address";
import { useLanguage } from "../language-context";
import { SHARE_STRINGS } from "../strings.share";
import { useRowButtonStyles } from "./row-button-styles";

/** More than this nobody settles one by one. */
const SHOWN = 30;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  text: { overflowWrap: "anywhere" },
  place: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface NamedCell {
  readonly at: CellRef;
  readonly text: string;
}

export interface ShareCellsProps {
  readonly cells: readonly NamedCell[];
  readonly onGoTo: (cell: CellRef) => void;
}

export function ShareCells({ cells, onGoTo }: ShareCellsProps) {
  const styles = useStyles();
  const rowButton = useRowButtonStyles();
  const { language, strings } = useLanguage();
  return (
    <>
      <ul className={styles.list}>
        {cells.slice(0, SHOWN).map(({ at, text }, index) => (
          <li key={index}>
            <button
              type="button"
              className={mergeClasses(rowButton.base, rowButton.action)}
              title={strings.findings.jump}
              onClick={() => onGoTo(at)}
            >
              <span className={styles.text}>{text}</span>
              <span className={styles.place}>
                {at.sheet}!{cellAddress(at.row, at.column)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {cells.length > SHOWN && <Text size={200}>{SHARE_STRINGS[language].more(cells.length - SHOWN)}</Text>}
    </>
  );
}
