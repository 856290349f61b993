/** From the text in a file's cell to its value. */
import type { CellValue } from "../../../core/grid/grid";
import { damaged } from "../damaged";
import { unescapeCharacters } from "../xml/xml-text";

/** What a file says about one cell. */
export interface RawCell {
  /** "s" shared text, "str" a formula's text, "inlineStr", "b", "e", "d", "n" or "". */
  readonly type: string;
  /** Text of its value, null when there is none. */
  readonly text: string | null;
  /** Text that stands in the cell itself, null when there is none. */
  readonly inline: string | null;
  readonly hasFormula: boolean;
}

/**
 * The value of a cell. An empty text that was entered looks like a blank cell and is one; an
 * empty text that a formula gives stays "", for null would mean that nobody has calculated it.
 * @throws WorkbookError damaged, when the cell points at a shared text that isn't there
 */
export function toCellValue(cell: RawCell, sharedStrings: readonly string[]): CellValue {
  if (cell.inline !== null) return cell.inline === "" && !cell.hasFormula ? null : cell.inline;
  if (cell.text === null) return null;
  switch (cell.type) {
    case "s": {
      const shared = sharedStrings[Number(cell.text)];
      if (shared === undefined) throw damaged(`no shared text ${cell.text}`);
      return shared === "" && !cell.hasFormula ? null : shared;
    }
    case "str":
      return cell.text === "" && !cell.hasFormula ? null : unescapeCharacters(cell.text);
    case "b":
      return cell.text.trim() === "1" || cell.text.trim() === "true";
    case "e":
      return { error: cell.text.trim() };
    case "d":
      return dateSerial(cell.text);
    default:
      return toNumber(cell.text);
  }
}

function toNumber(text: string): number | null {
  const plain = text.trim();
  if (plain === "") return null;
  const number = Number(plain);
  if (!Number.isFinite(number)) throw damaged("a number that is none");
  return number;
}

/** Days since 30 December 1899, as cells hold dates, of a date in ISO 8601. */
function dateSerial(text: string): number {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) || !text.includes("T") ? text : `${text}Z`);
  if (Number.isNaN(time)) throw damaged("a date that is none");
  return time / 86_400_000 + 25_569;
}
