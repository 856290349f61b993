/** The sign of how urgent a reminder is: a shape of its own for each, and its word for those who can't see it. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { CircleRegular, ClockFilled, ErrorCircleFilled, WarningFilled } from "@fluentui/react-icons";
import type { Urgency } from "../../core/ledger/due/due-list";
import { useLanguage } from "../language-context";
import { LEDGER_STRINGS } from "./strings.ledger";

const ICONS = {
  overdue: ErrorCircleFilled,
  urgent: WarningFilled,
  soon: ClockFilled,
  ahead: CircleRegular,
} as const;

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase400, verticalAlign: "text-bottom" },
  overdue: { color: tokens.colorStatusDangerForeground1 },
  urgent: { color: tokens.colorStatusWarningForeground3 },
  soon: { color: tokens.colorNeutralForeground2 },
  ahead: { color: tokens.colorNeutralForeground3 },
});

export function UrgencyIcon({ urgency }: { readonly urgency: Urgency }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const Icon = ICONS[urgency];
  return (
    <span className={styles[urgency]}>
      <Icon className={styles.icon} role="img" aria-label={LEDGER_STRINGS[language].due.urgency[urgency]} />
    </span>
  );
}
