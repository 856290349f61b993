/** Writes the frame of a planned sheet: merges, widths, heights, frozen panes, tab, print set-up. */
import { columnLetters, rangeAddress } from "../../core/grid/address";
import type { PlanPrint, SheetPlan } from "../../core/plan/plan";
import type { Manner } from "./manner";
import { PRINT_MARGINS } from "../../core/plan/print-margins";

const POINTS_PER_INCH = 72;

/**
 * A width in characters of the default font, in the points that Office.js takes: as Excel itself
 * reckons, 7 pixels for a digit and 5 for the margins, at 4 pixels to 3 points.
 */
export function columnPoints(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

/** Merges come after the entries, since only the top-left cell of a merge keeps its own. */
export function writeLayout(sheet: Excel.Worksheet, plan: SheetPlan, { without }: Manner): void {
  for (const merge of plan.merges) sheet.getRange(rangeAddress(merge)).merge(false);
  for (const { first, last, value } of runs(
    plan.columnWidths.map((width, column) => ({ at: column, value: width })),
  )) {
    sheet.getRange(`${columnLetters(first)}:${columnLetters(last)}`).format.columnWidth = columnPoints(value);
  }
  const heights = plan.rowHeights.map(({ row, height }) => ({ at: row, value: height }));
  for (const { first, last, value } of runs(heights)) {
    sheet.getRange(`${first + 1}:${last + 1}`).format.rowHeight = value;
  }
  freeze(sheet, plan);
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
  sheet.showGridlines = plan.showGridlines;
  if (plan.print === undefined || without.has("print")) return;
  setUpPrint(sheet.pageLayout, plan.print);
  for (const row of plan.print.breaks ?? []) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

/** Neighbours with the same value as one: a request for each run instead of each row. */
function runs(
  items: readonly { at: number; value: number }[],
): { first: number; last: number; value: number }[] {
  const found: { first: number; last: number; value: number }[] = [];
  for (const { at, value } of items) {
    const run = found.at(-1);
    if (run !== undefined && run.value === value && run.last === at - 1) run.last = at;
    else found.push({ first: at, last: at, value });
  }
  return found;
}

function freeze(sheet: Excel.Worksheet, { freeze: frozen }: SheetPlan): void {
  if (frozen === undefined) return;
  const { rows, columns } = frozen;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** Some Excels forget this unless their tab Page Layout was open: it is looked at and set once more. */
export function fitToPages(layout: Excel.PageLayout, { fitToWidth, fitToHeight }: PlanPrint): void {
  const tall = fitToHeight === undefined ? {} : { verticalFitToPages: fitToHeight };
  layout.zoom = { horizontalFitToPages: fitToWidth, ...tall };
  layout.load("zoom");
}

/** @param layout after fitToPages and a synchronization */
export function fitsToPages(layout: Excel.PageLayout, { fitToWidth }: PlanPrint): boolean {
  return layout.zoom.horizontalFitToPages === fitToWidth;
}

function setUpPrint(layout: Excel.PageLayout, print: PlanPrint): void {
  layout.paperSize = print.paper ?? "A4";
  layout.leftMargin = PRINT_MARGINS.left * POINTS_PER_INCH;
  layout.rightMargin = PRINT_MARGINS.right * POINTS_PER_INCH;
  layout.topMargin = PRINT_MARGINS.top * POINTS_PER_INCH;
  layout.bottomMargin = PRINT_MARGINS.bottom * POINTS_PER_INCH;
  layout.headerMargin = PRINT_MARGINS.header * POINTS_PER_INCH;
  layout.footerMargin = PRINT_MARGINS.footer * POINTS_PER_INCH;
  layout.centerHorizontally = true;
  layout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  if (print.titleRows !== undefined) {
    layout.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  }
  if (print.titleColumns !== undefined) {
    const { first, last } = print.titleColumns;
    layout.setPrintTitleColumns(`$${columnLetters(first)}:$${columnLetters(last)}`);
  }
  if (print.area !== undefined) layout.setPrintArea(rangeAddress(print.area));
  fitToPages(layout, print);
  if (print.footer !== undefined) layout.headersFooters.defaultForAllPages.centerFooter = print.footer;
}
