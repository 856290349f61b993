/** 分享检查 in the pane: what stands in the way of mailing, writing the stamp, and what changed since an earlier one. */
import { useCallback, useMemo, useState } from "react";
import type { Assessment } from "../../core/assess";
import type { WorkbookGrid } from "../../core/grid/grid";
import { checkShare, type ShareCheck } from "../../core/share/check-share";
import { planStamp } from "../../core/share/plan-stamp";
import { verifyStamp, type Verification } from "../../core/share/verify-stamp";
import type { AssessmentModel } from "./use-assessment";

export interface ShareModel {
  readonly verification: Verification;
  /** Null until somebody asked for it; follows the workbook from then on. */
  readonly check: ShareCheck | null;
  readonly busy: boolean;
  readonly askForCheck: () => void;
  /** Writes the stamp, unless the sheet isn't ready any more by then. */
  readonly stamp: () => void;
}

export function useShare(
  assessment: Assessment,
  grid: WorkbookGrid,
  change: AssessmentModel["change"],
): ShareModel {
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const verification = useMemo(() => verifyStamp(grid, assessment), [grid, assessment]);
  const check = useMemo(() => (asked ? checkShare(grid, assessment) : null), [asked, grid, assessment]);
  const sheet = assessment.sheet.name;

  const stamp = useCallback(async () => {
    setBusy(true);
    const written = await change((current, outcome) => {
      const found =
        outcome.kind === "assessed"
          ? outcome.assessments.find((candidate) => candidate.sheet.name === sheet)
          : undefined;
      return found !== undefined && checkShare(current, found).ready
        ? planStamp(current, found, new Date())
        : null;
    });
    if (written) setAsked(false);
    setBusy(false);
  }, [change, sheet]);

  return {
    verification,
    check,
    busy,
    askForCheck: useCallback(() => setAsked(true), []),
    stamp: useCallback(() => void stamp(), [stamp]),
  };
}
