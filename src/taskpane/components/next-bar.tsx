/**
 * The line at the foot of 填报 that stays in view: on to the next cell to be filled and to the next finding,
 * and, once nothing stands in the way, that the workbook can be handed in.
 */
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ArrowDownRegular, EditRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useMemo, useState } from "react";
import type { Assessment } from "../../core/assessment";
import type { CellRef } from "../../core/grid/address";
import { nextCell, unfilledCells } from "../../core/validation/unfilled-cells";
import type { FindingsView } from "../hooks/use-findings-view";
import { useLanguage } from "../language-context";
import { PanelFooter } from "./panel-footer";
import { SafeArea } from "./safe-area";
import type { ReadyNoticeProps } from "./ready-notice";

const ReadyNotice = lazy(() => import("./ready-notice"));

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: {
    flexGrow: 1,
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
  },
});

export interface NextBarProps extends ReadyNoticeProps {
  readonly assessment: Assessment;
  readonly view: FindingsView;
  readonly onGoTo: (cell: CellRef) => void;
}

export function NextBar({ assessment, view, onGoTo, ...ready }: NextBarProps) {
  const styles = useStyles();
  const { strings } = useLanguage();
  const [filledLast, setFilledLast] = useState<CellRef | null>(null);
  const [seen, setSeen] = useState(false);
  const cells = useMemo(() => unfilledCells(assessment), [assessment]);
  const { items, rows } = view;
  const mayBeReady =
    assessment.score.complete && assessment.findings.every(({ severity }) => severity !== "error");

  const toNextCell = (): void => {
    const cell = nextCell(cells, filledLast);
    if (cell === null) return;
    setFilledLast(cell);
    onGoTo(cell);
  };
  const toNextFinding = (): void => {
    const index = seen
      ? (rows.open === rows.current ? rows.current + 1 : rows.current) % items.length
      : rows.current;
    const item = items[index];
    if (item === undefined) return;
    setSeen(true);
    rows.reveal(index);
    onGoTo(item.finding.at);
  };
  if (cells.length === 0 && items.length === 0 && !mayBeReady) return null;
  return (
    <PanelFooter>
      <div className={styles.bar} role="group" aria-label={strings.next.label}>
        {mayBeReady && (
          <SafeArea>
            <Suspense fallback={<Spinner size="extra-tiny" aria-label={strings.tabs.loading} />}>
              <ReadyNotice {...ready} />
            </Suspense>
          </SafeArea>
        )}
        {cells.length > 0 && (
          <Button className={styles.button} size="small" icon={<EditRegular />} onClick={toNextCell}>
            {strings.next.unfilled(cells.length)}
          </Button>
        )}
        {items.length > 0 && (
          <Button className={styles.button} size="small" icon={<ArrowDownRegular />} onClick={toNextFinding}>
            {strings.next.finding(items.length)}
          </Button>
        )}
      </div>
    </PanelFooter>
  );
}
