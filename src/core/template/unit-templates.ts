/** One template for each unit of a roster: what the workbooks hold and what their files are called. */
import type { Framework } from "../framework/framework";
import type { Period } from "../framework/period";
import type { WorkbookPlan } from "../plan/plan";
import type { RosterUnit } from "../roster/roster";
import { unitFileNames } from "../roster/unit-file-names";
import { planTemplates, type TemplateOptions } from "./plan-templates";
import { templateFileName } from "./template-file-name";

export interface UnitTemplate {
  readonly unit: string;
  /** “第一党支部-WJJ-2026Q4.xlsx”; no two of a roster are alike. */
  readonly fileName: string;
  /** The workbook; planned when it is asked for, since a roster may name thousands. */
  readonly plan: () => WorkbookPlan;
}

/**
 * @param periods at least one, none twice
 * @param options alike for all units
 */
export function unitTemplates(
  framework: Framework,
  periods: readonly Period[],
  units: readonly RosterUnit[],
  options: Omit<TemplateOptions, "bodies">,
): readonly UnitTemplate[] {
  const names = units.map(({ name }) => name);
  const fileNames = unitFileNames(names, `-${templateFileName(framework, periods)}.xlsx`);
  return units.map(({ name: unit, bodies }, index) => ({
    unit,
    fileName: fileNames[index] ?? unit,
    plan: () => planTemplates(framework, periods, unit, undefined, { ...options, bodies }),
  }));
}
