/** From the text in a file's cell to its value. */
import type { CellValue, OddCell } from "../../../core/grid/grid";
import { unescapeCharacters } from "../xml/xml-text";
import { dateSerial } from "./date-serial";

/** What stands in one cell of a file. */
export interface RawContent {
  /** Text of its value, null when there is none. */
  readonly text: string | null;
  /** Text that stands in the cell itself, null when there is none. */
  readonly inline: string | null;
  /** With its "="; "" when it belongs to a shared formula, which is known only at the end. */
  readonly formula: string | null;
}

export interface ReadCell {
  readonly value: CellValue;
  /** Set where the value is not what the cell is said to be. */
  readonly odd?: OddCell["kind"];
}

/**
 * The value of a cell. An empty text that was entered looks like a blank cell and is one; an
 * empty text that a formula gives stays "", for null would mean that nobody has calculated it.
 * What can't be what the cell is said to be is read as the text that stands there.
 * @param type "s" shared text, "str" a formula's text, "inlineStr", "b", "e", "d", "n" or ""
 */
export function toCellValue(type: string, content: RawContent, sharedStrings: readonly string[]): ReadCell {
  const { text, inline, formula } = content;
  const hasFormula = formula !== null;
  if (inline !== null) return { value: inline === "" && !hasFormula ? null : inline };
  if (text === null) return { value: null };
  switch (type) {
    case "s":
      return sharedText(text, hasFormula, sharedStrings);
    case "str":
      return { value: text === "" && !hasFormula ? null : unescapeCharacters(text) };
    case "b":
      return toBoolean(text.trim());
    case "e":
      return { value: text.trim() === "" ? null : { error: text.trim() } };
    case "d":
      return orText(dateSerial(text), text);
    case "n":
    case "":
      return orText(toNumber(text), text);
    default:
      return toUnknown(text);
  }
}

function sharedText(text: string, hasFormula: boolean, sharedStrings: readonly string[]): ReadCell {
  const index = text.trim();
  if (index === "") return { value: null };
  const shared = /^\d+$/.test(index) ? sharedStrings[Number(index)] : undefined;
  if (shared === undefined) return { value: null, odd: "lost" };
  return { value: shared === "" && !hasFormula ? null : shared };
}

function toBoolean(text: string): ReadCell {
  if (text === "") return { value: null };
  if (text === "1" || text === "true") return { value: true };
  return text === "0" || text === "false" ? { value: false } : { value: text, odd: "text" };
}

/** A cell of a kind that doesn't exist: a number if it looks like one, and told in any case. */
function toUnknown(text: string): ReadCell {
  const value = toNumber(text) ?? orText(null, text).value;
  return value === null ? { value } : { value, odd: "text" };
}

/** @param value null when the text was not what it should be */
function orText(value: number | null, text: string): ReadCell {
  if (value !== null) return { value };
  return text.trim() === "" ? { value: null } : { value: unescapeCharacters(text), odd: "text" };
}

/** Decimal notation only: `0x10` is no number in a workbook. */
function toNumber(text: string): number | null {
  const plain = text.trim();
  const number = /^[+-]?(?:\d|\.\d)[\d.eE+-]*$/.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(number) ? number : null;
}
