/** Sheets that the pane makes of files are written in place of a new workbook's empty sheet, and told by their names. */
import { replacingEmptySheet } from "../core/plan/empty-sheet";
import type { WorkbookPlan } from "../core/plan/plan";
import type { WriteWatch } from "../workbook/port";
import type { AssessmentModel } from "./hooks/use-assessment";
import { visibleNames } from "./visible-names";

/**
 * @param onChange carries the plan out on the workbook as it is by then
 * @returns the sheets that a person sees; null where nothing was written
 */
export async function writePlan(
  onChange: AssessmentModel["change"],
  plan: WorkbookPlan,
  watch: WriteWatch,
): Promise<readonly string[] | null> {
  const isWritten = await onChange((current) => replacingEmptySheet(plan, current), { watch });
  return isWritten ? visibleNames(plan) : null;
}
