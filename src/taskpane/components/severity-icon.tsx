/** The sign of a severity: a shape of its own for each, and its word for those who can't see it. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, InfoFilled, WarningFilled } from "@fluentui/react-icons";
import type { Severity } from "../../core/validation/finding";

const ICONS = { error: ErrorCircleFilled, warn: WarningFilled, info: InfoFilled } as const;

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase400, verticalAlign: "text-bottom" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warn: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
});

export interface SeverityIconProps {
  readonly severity: Severity;
  /** Read aloud in its place; without one the icon stands beside its word and is silent. */
  readonly label?: string;
}

export function SeverityIcon({ severity, label }: SeverityIconProps) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return (
    <span className={styles[severity]}>
      {label === undefined ? (
        <Icon className={styles.icon} aria-hidden="true" />
      ) : (
        <Icon className={styles.icon} role="img" aria-label={label} />
      )}
    </span>
  );
}
