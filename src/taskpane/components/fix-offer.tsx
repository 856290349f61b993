/** A finding's fix: a safe one is shown and made by one click, another one is asked about first. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Fix } from "../../core/fix/fix";
import type { WorkbookGrid } from "../../core/grid/grid";
import { useLanguage } from "../language-context";
import { FixChanges } from "./fix-changes";
import { FixConfirmation } from "./fix-confirmation";

const useStyles = makeStyles({
  offer: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXXS,
  },
});

export interface FixOfferProps {
  readonly fix: Fix;
  /** The workbook as it is before. */
  readonly grid: WorkbookGrid;
  /** The sheet that is on view: cells of others are named with theirs. */
  readonly sheet: string;
  readonly busy: boolean;
  /** What the finding is called: the buttons of all findings read alike. */
  readonly label: string;
  readonly onApply: (fixes: readonly Fix[]) => void;
}

export function FixOffer({ fix, grid, sheet, busy, label, onApply }: FixOfferProps) {
  const styles = useStyles();
  const { strings } = useLanguage();
  const [asking, setAsking] = useState(false);
  const apply = (): void => onApply([fix]);
  if (asking)
    return (
      <div className={styles.offer}>
        <FixConfirmation
          label={`${strings.fixes.fix} ${label}`}
          edits={fix.edits}
          grid={grid}
          sheet={sheet}
          busy={busy}
          onApply={apply}
          onCancel={() => setAsking(false)}
        />
      </div>
    );
  const isSafe = fix.kind === "safe";
  return (
    <div className={styles.offer}>
      {isSafe && <FixChanges edits={fix.edits} grid={grid} sheet={sheet} />}
      <Button
        size="small"
        disabledFocusable={busy}
        aria-label={`${isSafe ? strings.fixes.fix : strings.fixes.ask} ${label}`}
        onClick={isSafe ? apply : () => setAsking(true)}
      >
        {isSafe ? strings.fixes.fix : strings.fixes.ask}
      </Button>
    </div>
  );
}
