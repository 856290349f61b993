/** How many findings of each severity there are; each count shows or hides its findings. */
import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import type { Severity } from "../../core/validation/finding";
import { SEVERITIES } from "../../core/validation/order/order-findings";
import { useLanguage } from "../language-context";
import { SeverityIcon } from "./severity-icon";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  button: { minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

export interface SeverityFiltersProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly shown: ReadonlySet<Severity>;
  readonly onToggle: (severity: Severity) => void;
}

export function SeverityFilters({ counts, shown, onToggle }: SeverityFiltersProps) {
  const styles = useStyles();
  const { strings } = useLanguage();
  return (
    <div className={styles.root} role="group" aria-label={strings.findings.filters}>
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          className={styles.button}
          size="small"
          // What can't be shown isn't pressed either, which contrast themes would draw all the same.
          checked={shown.has(severity) && counts[severity] > 0}
          disabled={counts[severity] === 0}
          icon={<SeverityIcon severity={severity} />}
          onClick={() => onToggle(severity)}
        >
          {strings.findings.severity[severity]} {counts[severity]}
        </ToggleButton>
      ))}
    </div>
  );
}
