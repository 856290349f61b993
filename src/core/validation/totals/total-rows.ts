/** Finds the rows of sums below a sheet's table by what stands at their beginning. */
import { textAt } from "../../grid/grid";
import { rememberText } from "../../remember";
import { normalizeLabel, withoutBrackets } from "../../sheet/normalize-text";
import type { CheckContext } from "../check-context";

/** What the row of the table's sums is called. */
export const TOTALS: ReadonlySet<string> = new Set(["合计", "总分", "总计", "得分合计", "总得分"]);

export const FINAL_SCORE: ReadonlySet<string> = new Set(["最终得分"]);

const SUBTOTALS: ReadonlySet<string> = new Set(["小计", ...TOTALS]);

/** The first row below the header that begins with one of the labels; null without one. */
export function findTotalRow(
  { sheet, grid }: Pick<CheckContext, "sheet" | "grid">,
  labels: ReadonlySet<string>,
): { readonly row: number; readonly label: string } | null {
  for (let row = sheet.header.row + 1; row < grid.values.length; row++) {
    const label = firstText({ sheet, grid }, row);
    if (labels.has(plainLabel(label))) return { row, label };
  }
  return null;
}

/** True for a row that sums up others. */
export function isSubtotal({ sheet, grid }: Pick<CheckContext, "sheet" | "grid">, row: number): boolean {
  return SUBTOTALS.has(plainLabel(firstText({ sheet, grid }, row)));
}

/** The first text left of the points. */
function firstText({ sheet, grid }: Pick<CheckContext, "sheet" | "grid">, row: number): string {
  const end = sheet.columns.get("max") ?? 5;
  for (let column = 0; column < end; column++) {
    const text = textAt(grid, row, column);
    if (isWording(text)) return text;
  }
  return "";
}

const isWording = rememberText((text): boolean => text !== "" && Number.isNaN(Number(text)));

const plainLabel = rememberText((text): string =>
  text.length > 30 ? "" : withoutBrackets(normalizeLabel(text)),
);
