/** Puts what only the host knows of a sheet into the part that the engine wrote. */
import { usedArea } from "../host/cells/used-range";
import { formatArea, parseArea } from "../host/geometry/address";
import { type Area, bounding, intersect, positions } from "../host/geometry/area";
import type { SheetExtras } from "../host/state/sheet-extras";
import type { WorkbookState } from "../host/state/workbook-state";
import { element, elements } from "./xml-elements";
import { protectionAttributes } from "./sheet-protection";
import type { StyleWriter } from "./style-writer";
import { writePageSetup } from "./write-page-setup";
import { writeDataBars, writeValidations } from "./write-rules";
import { append, putInSheet, root } from "./xml-edit";

export function writeSheet(book: WorkbookState, sheetId: string, part: Document, styles: StyleWriter): void {
  const extras = book.extrasOf(sheetId);
  const worksheet = root(part);
  writeQuotedTexts(book, sheetId, part);
  writeCellFormats(book, sheetId, extras, part, styles);
  if (extras.protection !== null)
    putInSheet(worksheet, "sheetProtection", protectionAttributes(extras.protection));
  if (extras.autoFilter !== null) putInSheet(worksheet, "autoFilter", { ref: extras.autoFilter });
  writeValidations(book, sheetId, worksheet);
  writeDataBars(book, sheetId, worksheet);
  writePageSetup(extras.pageSetup, worksheet);
}

/** The engine writes the apostrophe that makes text of an entry; in a file the cell's type says so. */
function writeQuotedTexts(book: WorkbookState, sheetId: string, part: Document): void {
  for (const cell of elements(element(part, "sheetData"), "c")) {
    const area = parseArea(cell.getAttribute("r") ?? "");
    if (area === null) continue;
    const content = book.model.getters.getCell({ sheetId, row: area.top, col: area.left });
    if (content?.isFormula !== false || !content.content.startsWith("'")) continue;
    cell.replaceChildren();
    cell.setAttribute("t", "inlineStr");
    const text = append(append(cell, "is"), "t", {}, content.content.slice(1));
    text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
  }
}

/** Unlocked cells and number formats that the engine lacks, as far as the sheet is in use. */
function writeCellFormats(
  book: WorkbookState,
  sheetId: string,
  extras: SheetExtras,
  part: Document,
  styles: StyleWriter,
): void {
  const data = element(part, "sheetData");
  const used = usedArea(book, sheetId, false);
  if (data === null || used === null) return;
  const special = [
    ...extras.locked.entries().filter(({ value }) => !value),
    ...extras.numberFormat.entries().filter(({ value }) => value !== ""),
  ].flatMap(({ area }) => intersect(area, used) ?? []);
  if (special.length === 0) return;
  const cells = new CellElements(data);
  for (const { row, col } of positions(special.reduce(bounding))) {
    const change = { unlocked: !extras.locked.at(row, col), numberFormat: extras.numberFormat.at(row, col) };
    if (!change.unlocked && change.numberFormat === "") continue;
    const cell = cells.at(row, col);
    cell.setAttribute("s", styles.variant(cell.getAttribute("s") ?? "0", change));
  }
}

/** The cells of a sheet's part; missing ones are made where they belong. */
class CellElements {
  private readonly rows = new Map<number, Element>();
  private readonly cells = new Map<string, Element>();

  constructor(private readonly data: Element) {
    for (const row of elements(data, "row")) this.rows.set(Number(row.getAttribute("r")), row);
    for (const cell of elements(data, "c")) this.cells.set(cell.getAttribute("r") ?? "", cell);
  }

  at(row: number, col: number): Element {
    const address = formatArea({ top: row, left: col, bottom: row, right: col });
    const known = this.cells.get(address);
    if (known !== undefined) return known;
    const parent = this.row(row + 1);
    const cell = append(parent, "c", { r: address });
    const next = [...parent.children].find((other) => other !== cell && columnOf(other) > col);
    if (next !== undefined) next.before(cell);
    this.cells.set(address, cell);
    return cell;
  }

  private row(number: number): Element {
    const known = this.rows.get(number);
    if (known !== undefined) return known;
    const row = append(this.data, "row", { r: String(number) });
    const next = [...this.data.children].find(
      (other) => other !== row && Number(other.getAttribute("r")) > number,
    );
    if (next !== undefined) next.before(row);
    this.rows.set(number, row);
    return row;
  }
}

function columnOf(cell: Element): number {
  const area: Area | null = parseArea(cell.getAttribute("r") ?? "");
  return area?.left ?? 0;
}
