/** Finds the rows of sums below a sheet's table by what stands at their beginning. */
import { textAt } from "../../grid/grid";
import { textWidth } from "../../plan/text-size";
import { rememberText } from "../../remember";
import { normalizeLabel, withoutBrackets } from "../../sheet/normalize-text";
import { inBothLanguages } from "../../sheet/sheet-labels";
import layout from "../../sheet/sheet-layout.json";
import type { CheckContext } from "../check-context";

/** What the row of the table's sums is called. */
export const TOTALS = inBothLanguages(layout.totals.total);

export const FINAL_SCORE = inBothLanguages(layout.totals.final);

export const GRADE = inBothLanguages(layout.totals.grade);

const SUBTOTALS = inBothLanguages([...layout.totals.subtotal, ...layout.totals.total]);

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

/** A longer text is no label; English ones take twice the characters. */
const LONGEST_LABEL = 60;

const plainLabel = rememberText((text): string =>
  textWidth(text) > LONGEST_LABEL ? "" : withoutBrackets(normalizeLabel(text)),
);
