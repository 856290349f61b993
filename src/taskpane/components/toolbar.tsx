/**
 * The top line: when the workbook was checked, check again. What takes long can be stopped; that button
 * comes beside the other and moves nothing, so that whoever is about to click hits what they saw.
 */
import { useRef } from "react";
import { Button, makeStyles, ProgressBar, Spinner, Text, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { useLasting } from "../hooks/use-lasting";
import { localeOf, useLanguage } from "../language-context";

const useStyles = makeStyles({
  bar: {
    position: "relative",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "40px",
    // In a narrow pane it has two lines, and keeps them.
    flexShrink: 0,
    paddingLeft: tokens.spacingHorizontalM,
    // Excel lays the add-in's own menu over the top right 34 × 32 pixels.
    paddingRight: "38px",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  now: {
    // Not by what stands in it: it has room for 停止 before that is there.
    flex: "1 1 108px",
    minWidth: 0,
    minHeight: "24px",
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
  },
  status: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  progress: { position: "absolute", left: 0, right: 0, bottom: 0 },
  button: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    whiteSpace: "nowrap",
  },
});

/** Milliseconds after which a person wonders. */
const SLOW = 500;

export interface ToolbarProps {
  readonly busy: boolean;
  readonly checkedAt: Date | null;
  readonly onRecheck: () => void;
  /** Stops what keeps it busy; null when that can't be stopped. */
  readonly onStop: (() => void) | null;
}

export function Toolbar({ busy, checkedAt, onRecheck, onStop }: ToolbarProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const time = checkedAt?.toLocaleTimeString(localeOf(language), {
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
  const again = useRef<HTMLButtonElement | null>(null);
  const stop = () => {
    onStop?.();
    // The button that was clicked goes, and the keyboard's place with it.
    again.current?.focus();
  };
  const slow = useLasting(busy, SLOW);
  const idle = time === undefined ? strings.toolbar.notChecked : strings.toolbar.checkedAt(time);
  return (
    <header className={styles.bar}>
      <div className={styles.now}>
        <div className={styles.status} role="status">
          {busy && !slow && <Spinner size="extra-tiny" aria-hidden="true" />}
          <Text size={200}>{busy ? strings.toolbar.reading : idle}</Text>
        </div>
        {slow && onStop !== null && (
          <Button className={styles.button} size="small" appearance="subtle" onClick={stop}>
            {strings.toolbar.stop}
          </Button>
        )}
      </div>
      <Button
        ref={(button: HTMLButtonElement | null) => void (again.current = button)}
        className={styles.button}
        size="small"
        appearance="subtle"
        icon={<ArrowSyncRegular />}
        onClick={onRecheck}
      >
        {strings.toolbar.recheck}
      </Button>
      {slow && (
        <ProgressBar className={styles.progress} thickness="medium" aria-label={strings.toolbar.reading} />
      )}
    </header>
  );
}
