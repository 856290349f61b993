/** A report that a person can copy and send on. It names places in the program, never cell contents. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useLanguage } from "../language-context";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalS,
  },
  text: {
    boxSizing: "border-box",
    width: "100%",
    resize: "vertical",
    padding: tokens.spacingHorizontalXS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
});

export interface ProblemReportProps {
  readonly report: string;
  /** Name of the text field. */
  readonly label: string;
}

export function ProblemReport({ report, label }: ProblemReportProps) {
  const styles = useStyles();
  const { strings } = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(report);
      setCopied(true);
    } catch {
      // Excel may refuse the clipboard to its pane: then the text is marked, ready for Ctrl+C.
      field.current?.focus();
      field.current?.select();
    }
  };

  return (
    <div className={styles.root}>
      <textarea ref={field} className={styles.text} aria-label={label} readOnly rows={4} value={report} />
      <Button size="small" onClick={() => void copy()}>
        {copied ? strings.problem.copied : strings.problem.copy}
      </Button>
    </div>
  );
}
