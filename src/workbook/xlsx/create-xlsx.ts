/** Makes a new .xlsx file from a plan. */
import type { WorkbookPlan } from "../../core/plan/plan";
import { promised } from "./blame-file";
import { applyPlan } from "./write/apply-plan";
import { blankPackage } from "./write/blank-package";

/**
 * A workbook that holds the sheets of the plan and nothing else. The same plan always gives the
 * same bytes.
 * @throws Error when the plan has no visible sheet or asks for what a workbook can't hold
 */
export function createXlsx(plan: WorkbookPlan): Promise<Uint8Array> {
  return promised(() => {
    if (!plan.sheets.some(({ visibility }) => visibility === "visible")) {
      throw new Error("A workbook needs a visible sheet");
    }
    const pack = blankPackage();
    applyPlan(pack, plan);
    return pack.toBytes();
  });
}
