/** A1 notation as Excel reads and writes it, whole rows and columns included. */
import { HostError } from "../../rich-api/host-error";
import { type Area, EXCEL_COLUMNS, EXCEL_ROWS, fitsSheet, isEntireColumns, isEntireRows } from "./area";

const CELLS = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?([0-9]{1,7}):\$?([0-9]{1,7})$/;

/** A reference split at its "!": the sheet's plain name, or null when none is given. */
export function splitReference(reference: string): { readonly sheet: string | null; readonly cells: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(reference);
  if (match === null) return { sheet: null, cells: reference };
  return { sheet: match[1]?.replace(/''/g, "'") ?? match[2] ?? null, cells: match[3] ?? "" };
}

/** The area of an address without a sheet; null when it is none. */
export function parseArea(address: string): Area | null {
  const text = address.trim();
  const cells = CELLS.exec(text);
  if (cells !== null) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return ordered(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right));
  }
  const columns = COLUMNS.exec(text);
  if (columns !== null) {
    return ordered(0, columnIndex(columns[1] ?? ""), EXCEL_ROWS - 1, columnIndex(columns[2] ?? ""));
  }
  const rows = ROWS.exec(text);
  if (rows !== null) return ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, EXCEL_COLUMNS - 1);
  return null;
}

/** @throws HostError InvalidArgument when the address is none */
export function requireArea(address: string, location: string): Area {
  const area = parseArea(address);
  if (area === null) throw invalidAddress(location);
  return area;
}

export function invalidAddress(location: string): HostError {
  return new HostError(
    "InvalidArgument",
    "The argument is invalid or missing or has an incorrect format.",
    location,
  );
}

/** "B3", "B3:D9", "B:D", "3:9". */
export function formatArea(area: Area, fixed = false): string {
  const mark = fixed ? "$" : "";
  if (isEntireColumns(area)) return `${mark}${columnLetters(area.left)}:${mark}${columnLetters(area.right)}`;
  if (isEntireRows(area)) return `${mark}${area.top + 1}:${mark}${area.bottom + 1}`;
  const from = `${mark}${columnLetters(area.left)}${mark}${area.top + 1}`;
  const to = `${mark}${columnLetters(area.right)}${mark}${area.bottom + 1}`;
  return from === to ? from : `${from}:${to}`;
}

/** The whole address, with the sheet's name quoted only where Excel quotes it. */
export function qualify(sheetName: string, cells: string): string {
  return `${quoteIfNeeded(sheetName)}!${cells}`;
}

/** Excel leaves names of letters, digits, "_" and "." bare, unless they could be read as a reference. */
export function quoteIfNeeded(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeCell = /^([A-Z]{1,3}[0-9]{1,7}|R[0-9]*C?[0-9]*|C[0-9]*)$/i.test(name);
  const isWord = /^(true|false)$/i.test(name);
  return plain && !looksLikeCell && !isWord ? name : `'${name.replace(/'/g, "''")}'`;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

function columnIndex(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

function ordered(row1: number, column1: number, row2: number, column2: number): Area | null {
  const area = {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
  return fitsSheet(area) ? area : null;
}
