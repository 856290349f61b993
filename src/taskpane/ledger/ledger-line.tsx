/** In 填报: that the workbook has ledgers, what is to be done about them, and the way to 台账. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { BookRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { Assessment } from "../../core/assessment";
import { ledgerOffers } from "../../core/fix/ledger-offers";
import { dueList } from "../../core/ledger/due/due-list";
import { useRowButtonStyles } from "../components/row-button-styles";
import { useLanguage } from "../language-context";
import { useSurroundings } from "../surroundings";
import { LEDGER_STRINGS } from "./strings.ledger";
import { TAKE_STRINGS } from "./strings.take";
import type { ReadLedgers } from "./use-ledger-day";

const useStyles = makeStyles({
  row: {
    flexDirection: "row",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase400 },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  late: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

export interface LedgerLineProps {
  readonly read: ReadLedgers;
  /** Of the scoring sheet that is shown; null where there is none. */
  readonly assessment: Assessment | null;
  readonly onOpen: () => void;
}

export default function LedgerLine({ read, assessment, onOpen }: LedgerLineProps) {
  const styles = useStyles();
  const rowButton = useRowButtonStyles();
  const { language } = useLanguage();
  const { today } = useSurroundings();
  const texts = LEDGER_STRINGS[language].line;
  const { ledgers, grid } = read;
  const day = today();
  const due = useMemo(() => dueList(ledgers, day), [ledgers, day]);
  const offered = useMemo(
    () => (assessment === null ? 0 : ledgerOffers(assessment, ledgers, grid).offers.length),
    [assessment, ledgers, grid],
  );
  const overdue = due.filter(({ urgency }) => urgency === "overdue").length;
  const findings = ledgers.reduce((sum, one) => sum + one.findings.length, 0);
  const facts = [
    ...(due.length > 0 ? [{ text: texts.due(due.length, overdue), isLate: overdue > 0 }] : []),
    ...(findings > 0 ? [{ text: texts.findings(findings), isLate: false }] : []),
    ...(offered > 0 ? [{ text: TAKE_STRINGS[language].offered(offered), isLate: false }] : []),
  ];
  return (
    <button
      type="button"
      className={mergeClasses(rowButton.base, rowButton.action, styles.row)}
      title={texts.open}
      onClick={onOpen}
    >
      <BookRegular className={styles.icon} aria-hidden="true" />
      <span className={styles.text}>
        {texts.title(ledgers[0]?.ledger.name[language] ?? "", ledgers.length)}
        {facts.map(({ text, isLate }) => (
          <span key={text}>
            {" · "}
            <span className={isLate ? styles.late : undefined}>{text}</span>
          </span>
        ))}
        {facts.length === 0 && ` · ${texts.clean}`}
      </span>
      <ChevronRightRegular className={styles.icon} aria-hidden="true" />
    </button>
  );
}
