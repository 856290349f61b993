/** Writes the contents of a planned sheet: arrays of entries and of number formats, in pieces that a request can hold. */
import type { PlanCell, SheetPlan } from "../../core/plan/plan";
import { renameFormulaSheets } from "./formula-sheets";
import { textInput } from "./text-input";

/** What stands in an array at a cell that is to stay as it is. */
const UNTOUCHED = null;

/** Some rows of a sheet, from one side to the other. */
export interface CellBand {
  readonly top: number;
  readonly entries: readonly (readonly (string | number | boolean | null)[])[];
  readonly formats: readonly (readonly (string | null)[])[];
  /** About how many bytes they are in a request. */
  readonly bytes: number;
}

/** What a request may hold of cells, in bytes. Excel on the web refuses one of more than 5 MB, all told. */
export const BYTES_PER_REQUEST = 2 * 2 ** 20;

/**
 * The contents of a sheet, from the top, in bands that a request can hold.
 * @param asideNames the temporary name of every sheet of the plan, by its own name in lower case
 * @param most bytes in one request
 */
export function cellBands(
  plan: SheetPlan,
  asideNames: ReadonlyMap<string, string>,
  most = BYTES_PER_REQUEST,
): readonly CellBand[] {
  const rows = 1 + lastOf(plan.cells, ({ row }) => row);
  const columns = 1 + lastOf(plan.cells, ({ column }) => column);
  const entries = block<string | number | boolean>(rows, columns);
  const formats = block<string>(rows, columns);
  for (const cell of plan.cells) {
    place(entries, cell, toEntry(cell, asideNames));
    const format = cell.style === undefined ? undefined : plan.styles[cell.style]?.numberFormat;
    // Without a format of its own a formula would take over the one of the cells that it refers to.
    place(formats, cell, format ?? (cell.formula === undefined ? UNTOUCHED : "General"));
  }
  const bands: CellBand[] = [];
  let [top, bytes] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const size = bytesOf(entries[row]) + bytesOf(formats[row]);
    if (row > top && bytes + size > most) {
      bands.push({ top, entries: entries.slice(top, row), formats: formats.slice(top, row), bytes });
      [top, bytes] = [row, 0];
    }
    bytes += size;
  }
  if (rows > 0) bands.push({ top, entries: entries.slice(top), formats: formats.slice(top), bytes });
  return bands;
}

/** @param sheet one whose cells of these rows are empty */
export function writeBand(sheet: Excel.Worksheet, { top, entries, formats }: CellBand): void {
  const range = sheet.getRangeByIndexes(top, 0, entries.length, entries[0]?.length ?? 0);
  // Entries first: in a cell formatted as text ("@") a formula would stay text.
  range.formulas = entries as (string | number | boolean | null)[][];
  range.numberFormat = formats as (string | null)[][];
}

/** Four more bytes go to quotes and commas, or to a cell that stays. */
function bytesOf(items: readonly (string | number | boolean | null)[] = []): number {
  let bytes = 0;
  for (const item of items) bytes += 4 + (typeof item === "string" ? utf8Length(item) : 8);
  return bytes;
}

/** At the most: quotes are escaped, and no character has more than three bytes for each of its code units. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes += code > 0x7f ? 3 : code === 0x22 || code === 0x5c ? 2 : 1;
  }
  return bytes;
}

/** The last row or column that is used; -1 for none. Not by spreading: there may be more cells than arguments. */
function lastOf(cells: readonly PlanCell[], of: (cell: PlanCell) => number): number {
  return cells.reduce((last, cell) => Math.max(last, of(cell)), -1);
}

function toEntry(cell: PlanCell, asideNames: ReadonlyMap<string, string>): string | number | boolean | null {
  if (cell.formula !== undefined) {
    const formula = cell.formula.startsWith("=") ? cell.formula : `=${cell.formula}`;
    return renameFormulaSheets(formula, asideNames);
  }
  return typeof cell.value === "string" ? textInput(cell.value) : (cell.value ?? UNTOUCHED);
}

function block<T>(rows: number, columns: number): (T | null)[][] {
  return Array.from({ length: rows }, () => new Array<T | null>(columns).fill(UNTOUCHED));
}

function place<T>(target: (T | null)[][], cell: PlanCell, item: T | null): void {
  const row = target[cell.row];
  if (row !== undefined) row[cell.column] = item;
}
