/** 报送前检查 in the pane: what stands in the way of mailing, on every scoring sheet, and writing the stamps. */
import { useCallback, useMemo, useState } from "react";
import type { WorkbookGrid } from "../../core/grid/grid";
import {
  checkWorkbookShare,
  type AssessedWorkbook,
  type WorkbookShare,
} from "../../core/share/check-workbook";
import { planStamp } from "../../core/share/plan-stamp";
import type { AssessmentModel } from "./use-assessment";

export interface ShareModel {
  /** Null until somebody asked for it; follows the workbook from then on. */
  readonly check: WorkbookShare | null;
  readonly busy: boolean;
  readonly askForCheck: () => void;
  /** Writes the stamps, unless a sheet isn't ready any more by then. */
  readonly stamp: () => void;
}

export function useShare(
  assessed: AssessedWorkbook,
  grid: WorkbookGrid,
  change: AssessmentModel["change"],
): ShareModel {
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const check = useMemo(() => (asked ? checkWorkbookShare(grid, assessed) : null), [asked, grid, assessed]);

  const stamp = useCallback(async () => {
    setBusy(true);
    const written = await change(
      (current, outcome) => {
        if (outcome.kind !== "assessed") return null;
        const { sheets, ready } = checkWorkbookShare(current, outcome);
        const [first, ...others] = sheets.filter(({ state }) => state === "ready");
        return !ready || first === undefined
          ? null
          : planStamp(current, [first.assessment, ...others.map(({ assessment }) => assessment)], new Date());
      },
      { entries: false },
    );
    if (written) setAsked(false);
    setBusy(false);
  }, [change]);

  return {
    check,
    busy,
    askForCheck: useCallback(() => setAsked(true), []),
    stamp: useCallback(() => void stamp(), [stamp]),
  };
}
