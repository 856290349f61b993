/** A whole workbook for one unit and one period: the usual case of plan-templates.ts. */
import type { Framework } from "../framework/framework";
import type { Period } from "../framework/period";
import type { WorkbookPlan } from "../plan/plan";
import { planTemplates } from "./plan-templates";

/** @param unit name of the assessed organisation; may be empty */
export function planTemplate(framework: Framework, period: Period, unit: string): WorkbookPlan {
  return planTemplates(framework, [period], unit);
}
