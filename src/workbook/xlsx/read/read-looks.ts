/** Widths of columns and heights of rows of one sheet part, within the window that is read. */
import { READABLE_COLUMNS, READABLE_ROWS } from "../../../core/grid/grid";
import type { SheetLooks } from "../../sheet-looks";
import { XmlScanner } from "../xml/xml-scanner";
import { toIndex } from "./to-index";

/** What a spreadsheet program allows: 255 characters, 409 points. What lies beyond is drawn like that. */
const WIDEST = 255;
const HIGHEST = 409.5;

export function readLooks(xml: string): SheetLooks {
  const scanner = new XmlScanner(xml);
  const columnWidths = new Map<number, number>();
  const rowHeights = new Map<number, number>();
  let defaultWidth: number | null = null;
  let defaultHeight: number | null = null;
  let row = -1;
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open") continue;
    if (scanner.name === "sheetFormatPr") {
      defaultWidth = sizeOf(scanner.attribute("defaultColWidth"), WIDEST);
      defaultHeight = sizeOf(scanner.attribute("defaultRowHeight"), HIGHEST);
    } else if (scanner.name === "col") {
      takeWidth(scanner, columnWidths);
    } else if (scanner.name === "row") {
      row = toIndex(scanner.attribute("r")) ?? row + 1;
      const height = sizeOf(scanner.attribute("ht"), HIGHEST);
      if (height !== null && row < READABLE_ROWS) rowHeights.set(row, height);
      scanner.skip();
    } else if (scanner.depth > 1 && scanner.name !== "cols" && scanner.name !== "sheetData") scanner.skip();
  }
  return { columnWidths, defaultWidth, rowHeights, defaultHeight };
}

function takeWidth(scanner: XmlScanner, widths: Map<number, number>): void {
  const first = toIndex(scanner.attribute("min"));
  const last = toIndex(scanner.attribute("max"));
  const width = sizeOf(scanner.attribute("width"), WIDEST);
  if (first === null || last === null || width === null) return;
  // A column that is named again has the width that is named last, as where programs read it.
  for (let column = first; column <= Math.min(last, READABLE_COLUMNS - 1); column++)
    widths.set(column, width);
}

/** Null for what is no size; hidden columns have none that counts. */
function sizeOf(text: string | undefined, most: number): number | null {
  const size = Number(text ?? "");
  return text !== undefined && Number.isFinite(size) && size > 0 ? Math.min(size, most) : null;
}
