/** A sheet of a grid as a worksheet part. */
import { cellAddress, rangeAddress } from "../../../core/grid/address";
import { formatAt, formulaAt, isCellError, valueAt, type SheetGrid } from "../../../core/grid/grid";
import { WorkbookError } from "../../workbook-error";
import { escapeXml } from "../xml/xml-text";
import { cellContentXml, type CellXml } from "./cell-content-xml";
import { MAIN, XML_HEAD } from "./sheet-xml";
import type { StyleSheet } from "./style-sheet";

/** Excel's limit on the text of a cell. */
const MAX_TEXT = 32_767;

/** @throws WorkbookError tooLarge, when a text is longer than a cell of .xlsx can hold */
export function gridSheetXml(sheet: SheetGrid, styles: StyleSheet): string {
  const count = Math.max(sheet.values.length, sheet.formulas.length);
  const hidden = new Set(sheet.hiddenRows);
  const lastHidden = Math.max(-1, ...hidden);
  const rows = Array.from({ length: Math.max(count, lastHidden + 1) }, (_, row) =>
    rowXml(sheet, row, hidden.has(row), styles),
  );
  const columns = (sheet.hiddenColumns ?? []).map(
    (column) => `<col min="${column + 1}" max="${column + 1}" width="8.43" hidden="1"/>`,
  );
  const merges = sheet.merges.map((merge) => `<mergeCell ref="${rangeAddress(merge)}"/>`);
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN}">`,
    columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`,
    `<sheetData>${rows.join("")}</sheetData>`,
    sheet.protected === true ? '<sheetProtection sheet="1"/>' : "",
    merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`,
    "</worksheet>",
  ].join("");
}

function rowXml(sheet: SheetGrid, row: number, isHidden: boolean, styles: StyleSheet): string {
  const width = Math.max(sheet.values[row]?.length ?? 0, sheet.formulas[row]?.length ?? 0);
  const cells = Array.from({ length: width }, (_, column) => cellXml(sheet, row, column, styles)).join("");
  if (cells === "" && !isHidden) return "";
  return `<row r="${row + 1}"${isHidden ? ' hidden="1"' : ""}>${cells}</row>`;
}

function cellXml(sheet: SheetGrid, row: number, column: number, styles: StyleSheet): string {
  const { type, inside } = contentXml(sheet, row, column);
  const format = formatAt(sheet, row, column);
  if (inside === "" && format === "General") return "";
  const style = format === "General" ? "" : ` s="${styles.cellStyle({ numberFormat: format })}"`;
  return `<c r="${cellAddress(row, column)}"${style}${type}>${inside}</c>`;
}

function contentXml(sheet: SheetGrid, row: number, column: number): CellXml {
  const value = valueAt(sheet, row, column);
  const formula = formulaAt(sheet, row, column);
  if (isCellError(value)) {
    const f = formula === null ? "" : `<f>${escapeXml(formula.slice(1))}</f>`;
    return { type: ' t="e"', inside: `${f}<v>${escapeXml(value.error)}</v>` };
  }
  if (typeof value === "string" && value.length > MAX_TEXT) throw new WorkbookError("tooLarge");
  return cellContentXml({ value, formula }, 0);
}
