/**
 * Cell addresses: the translation between zero-based row/column numbers, used everywhere
 * in the core, and the A1 notation that people and formulas use.
 */

/** A cell on a named sheet; row and column count from 0. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells on one sheet; rows and columns count from 0, both ends inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Letters of a zero-based column: 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** Zero-based column of its letters: A → 0, AA → 26. Letters may be in either case. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** A1 notation of one cell: (4, 2) → C5. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A1 notation of one cell with both parts fixed: (4, 2) → $C$5. */
export function fixedAddress(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** A1 notation of a rectangle: A1:C5, or A1 when it is a single cell. */
export function rangeAddress(range: CellRange): string {
  const from = cellAddress(range.top, range.left);
  const to = cellAddress(range.bottom, range.right);
  return from === to ? from : `${from}:${to}`;
}

/**
 * Reads A1 notation without a sheet name ("C5", "$A$1:B2").
 * @returns null when the text is not an address of cells
 */
export function parseRange(address: string): CellRange | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d*)(?::\$?([A-Z]{1,3})\$?([1-9]\d*))?$/i.exec(address);
  if (match === null) return null;
  const [, startColumn = "", startRow = "", endColumn = startColumn, endRow = startRow] = match;
  const rows = [Number(startRow) - 1, Number(endRow) - 1];
  const columns = [columnNumber(startColumn), columnNumber(endColumn)];
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

/** A sheet's name as formulas and chart references need it: always quoted, apostrophes doubled. */
export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** A cell of a sheet for use in a formula on another sheet: '汇总'!C5. */
export function qualifiedAddress(cell: CellRef): string {
  return `${quoteSheet(cell.sheet)}!${cellAddress(cell.row, cell.column)}`;
}
