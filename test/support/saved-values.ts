/**
 * The values of a sheet as LibreOffice saves them when it is asked for values rather than what is shown. Then it quotes
 * every number, and of texts only those that hold a comma, a quote or a line break: none of these looks like a number.
 */
import type { CellValue } from "../../src/core/grid/grid";

/** Each cell with what ends it. */
const CELL = /("(?:[^"]|"")*"|[^,\n]*)(,|\r?\n|$)/y;
const NUMBER = /^-?\d+(?:\.\d+)?(?:E[+-]\d+)?(%?)$/;
const ERROR = /^(?:#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d+)$/;

/** @param csv with commas */
export function readSavedValues(csv: string): readonly (readonly CellValue[])[] {
  const rows: CellValue[][] = [];
  let row: CellValue[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < csv.length) {
    const at = CELL.lastIndex;
    const [, cell = "", end] = CELL.exec(csv) ?? [];
    if (end === undefined) throw new Error(`not read: ${csv.slice(at, at + 40)}`);
    row.push(cell.startsWith('"') ? quoted(cell.slice(1, -1)) : unquoted(cell));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function quoted(inside: string): CellValue {
  if (inside === "TRUE" || inside === "FALSE") return inside === "TRUE";
  const [, percent] = NUMBER.exec(inside) ?? [];
  if (percent === undefined) return inside.replaceAll('""', '"');
  // One rounding from the decimal digits, as for a number without the sign.
  return percent === "" ? Number(inside) : Number(`${inside.slice(0, -1)}e-2`);
}

/** An error is a formula's; a text that looks like one does not stand on our sheets. */
function unquoted(text: string): CellValue {
  if (text === "") return null;
  return ERROR.test(text) ? { error: text } : text;
}
