/**
 * Where the rows of a sheet part stand in its text. Edits of a few cells are made in the text of
 * their rows; the rest of the sheet is passed over and keeps every character.
 */
import { XmlScanner } from "../xml/xml-scanner";

/** One row; `row` counts from 0, offsets are into the part's text. */
export interface RowPlace {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** A column's own look, which its blank cells have. Columns count from 0, both ends inclusive. */
export interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

export interface SheetRows {
  readonly rows: readonly RowPlace[];
  readonly columns: readonly ColumnStyle[];
  /** The element sheetData: its name as written, and its offsets. */
  readonly data: {
    readonly qualified: string;
    readonly start: number;
    readonly end: number;
    readonly selfClosing: boolean;
    /** Offset of its closing tag. */
    readonly closeStart: number;
  };
}

/**
 * @returns null when the part has no sheetData
 * @throws WorkbookError damaged
 */
export function findRows(xml: string): SheetRows | null {
  const scanner = new XmlScanner(xml);
  const columns: ColumnStyle[] = [];
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open") continue;
    if (scanner.name === "col") columns.push(columnStyle(scanner));
    if (scanner.name === "sheetData") return { ...readRows(scanner), columns };
  }
  return null;
}

function columnStyle(scanner: XmlScanner): ColumnStyle {
  const number = (name: string): number => Number(scanner.attribute(name) ?? 0);
  return { first: number("min") - 1, last: number("max") - 1, style: number("style") };
}

function readRows(scanner: XmlScanner): Omit<SheetRows, "columns"> {
  const { qualified, start, selfClosing } = scanner;
  const rows: RowPlace[] = [];
  const data = { qualified, start, selfClosing };
  if (selfClosing) return { rows, data: { ...data, end: scanner.end, closeStart: scanner.end } };
  const outside = scanner.depth - 1;
  let row = -1;
  for (;;) {
    const token = scanner.next();
    if (token === "close" && scanner.depth === outside) {
      return { rows, data: { ...data, end: scanner.end, closeStart: scanner.start } };
    }
    if (token !== "open") continue;
    if (scanner.name !== "row") {
      scanner.skip();
      continue;
    }
    // Rows may leave their number out; then they follow the one before.
    const number = Number(scanner.attribute("r"));
    row = Number.isInteger(number) && number > 0 ? number - 1 : row + 1;
    const from = scanner.start;
    scanner.skip();
    rows.push({ row, start: from, end: scanner.end });
  }
}
