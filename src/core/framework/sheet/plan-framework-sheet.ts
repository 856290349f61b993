/** A framework as sheets that a person can read, change and extend in Excel. */
import type { WorkbookGrid } from "../../grid/grid";
import { markFor } from "../../plan/mark";
import type { WorkbookPlan } from "../../plan/plan";
import { chooseSheetName } from "../../plan/sheet-name";
import { applicablePoints, countItems } from "../derived-totals";
import type { Framework } from "../framework";
import { allIndicators } from "../indicators";
import { INDICATOR_SHEET, SETTINGS_SHEET } from "./framework-sheet-names";
import { planIndicatorSheet } from "./plan-indicator-sheet";
import { planSettingsSheet } from "./plan-settings-sheet";

const NOTHING: WorkbookGrid = { sheets: [], names: [], activeSheet: null };

/**
 * The sheets 指标体系 and 体系设置. Reading them back gives the same framework, to the last field.
 * @param workbook where they are to be written; nothing for a workbook of their own
 */
export function planFrameworkSheet(framework: Framework, workbook: WorkbookGrid = NOTHING): WorkbookPlan {
  const derived = {
    applicableMax: applicablePoints(allIndicators(framework)),
    counts: countItems(framework.indicators, framework.adjustments.length),
  };
  const title = `${framework.name.zh.replace(/\s+/g, " ").slice(0, 80)} · 指标体系`;
  const names = {
    indicators: chooseSheetName(workbook, "framework", INDICATOR_SHEET),
    settings: chooseSheetName(workbook, "frameworkSettings", SETTINGS_SHEET),
  };
  const sheets = [
    planIndicatorSheet(framework, names.indicators, title),
    planSettingsSheet(framework, derived, names.settings, title),
  ];
  return { sheets, names: sheets.map(({ role, name }) => markFor(role, name)), activate: names.indicators };
}
