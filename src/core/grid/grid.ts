/**
 * A workbook as plain data: what both adapters read and everything in the core works on.
 * Rows and columns count from 0 and always start at cell A1, so an index is an address.
 */
import type { CellRange } from "./address";

/** An Excel error such as #DIV/0! that stands in a cell. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. `null` is a blank cell, which is never the same as 0 or "". */
export type CellValue = number | string | boolean | CellError | null;

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** A cell that its file describes in a way that can't be right. */
export interface OddCell {
  readonly row: number;
  readonly column: number;
  /** `text`: said to be something else and read as the text that stands there; `lost`: it had no content left. */
  readonly kind: "text" | "lost";
  /** What stands there in the file. */
  readonly text: string;
}

export interface SheetGrid {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** values[row][column]; rows may be shorter than others, what is beyond them is blank. */
  readonly values: readonly (readonly CellValue[])[];
  /** formulas[row][column], with the leading "="; null where there is none. A formula whose
   * value is null was saved by a program that does not calculate. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Number formats as Excel writes them in English ("General", "0.0%"); missing means General. */
  readonly formats: readonly (readonly string[])[];
  /** Merged rectangles, where the workbook could tell them; only their top-left cell has a value. */
  readonly merges: readonly CellRange[];
  /** True where the workbook could not: there may be merged cells that nobody sees. */
  readonly mergesUnknown?: boolean;
  /** True when the sheet is protected; missing where the workbook couldn't tell. */
  readonly protected?: boolean;
  /** Hidden rows and columns, ascending, as far as there are entries; missing where the workbook
   * couldn't tell. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** True when cells outside the readable window (see READABLE_ROWS) were left unread. */
  readonly truncated: boolean;
  /** Cells that were read more generously than other programs would; missing where there are none. */
  readonly oddCells?: readonly OddCell[];
  /** True when the workbook names the sheet but holds none of its cells. */
  readonly unread?: boolean;
}

/** A name defined for the whole workbook. */
export interface DefinedName {
  readonly name: string;
  /** What the name stands for, as a formula: "='汇总'!$A$1". */
  readonly refersTo: string;
}

/** A custom property of the document, as File → Info shows it; Excel keeps 255 characters of a value. */
export interface DocumentProperty {
  readonly name: string;
  readonly value: string;
}

/** Who made a document, as the program wrote it that saved it. */
export interface DocumentAuthor {
  readonly creator: string | null;
  /** ISO 8601, as written. */
  readonly created: string | null;
  readonly lastModifiedBy: string | null;
}

export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
  readonly names: readonly DefinedName[];
  /** The document's custom properties; missing where the workbook couldn't tell. */
  readonly properties?: readonly DocumentProperty[];
  /** Missing where the document says nothing of it, or the workbook couldn't tell. */
  readonly author?: DocumentAuthor;
  /** Name of the sheet that was in front when the workbook was read; null when unknown. */
  readonly activeSheet: string | null;
}

/** How far a sheet is read. A stray entry far below or to the right costs nothing. */
export const READABLE_ROWS = 10_000;
export const READABLE_COLUMNS = 256;

/** A cell's value; blank where the grid does not reach. */
export function valueAt(grid: SheetGrid, row: number, column: number): CellValue {
  return grid.values[row]?.[column] ?? null;
}

/** A cell's formula with its "=", or null. */
export function formulaAt(grid: SheetGrid, row: number, column: number): string | null {
  return grid.formulas[row]?.[column] ?? null;
}

/** A cell's number format; "General" where none is known. */
export function formatAt(grid: SheetGrid, row: number, column: number): string {
  return grid.formats[row]?.[column] ?? "General";
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** The text of a cell as written, without surrounding white space; "" for blanks and errors. */
export function textAt(grid: SheetGrid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  return value === null || isCellError(value) ? "" : String(value).trim();
}

/** True when there may be merged cells that the workbook couldn't tell. */
export function hasUnseenMerges({ sheets }: WorkbookGrid): boolean {
  return sheets.some(({ mergesUnknown }) => mergesUnknown === true);
}
