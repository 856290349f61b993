/** What can be chosen in 模板, and which sheets a choice would replace. */
import Big from "big.js";
import { readsPeriod } from "../core/framework/annual-periods";
import { frameworksAtHand } from "../core/framework/builtin-frameworks";
import type { Framework } from "../core/framework/framework";
import { applicableIndicators } from "../core/framework/indicators";
import type { Period, PeriodKey } from "../core/framework/period";
import { knownFrameworks } from "../core/framework/sheet/known-frameworks";
import type { WorkbookGrid } from "../core/grid/grid";
import { markedSheet } from "../core/plan/mark";
import { scoringSheetName } from "../core/template/template-sheet";

export const PERIOD_KEYS: readonly PeriodKey[] = ["Q1", "Q2", "Q3", "Q4", "Y"];

/** Years that a sheet may be made for. */
export const YEARS = { min: 2000, max: 2099 } as const;

export interface FrameworkChoice {
  readonly framework: Framework;
  /** True for one that the workbook brings along. */
  readonly own: boolean;
}

/** The workbook's own frameworks first; faulty ones can't be worked with, and 填报 says why. */
export function frameworkChoices(
  workbook: WorkbookGrid,
  ofDepartment: readonly Framework[],
): FrameworkChoice[] {
  const atHand = frameworksAtHand(ofDepartment);
  return knownFrameworks(workbook, ofDepartment).frameworks.flatMap((framework) =>
    "faulty" in framework ? [] : [{ framework, own: !atHand.includes(framework) }],
  );
}

/** Rows and points of the sheet for a kind of period; null when the framework's year reads none for it. */
export function sheetSize(
  framework: Framework,
  key: PeriodKey,
): { readonly rows: number; readonly points: Big } | null {
  if (!readsPeriod(framework, key)) return null;
  const indicators = applicableIndicators(framework, { year: YEARS.min, key });
  const points = indicators.reduce((sum, { maxPoints }) => sum.plus(maxPoints), new Big(0));
  return { rows: indicators.length, points };
}

/** The periods that a framework's year reads, in their order. */
export function offeredPeriods(framework: Framework): readonly PeriodKey[] {
  return PERIOD_KEYS.filter((key) => sheetSize(framework, key) !== null);
}

/**
 * Sheets of the year that somebody may look for and the framework's year does not read: the one for the year end,
 * or those of the quarters; null where both kinds are offered.
 */
export function unreadSheets(framework: Framework): "yearEnd" | "quarters" | null {
  if (!readsPeriod(framework, "Y")) return "yearEnd";
  return PERIOD_KEYS.some((key) => key !== "Y" && readsPeriod(framework, key)) ? null : "quarters";
}

/** The quarter in which a day lies. */
export function quarterOf(day: Date): Period {
  const key = PERIOD_KEYS[Math.floor(day.getMonth() / 3)] ?? "Q1";
  return { year: day.getFullYear(), key };
}

/** Names of the scoring sheets that would be replaced. */
export function replacedSheets(
  workbook: WorkbookGrid,
  framework: Framework,
  periods: readonly Period[],
): readonly string[] {
  return periods.flatMap(
    (period) => markedSheet(workbook.names, "scoring", scoringSheetName(framework, period)) ?? [],
  );
}
