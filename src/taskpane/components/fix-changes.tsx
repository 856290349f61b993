/** The cells that a fix changes, each with its old and its new content. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { describeChange } from "../../core/fix/describe-change";
import { cellAddress } from "../../core/grid/address";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { CellEdit } from "../../core/plan/plan";
import { useLanguage } from "../language-context";

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
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export interface FixChangesProps {
  readonly edits: readonly CellEdit[];
  /** The workbook as it is before. */
  readonly grid: WorkbookGrid;
}

export function FixChanges({ edits, grid }: FixChangesProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  return (
    <ul className={styles.list} tabIndex={edits.length > 5 ? 0 : undefined}>
      {edits.map((edit) => {
        const { before, after } = describeChange(edit, grid, language);
        const address = cellAddress(edit.at.row, edit.at.column);
        return (
          <li key={`${edit.at.sheet}!${address}`}>
            <span className={styles.cell}>
              <span className={styles.hidden}>{strings.fixes.cell} </span>
              {address}
            </span>
            <span className={styles.hidden}>{strings.fixes.before} </span>
            <del className={styles.before}>{before}</del>
            <span aria-hidden="true"> → </span>
            <span className={styles.hidden}>{strings.fixes.after} </span>
            <ins className={styles.after}>{after}</ins>
          </li>
        );
      })}
    </ul>
  );
}
