/** The workbook's ledgers: what each is, how much is in it and what is the matter; each leads to its sheet. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { BookRegular } from "@fluentui/react-icons";
import type { CellRef } from "../../core/grid/address";
import type { AssessedLedger } from "../../core/ledger/assess-ledgers";
import { useRowButtonStyles } from "../components/row-button-styles";
import { useLanguage } from "../language-context";
import { LEDGER_STRINGS } from "./strings.ledger";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`, padding: 0 },
  row: { flexDirection: "row", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase400 },
  text: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  facts: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface LedgerListProps {
  readonly ledgers: readonly AssessedLedger[];
  readonly onGoTo: (cell: CellRef) => void;
}

export function LedgerList({ ledgers, onGoTo }: LedgerListProps) {
  const styles = useStyles();
  const rowButton = useRowButtonStyles();
  const { language } = useLanguage();
  const texts = LEDGER_STRINGS[language].list;
  return (
    <ul className={styles.list}>
      {ledgers.map(({ ledger, table, findings }) => {
        const name = ledger.name[language];
        const facts = [
          ...(name === table.sheet ? [] : [texts.sheet(table.sheet)]),
          table.rows.length === 0 ? texts.blank : texts.rows(table.rows.length),
          ...(findings.length > 0 ? [texts.faulty(findings.length)] : []),
          ...(findings.length === 0 && table.rows.length > 0 ? [texts.clean] : []),
        ];
        return (
          <li key={table.sheet}>
            <button
              type="button"
              className={mergeClasses(rowButton.base, rowButton.action, styles.row)}
              title={texts.jump}
              onClick={() => onGoTo({ sheet: table.sheet, row: table.header + 1, column: 0 })}
            >
              <BookRegular className={styles.icon} aria-hidden="true" />
              <span className={styles.text}>
                <span>{name}</span>
                <span className={styles.facts}>{facts.join(" · ")}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
