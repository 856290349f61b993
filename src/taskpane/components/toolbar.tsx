/** The top line: when the workbook was checked, check again. */
import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { localeOf, useLanguage } from "../language-context";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "40px",
    paddingLeft: tokens.spacingHorizontalM,
    // Excel lays the add-in's own menu over the top right 34 × 32 pixels.
    paddingRight: "38px",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  status: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  button: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    whiteSpace: "nowrap",
  },
});

export interface ToolbarProps {
  readonly busy: boolean;
  readonly checkedAt: Date | null;
  readonly onRecheck: () => void;
}

export function Toolbar({ busy, checkedAt, onRecheck }: ToolbarProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const time = checkedAt?.toLocaleTimeString(localeOf(language), {
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
  const idle = time === undefined ? strings.toolbar.notChecked : strings.toolbar.checkedAt(time);
  return (
    <header className={styles.bar}>
      <div className={styles.status} role="status">
        {busy && <Spinner size="extra-tiny" aria-hidden="true" />}
        <Text size={200}>{busy ? strings.toolbar.reading : idle}</Text>
      </div>
      <Button
        className={styles.button}
        size="small"
        appearance="subtle"
        icon={<ArrowSyncRegular />}
        onClick={onRecheck}
      >
        {strings.toolbar.recheck}
      </Button>
    </header>
  );
}
