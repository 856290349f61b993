/** Reads the cells of one sheet part in a single pass, with its merges, its protection and what is hidden. */
import { columnNumber, parseRange, type CellRange } from "../../../core/grid/address";
import { READABLE_COLUMNS, READABLE_ROWS, type SheetGrid } from "../../../core/grid/grid";
import { XmlScanner } from "../xml/xml-scanner";
import type { CellBudget } from "./cell-budget";
import { toCellValue } from "./cell-value";
import { isDateFormat } from "./number-formats";
import { readRichText } from "./shared-strings";
import { SheetCells } from "./sheet-cells";
import { SharedFormulas } from "./shared-formulas";
import { withoutPrefix } from "./without-prefix";

/** What the cells of all sheets refer to. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  /** Number format of each cell style. */
  readonly numberFormats: readonly string[];
  /** True when dates count from 1904, as old Macs did; the grid's dates always count from 1900. */
  readonly date1904: boolean;
  readonly budget: CellBudget;
}

/** Days by which a date that counts from 1904 has a smaller number. */
export const DAYS_1904 = 1462;

type SheetContent = Omit<SheetGrid, "name" | "visibility">;

/** @throws WorkbookError damaged */
export function readSheet(xml: string, context: SheetContext): SheetContent {
  const cells = new SheetCells(context.budget);
  const merges: CellRange[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  let isProtected = false;
  const scanner = new XmlScanner(xml);
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open") continue;
    if (scanner.name === "sheetData") new SheetDataReader(scanner, cells, context, hiddenRows).read();
    else if (scanner.name === "col") hiddenColumns.push(...hiddenOf(scanner));
    else if (scanner.name === "sheetProtection") isProtected = isTrue(scanner.attribute("sheet"));
    else if (scanner.name === "mergeCell") {
      const range = parseRange(scanner.attribute("ref") ?? "");
      if (range !== null) merges.push(range);
    } else if (scanner.depth > 1 && scanner.name !== "mergeCells" && scanner.name !== "cols") scanner.skip();
  }
  const { values, formulas, formats, truncated } = cells;
  return { values, formulas, formats, merges, protected: isProtected, hiddenRows, hiddenColumns, truncated };
}

/** The columns that a <col> hides; those beyond the readable window are nobody's concern. */
function hiddenOf(scanner: XmlScanner): readonly number[] {
  if (!isTrue(scanner.attribute("hidden"))) return [];
  const first = toIndex(scanner.attribute("min"));
  const last = toIndex(scanner.attribute("max"));
  if (first === null || last === null) return [];
  const count = Math.max(0, Math.min(last, READABLE_COLUMNS - 1) - first + 1);
  return Array.from({ length: count }, (_, index) => first + index);
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}

class SheetDataReader {
  private row = -1;
  private column = -1;
  private readonly shared = new SharedFormulas();

  constructor(
    private readonly scanner: XmlScanner,
    private readonly cells: SheetCells,
    private readonly context: SheetContext,
    private readonly hiddenRows: number[],
  ) {}

  read(): void {
    const { scanner } = this;
    if (scanner.selfClosing) return;
    const outside = scanner.depth - 1;
    for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
      if (token === "close" && scanner.depth === outside) break;
      if (token !== "open") continue;
      if (scanner.name === "row") {
        // Rows and cells may leave their address out; then they follow the one before.
        this.row = toIndex(scanner.attribute("r")) ?? this.row + 1;
        this.column = -1;
        if (this.row < READABLE_ROWS && isTrue(scanner.attribute("hidden"))) this.hiddenRows.push(this.row);
      } else if (scanner.name === "c") this.readCell();
      else scanner.skip();
    }
    for (const { row, column, formula } of this.shared.resolve()) this.cells.setFormula(row, column, formula);
  }

  private readCell(): void {
    const { scanner, cells } = this;
    const address = /^([A-Z]{1,3})(\d{1,7})$/i.exec(scanner.attribute("r") ?? "");
    this.column = address?.[1] === undefined ? this.column + 1 : columnNumber(address[1]);
    const row = address?.[2] === undefined ? this.row : Number(address[2]) - 1;
    const { column } = this;
    const style = Number(scanner.attribute("s") ?? 0);
    const type = scanner.attribute("t") ?? "";
    const content = this.readContent(row, column);
    const readable = row >= 0 && cells.isReadable(row, column);
    if (!readable) {
      cells.truncated ||= content.text !== null || content.inline !== null || content.formula !== null;
      return;
    }
    const format = this.context.numberFormats[style] ?? "General";
    if (format !== "General") cells.setFormat(row, column, format);
    if (content.formula !== null && content.formula !== "") cells.setFormula(row, column, content.formula);
    const value = toCellValue(
      { ...content, type, hasFormula: content.formula !== null },
      this.context.sharedStrings,
    );
    if (value === null) return;
    const counts1904 =
      this.context.date1904 && typeof value === "number" && type !== "d" && isDateFormat(format);
    cells.setValue(row, column, counts1904 ? value + DAYS_1904 : value);
  }

  /** The formula is "" when it belongs to a shared one, which is known only at the end. */
  private readContent(
    row: number,
    column: number,
  ): { text: string | null; inline: string | null; formula: string | null } {
    const { scanner } = this;
    const content: { text: string | null; inline: string | null; formula: string | null } = {
      text: null,
      inline: null,
      formula: null,
    };
    if (scanner.selfClosing) return content;
    const outside = scanner.depth - 1;
    for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
      if (token === "close" && scanner.depth === outside) break;
      if (token !== "open") continue;
      if (scanner.name === "v") content.text = this.readText();
      else if (scanner.name === "is") content.inline = readRichText(scanner);
      else if (scanner.name === "f") content.formula = this.readFormula(row, column);
      else scanner.skip();
    }
    return content;
  }

  private readFormula(row: number, column: number): string | null {
    const { scanner } = this;
    const type = scanner.attribute("t");
    const index = scanner.attribute("si");
    const text = this.readText();
    if (type === "shared" && index !== undefined && this.cells.isReadable(row, column)) {
      this.shared.add(index, row, column, text);
      return "";
    }
    return text === "" ? null : `=${withoutPrefix(text)}`;
  }

  /** Text up to the end of the element that has just been opened. */
  private readText(): string {
    const { scanner } = this;
    if (scanner.selfClosing) return "";
    const outside = scanner.depth - 1;
    let text = "";
    for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
      if (token === "text") text += scanner.text();
      else if (token === "close" && scanner.depth === outside) break;
    }
    return text;
  }
}

function toIndex(number: string | undefined): number | null {
  const index = Number(number) - 1;
  return Number.isInteger(index) && index >= 0 ? index : null;
}
