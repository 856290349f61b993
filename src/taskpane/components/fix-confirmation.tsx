/** What is about to be changed, and the choice to do so or not. */
import { Button, Text } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { WorkbookGrid } from "../../core/grid/grid";
import type { CellEdit } from "../../core/plan/plan";
import { useLanguage } from "../language-context";
import { FixChanges } from "./fix-changes";
import { useConfirmationStyles } from "./use-confirmation-styles";

export interface FixConfirmationProps {
  /** Says how many cells, where it isn't plain. */
  readonly heading?: string;
  /** Name of the box for those who don't see it. */
  readonly label: string;
  readonly edits: readonly CellEdit[];
  readonly grid: WorkbookGrid;
  /** The sheet that is on view: cells of others are named with theirs. */
  readonly sheet: string;
  readonly busy: boolean;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

export function FixConfirmation(props: FixConfirmationProps) {
  const { heading, label, edits, grid, sheet, busy, onApply, onCancel } = props;
  const styles = useConfirmationStyles();
  const { strings } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  // The button that opened the box is gone, and with it the focus.
  useEffect(() => box.current?.focus(), []);
  return (
    <div role="group" aria-label={label} className={styles.box} ref={box} tabIndex={-1}>
      {heading !== undefined && <Text size={200}>{heading}</Text>}
      <FixChanges edits={edits} grid={grid} sheet={sheet} />
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={onApply}>
          {strings.fixes.apply}
        </Button>
        <Button size="small" onClick={onCancel}>
          {strings.fixes.cancel}
        </Button>
      </div>
    </div>
  );
}
