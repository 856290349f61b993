/** What becomes of an entry that is taken from a ledger: its old content, the ledger's figure, and the formula. */
import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { LedgerOffer } from "../../core/fix/ledger-offers";
import type { CellRef } from "../../core/grid/address";
import { plainNumber } from "../../core/locale/plain-number";
import { useHiddenStyles } from "../components/hidden-styles";
import { useLanguage } from "../language-context";
import { TAKE_STRINGS } from "./strings.take";

const useStyles = makeStyles({
  // Below the name, beside the box.
  facts: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: `0 0 ${tokens.spacingVerticalS} 24px`,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  before: { textDecorationLine: "none", color: tokens.colorNeutralForeground2 },
  after: { textDecorationLine: "none", fontWeight: tokens.fontWeightSemibold },
  formula: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorStatusWarningForeground1 },
});

export interface TakenEntryProps {
  readonly offer: LedgerOffer;
  readonly onGoTo: (cell: CellRef) => void;
}

export function TakenEntry({ offer, onGoTo }: TakenEntryProps) {
  const styles = useStyles();
  const hidden = useHiddenStyles();
  const { language, strings } = useLanguage();
  const texts = TAKE_STRINGS[language];
  const { at, indicator, ledger, entered, value, formula, faults } = offer;
  return (
    <div className={styles.facts}>
      <span>
        <Link inline as="button" onClick={() => onGoTo(at)}>
          {indicator.name[language]}
        </Link>
      </span>
      <span>
        <span className={hidden.text}>{strings.fixes.before} </span>
        <del className={styles.before}>{entered === null ? texts.blank : plainNumber(entered)}</del>
        <span aria-hidden="true"> → </span>
        <span className={hidden.text}>{strings.fixes.after} </span>
        <ins className={styles.after}>{texts.figure(ledger.name[language], plainNumber(value))}</ins>
      </span>
      <details>
        <summary>{texts.formula}</summary>
        <code className={styles.formula}>{formula}</code>
      </details>
      {faults > 0 && (
        <Text size={200} className={styles.warning}>
          {texts.faulty(ledger.name[language], faults)}
        </Text>
      )}
    </div>
  );
}
