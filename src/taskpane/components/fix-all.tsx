/** 一键更正（不影响得分）: every safe fix at once, after the list of all changes was shown. */
import { Button, makeStyles } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useLanguage } from "../language-context";
import type { FixesModel } from "../hooks/use-fixes";
import { FixConfirmation } from "./fix-confirmation";

// Its own line, below the heading that the button stands beside.
const useStyles = makeStyles({ wide: { flexBasis: "100%", minWidth: 0, order: 1 } });

/** One safe fix has its own button already. */
const SEVERAL = 2;

export interface FixAllProps {
  readonly fixes: FixesModel;
  /** The sheet that is on view. */
  readonly sheet: string;
}

export function FixAll({ fixes: { safe, grid, busy, apply }, sheet }: FixAllProps) {
  const styles = useStyles();
  const { strings } = useLanguage();
  const [asking, setAsking] = useState(false);
  const edits = safe.flatMap((fix) => fix.edits);
  if (edits.length < SEVERAL) return null;
  if (!asking)
    return (
      <div>
        <Button
          size="small"
          icon={<WrenchRegular />}
          disabledFocusable={busy}
          onClick={() => setAsking(true)}
        >
          {strings.fixes.all(edits.length)}
        </Button>
      </div>
    );
  return (
    <div className={styles.wide}>
      <FixConfirmation
        label={strings.fixes.all(edits.length)}
        heading={strings.fixes.allHeading(edits.length)}
        edits={edits}
        grid={grid}
        sheet={sheet}
        busy={busy}
        onApply={() => {
          setAsking(false);
          apply(safe);
        }}
        onCancel={() => setAsking(false)}
      />
    </div>
  );
}
