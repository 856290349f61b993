/** Reads the rows and cells of one sheet part: what stands between `<sheetData>` and its end. */
import { columnNumber } from "../../../core/grid/address";
import { READABLE_COLUMNS, READABLE_ROWS, type OddCell } from "../../../core/grid/grid";
import { formatKind } from "../../../core/grid/number-format";
import { isTrue } from "../xml/xml-tree";
import type { XmlScanner, XmlToken } from "../xml/xml-scanner";
import { toCellValue, type RawContent } from "./cell-value";
import { QuickCell } from "./quick-cell";
import { readRichText } from "./shared-strings";
import type { SheetCells } from "./sheet-cells";
import type { SheetContext } from "./sheet-context";
import { SharedFormulas } from "./shared-formulas";
import { toIndex } from "./to-index";
import { UnreadRest } from "./unread-rest";
import { withoutPrefix } from "./without-prefix";

/** Days by which a date that counts from 1904 has a smaller number. */
export const DAYS_1904 = 1462;

/** What a finding quotes of a cell that makes no sense. */
const QUOTED = 100;

const NOTHING: RawContent = { text: null, inline: null, formula: null };

export class SheetDataReader {
  /** Rows inside the readable window that are hidden. */
  readonly hiddenRows = new Set<number>();
  readonly oddCells: OddCell[] = [];
  private row = -1;
  private column = -1;
  private rowTag = "";
  private readonly shared = new SharedFormulas();
  private readonly rest: UnreadRest;
  private readonly quick: QuickCell;

  /**
   * @param scanner stands at the sheet's `sheetData`
   * @param careful reads every cell the careful way, as a test does that compares both
   */
  constructor(
    private readonly scanner: XmlScanner,
    private readonly cells: SheetCells,
    private readonly context: SheetContext,
    private readonly careful = false,
  ) {
    this.rest = new UnreadRest(scanner);
    this.quick = new QuickCell(scanner.xml);
  }

  /** @throws WorkbookError damaged or tooLarge */
  read(): void {
    const { scanner } = this;
    if (scanner.selfClosing) return;
    const outside = scanner.depth - 1;
    for (let token = this.next(); token !== "end"; token = this.next()) {
      if (token === "close" && scanner.depth === outside) break;
      if (token !== "open") continue;
      if (scanner.name === "row") this.enterRow();
      else if (scanner.name === "c") this.readCell();
      else scanner.skip();
    }
    for (const { row, column, formula } of this.shared.resolve()) this.cells.setFormula(row, column, formula);
  }

  /** The next token that is not a cell of the common shape; those before it are read. */
  private next(): XmlToken {
    const { scanner, quick } = this;
    if (!this.careful)
      while (quick.read(scanner.end)) {
        scanner.jumpTo(quick.end);
        this.column = quick.column;
        this.takeCell(quick.row, quick.style, quick.type, this.contentOf(quick));
      }
    return scanner.next();
  }

  private contentOf({ text, inline, formula }: QuickCell): RawContent {
    if (text === null && inline === null && formula === null) return NOTHING;
    return {
      text,
      inline,
      formula: formula === null || formula === "" ? null : `=${withoutPrefix(formula)}`,
    };
  }

  private enterRow(): void {
    const { scanner } = this;
    // Rows and cells may leave their address out; then they follow the one before.
    this.row = toIndex(scanner.attribute("r")) ?? this.row + 1;
    this.column = -1;
    this.rowTag = scanner.qualified;
    if (this.row >= READABLE_ROWS) this.passOver();
    else if (isTrue(scanner.attribute("hidden"))) this.hiddenRows.add(this.row);
  }

  /** Leaves out what is left of a row, and notes whether anything stood there. */
  private passOver(): void {
    if (this.scanner.selfClosing) return;
    if (this.rest.passTo(this.rowTag)) this.cells.truncated = true;
  }

  private readCell(): void {
    const { scanner } = this;
    const address = /^([A-Z]{1,3})(\d{1,7})$/i.exec(scanner.attribute("r") ?? "");
    this.column = address?.[1] === undefined ? this.column + 1 : columnNumber(address[1]);
    const row = address?.[2] === undefined ? this.row : Number(address[2]) - 1;
    const style = Number(scanner.attribute("s") ?? 0);
    const type = scanner.attribute("t") ?? "";
    this.takeCell(row, style, type, this.readContent(row, this.column));
  }

  /** Takes what a cell of the current column holds, if it lies inside the window that is read. */
  private takeCell(row: number, style: number, type: string, content: RawContent): void {
    const { cells, column } = this;
    this.context.budget.takeCell();
    if (row < 0 || !cells.isReadable(row, column)) {
      cells.truncated ||= content.text !== null || content.inline !== null || content.formula !== null;
      if (column >= READABLE_COLUMNS && this.rowTag !== "") this.passOver();
      return;
    }
    this.setCell(row, column, type, this.context.numberFormats[style] ?? "General", content);
  }

  private setCell(row: number, column: number, type: string, format: string, content: RawContent): void {
    const { cells, context } = this;
    if (content === NOTHING) {
      if (format !== "General") cells.setFormat(row, column, format);
      return;
    }
    if (content.formula !== null && content.formula !== "") cells.setFormula(row, column, content.formula);
    const { value, odd } = toCellValue(type, content, context.sharedStrings);
    if (odd !== undefined)
      this.oddCells.push({ row, column, kind: odd, text: (content.text ?? "").slice(0, QUOTED) });
    const isDate = type === "d" && typeof value === "number";
    const shown = isDate && formatKind(format) === "general" ? dateFormat(value) : format;
    if (shown !== "General") cells.setFormat(row, column, shown);
    if (value === null) return;
    if (typeof value === "string") context.budget.takeText(value.length);
    const counts1904 =
      context.date1904 && typeof value === "number" && !isDate && formatKind(format) === "date";
    cells.setValue(row, column, counts1904 ? value + DAYS_1904 : value);
  }

  private readContent(row: number, column: number): RawContent {
    const { scanner } = this;
    const content = { ...NOTHING };
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

/** A cell of type "d" shows a date even where its style doesn't say how. */
function dateFormat(value: number): string {
  if (value < 1) return "h:mm:ss";
  return Number.isInteger(value) ? "yyyy-mm-dd" : "yyyy-mm-dd h:mm";
}
