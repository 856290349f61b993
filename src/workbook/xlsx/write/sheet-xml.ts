/** A planned sheet as a worksheet part. The order of the elements is the standard's. */
import { cellAddress, rangeAddress, type CellRange } from "../../../core/grid/address";
import type { SheetPlan } from "../../../core/plan/plan";
import { PRINT_MARGINS } from "../../../core/plan/print-margins";
import { escapeXml } from "../xml/xml-text";
import { cellsXml } from "./cells-xml";
import { argb } from "./color";
import { conditionalFormatsXml, extensionsXml, validationsXml } from "./rules-xml";
import type { StyleSheet } from "./style-sheet";

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface SheetSetting {
  /** True for the one sheet in front. */
  readonly selected: boolean;
  /** True when the workbook's dates count from 1904. */
  readonly date1904: boolean;
  /** Id of the relationship to the drawing that holds the charts, if there are any. */
  readonly drawing: string | null;
}

/** @throws Error when the plan asks for what a sheet can't hold */
export function sheetXml(plan: SheetPlan, styles: StyleSheet, setting: SheetSetting): string {
  return [
    XML_HEAD,
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}">`,
    propertiesXml(plan),
    `<dimension ref="${rangeAddress(extent(plan))}"/>`,
    viewXml(plan, setting.selected),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(plan.columnWidths),
    cellsXml(plan, styles, setting.date1904),
    plan.protect ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "",
    plan.autoFilter === undefined ? "" : `<autoFilter ref="${rangeAddress(plan.autoFilter)}"/>`,
    mergesXml(plan.merges),
    conditionalFormatsXml(plan, styles),
    validationsXml(plan),
    printXml(plan),
    setting.drawing === null ? "" : `<drawing r:id="${setting.drawing}"/>`,
    extensionsXml(plan),
    "</worksheet>",
  ].join("");
}

function propertiesXml({ tabColor, print }: SheetPlan): string {
  const tab = tabColor === undefined ? "" : `<tabColor rgb="${argb(tabColor)}"/>`;
  const fit = print === undefined ? "" : '<pageSetUpPr fitToPage="1"/>';
  return tab + fit === "" ? "" : `<sheetPr>${tab}${fit}</sheetPr>`;
}

function extent({ cells }: SheetPlan): CellRange {
  let bottom = 0;
  let right = 0;
  for (const { row, column } of cells) {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { top: 0, left: 0, bottom, right };
}

function viewXml({ showGridlines, freeze }: SheetPlan, selected: boolean): string {
  const attributes = `${showGridlines ? "" : ' showGridLines="0"'}${selected ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  const rows = freeze?.rows ?? 0;
  const columns = freeze?.columns ?? 0;
  if (rows === 0 && columns === 0) return `<sheetViews><sheetView${attributes}/></sheetViews>`;
  const active = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = `${columns === 0 ? "" : ` xSplit="${columns}"`}${rows === 0 ? "" : ` ySplit="${rows}"`}`;
  const pane = `<pane${split} topLeftCell="${cellAddress(rows, columns)}" activePane="${active}" state="frozen"/>`;
  return `<sheetViews><sheetView${attributes}>${pane}<selection pane="${active}"/></sheetView></sheetViews>`;
}

/**
 * Widths as files hold them: with the 5 pixels of margin that Excel adds to a column's characters,
 * at 7 pixels to a character.
 */
function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return "";
  const columns = widths.map((width, index) => {
    const stored = Math.trunc(((width * 7 + 5) / 7) * 256) / 256;
    return `<col min="${index + 1}" max="${index + 1}" width="${stored}" customWidth="1"/>`;
  });
  return `<cols>${columns.join("")}</cols>`;
}

function mergesXml(merges: readonly CellRange[]): string {
  if (merges.length === 0) return "";
  merges.forEach((range, index) => {
    if (merges.slice(index + 1).some((other) => overlap(range, other))) {
      throw new Error(`Merges over one another at ${rangeAddress(range)}`);
    }
  });
  return `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`).join("")}</mergeCells>`;
}

function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Paper is A4 (9) or A3 (8); as many pages down as it takes (0). */
function printXml({ print }: SheetPlan): string {
  if (print === undefined) return "";
  const footer =
    print.footer === undefined
      ? ""
      : `<headerFooter><oddFooter>${escapeXml(`&C${print.footer}`)}</oddFooter></headerFooter>`;
  const margins = Object.entries(PRINT_MARGINS)
    .map(([side, inches]) => `${side}="${inches}"`)
    .join(" ");
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins ${margins}/>`,
    `<pageSetup paperSize="${print.paper === "A3" ? 8 : 9}" orientation="${print.orientation}" fitToWidth="${print.fitToWidth}" fitToHeight="${print.fitToHeight ?? 0}"/>`,
    footer,
    breaksXml(print.breaks ?? []),
  ].join("");
}

/** A break stands above the row after the one that it names. */
function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const items = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${items.join("")}</rowBreaks>`;
}
