/** The cells that a fix changes, each with its old and its new content. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { describeChange } from "../../core/fix/describe-change";
import { cellAddress } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { CellEdit } from "../../core/plan/plan";
import { useLanguage } from "../language-context";
import { useHiddenStyles } from "./hidden-styles";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    // Restored criteria are long, and a column has many formulas: the buttons below stay in reach.
    maxHeight: "16em",
    overflowY: "auto",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: { color: tokens.colorNeutralForeground2, marginRight: tokens.spacingHorizontalS },
  // A line through small characters, or under them, would hide what is to be compared.
  before: { textDecorationLine: "none", color: tokens.colorNeutralForeground2 },
  after: { textDecorationLine: "none", fontWeight: tokens.fontWeightSemibold },
});

export interface FixChangesProps {
  readonly edits: readonly CellEdit[];
  /** The workbook as it is before. */
  readonly grid: WorkbookGrid;
  /** Cells of other sheets than this one are named with theirs. */
  readonly sheet: string;
}

export function FixChanges({ edits, grid, sheet }: FixChangesProps) {
  const styles = useStyles();
  const hidden = useHiddenStyles();
  const { language, strings } = useLanguage();
  return (
    <ul className={styles.list} tabIndex={edits.length > 5 ? 0 : undefined}>
      {edits.map((edit) => {
        const { before, after } = describeChange(edit, grid, language);
        const address = cellAddress(edit.at.row, edit.at.column);
        return (
          <li key={`${edit.at.sheet}!${address}`}>
            <span className={styles.cell}>
              <span className={hidden.text}>{strings.fixes.cell} </span>
              {edit.at.sheet === sheet ? address : `${edit.at.sheet}!${address}`}
            </span>
            <span className={hidden.text}>{strings.fixes.before} </span>
            <del className={styles.before}>{before}</del>
            <span aria-hidden="true"> → </span>
            <span className={hidden.text}>{strings.fixes.after} </span>
            <ins className={styles.after}>{after}</ins>
          </li>
        );
      })}
    </ul>
  );
}
