/**
 * The two steps of the core that the pane needs. The entry file hands them in, so that the pane
 * can be shown and tested with any assessment.
 */
import type { AssessmentOutcome } from "../core/assess";
import type { Assessment } from "../core/assessment";
import type { WorkbookGrid } from "../core/grid/grid";
import type { Language } from "../core/locale/language";
import type { WorkbookPlan } from "../core/plan/plan";

export interface AssessmentCore {
  /** Reads, validates and scores every scoring sheet of a workbook. */
  readonly assess: (workbook: WorkbookGrid) => AssessmentOutcome;
  /** The 汇总 sheet of one assessment, ready to be written, perhaps after its code was loaded; the workbook's others show what has changed. */
  readonly planSummary: (
    workbook: WorkbookGrid,
    assessment: Assessment,
    language: Language,
    writtenAt: Date,
    others: readonly Assessment[],
  ) => WorkbookPlan | Promise<WorkbookPlan>;
}
