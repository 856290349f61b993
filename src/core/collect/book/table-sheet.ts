/** The frame that the visible sheets of the result workbook share: title, note, headings, panes, filter, print. */
import { rowHeightFor, textWidth, wrapText } from "../../plan/text-size";
import { SheetBuilder } from "../../plan/sheet-builder";
import type { SheetPlan } from "../../plan/plan";
import { PALETTE } from "../../plan/palette";
import { describePeriod } from "../../framework/period";
import type { Language } from "../../locale/language";
import type { BookContext, BookSheet } from "./book-input";
import { BOOK_LABELS } from "./book-labels";
import { BOOK_STYLES, type BookStyle } from "./book-styles";

export type BookBuilder = SheetBuilder<BookStyle>;

export interface TableColumn {
  readonly heading: string;
  /** In characters of the default font. */
  readonly width: number;
}

/** Rows of title, note and headings; the table's first row follows. */
export const TITLE_ROW = 0;
export const NOTE_ROW = 1;
export const HEADER_ROW = 2;
export const FIRST_ROW = 3;

/** What fits across A4 with text of 8 points at least. */
export const PAGE_WIDTH = { portrait: 92, landscape: 135 } as const;

/** A title's letters are bold and larger than those that columns are measured by. */
const TITLE_SCALE = 1.6;
const TITLE_LINE = 26;

/** @typeParam Sheet the workbook's sheets, as its names know them */
export interface TableFrame<Sheet extends string = BookSheet> {
  readonly sheet: Sheet;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly TableColumn[];
  readonly orientation: "portrait" | "landscape";
  /** Columns that stay in view, and stand on every page. */
  readonly frozen: number;
  /** Rows of the table. */
  readonly rows: number;
  /** Rows below the table. */
  readonly below?: number;
  readonly filter: boolean;
  readonly protect?: boolean;
  /** Columns at the right that only formulas read. */
  readonly unprinted?: number;
}

/** What stands above a sheet's table: what it is, of which framework and period. */
export function bookTitle({ framework, language, collected }: BookContext, sheet: BookSheet): string {
  const { sheets, titled } = BOOK_LABELS[language];
  return titled(sheets[sheet], framework.name[language], describePeriod(collected.period)[language]);
}

export function newBuilder(): BookBuilder {
  return new SheetBuilder<BookStyle>(BOOK_STYLES);
}

/** A row as tall as its longest text needs. */
export function fitRow(builder: BookBuilder, row: number, texts: readonly [string, number][]): void {
  builder.height(row, rowHeightFor(texts.map(([text, width]) => ({ text, width }))));
}

/** What a table's frame needs of its workbook: of a period's returns, or of a year. */
export interface TableContext<Sheet extends string> {
  readonly language: Language;
  readonly names: Readonly<Record<Sheet, string>>;
  readonly role: "collection" | "annual";
}

export function tableSheet<Sheet extends string>(
  context: TableContext<Sheet>,
  builder: BookBuilder,
  frame: TableFrame<Sheet>,
): SheetPlan {
  const { names, language, role } = context;
  const { columns, rows, below = 0, orientation, frozen } = frame;
  const last = columns.length - 1;
  const printed = last - (frame.unprinted ?? 0);
  const width = columns.slice(0, printed + 1).reduce((sum, column) => sum + column.width, 0);
  const pages = Math.max(1, Math.ceil(width / PAGE_WIDTH[orientation]));
  // Columns that stand on every page would show the beginning of a title again, cut off.
  const isWide = width > PAGE_WIDTH[orientation] && frozen > 0;
  const left = isWide ? frozen : 0;
  const right = lastWithin(columns, width / pages);
  const reach = columns.slice(left, right + 1).reduce((sum, one) => sum + one.width, 0);
  builder
    .merged({ top: TITLE_ROW, bottom: TITLE_ROW, left, right }, frame.title, "title")
    .height(TITLE_ROW, TITLE_LINE * rowLines(frame.title, reach / TITLE_SCALE))
    .merged({ top: NOTE_ROW, bottom: NOTE_ROW, left, right }, frame.note, "note");
  fitRow(builder, NOTE_ROW, [[frame.note, reach]]);
  columns.forEach(({ heading }, column) => {
    if (heading !== "") builder.put(HEADER_ROW, column, heading, "header");
  });
  builder.height(
    HEADER_ROW,
    Math.max(22, rowHeightFor(columns.map((one) => ({ text: one.heading, width: one.width })))),
  );
  const bottom = Math.max(HEADER_ROW, FIRST_ROW + rows - 1);
  return builder.build({
    role,
    slot: frame.sheet,
    name: names[frame.sheet],
    visibility: "visible",
    tabColor: PALETTE.blue,
    showGridlines: false,
    columnWidths: columns.map((column) => column.width),
    freeze: { rows: FIRST_ROW, columns: frozen },
    ...(frame.filter && rows > 0 ? { autoFilter: { top: HEADER_ROW, bottom, left: 0, right: printed } } : {}),
    print: {
      orientation,
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      ...(isWide ? { titleColumns: { first: 0, last: frozen - 1 } } : {}),
      area: { top: 0, left: 0, bottom: bottom + below, right: printed },
      fitToWidth: pages,
      footer: BOOK_LABELS[language].footer,
    },
    protect: frame.protect ?? false,
  });
}

function rowLines(text: string, width: number): number {
  return wrapText(text, width).length;
}

function lastWithin(columns: readonly TableColumn[], width: number): number {
  let sum = 0;
  let last = -1;
  for (const column of columns) {
    sum += column.width;
    if (sum > width && last >= 0) break;
    last++;
  }
  return last;
}

/** Wide enough for the longest of some texts, within bounds. */
export function widthFor(texts: readonly string[], least: number, most: number): number {
  let widest = least;
  for (const text of texts) widest = Math.max(widest, textWidth(text) + 2);
  return Math.min(most, widest);
}
