/** Which period a scoring sheet was made for, whatever its period field says now. */
import type { Framework } from "../framework/framework";
import { parsePeriod } from "../framework/period";
import type { Period } from "../framework/period";
import type { WorkbookGrid } from "../grid/grid";
import type { ScoringSheet } from "../sheet/scoring-sheet";
import { recordOf } from "./workbook-meta";

/**
 * The `_meta` sheet speaks for the sheet that we made; otherwise the sheet's name does, when it
 * is the standard one (SQLH-2026Q4).
 * @returns null when neither tells
 */
export function expectedPeriodOf(
  workbook: WorkbookGrid,
  sheet: ScoringSheet,
  framework: Framework,
): Period | null {
  const period = recordOf(workbook, sheet.name)?.period ?? null;
  if (period !== null) return period;
  const prefix = `${framework.prefix}-`;
  return sheet.name.toUpperCase().startsWith(prefix) ? parsePeriod(sheet.name.slice(prefix.length)) : null;
}
