/**
 * Reads a number as people enter it: as text, in full-width characters, with a unit after it,
 * in percent format. What was understood in spite of its form is noted beside the value; what
 * could be meant in more than one way is left as text.
 */
import type { CellValue } from "../grid/grid";
import { decimal } from "../scoring/decimal";
import { countTicks } from "./count-ticks";
import { trimText } from "./normalize-text";
import { isHarmlessUnit } from "./number-units";
import { readAbsence } from "./read-text";
import type { Reading, ReadingNote } from "./scoring-sheet";

export interface NumberOptions {
  /** The number counts percent points: 5 stands for 5 %. */
  readonly percentPoints?: boolean;
  /** The cell may hold tick marks instead of their number. */
  readonly ticks?: boolean;
  /** The unit that is wanted, so that it may stand after the number. */
  readonly unit?: string;
}

const NUMBER_AND_UNIT = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|[+-]?\.\d+)\s*((?:[^\d\s]\D*)?)$/;

/** Reads one cell. @param format the cell's number format as Excel writes it in English */
export function readNumber(
  value: CellValue,
  formula: string | null,
  format: string,
  options: NumberOptions = {},
): Reading {
  const absence = readAbsence(value, formula);
  if (absence !== null) return absence;
  if (typeof value === "number") return readStoredNumber(value, format, options);
  if (typeof value === "string") return readTypedNumber(value, options);
  return { kind: "text", text: value === true ? "TRUE" : "FALSE" };
}

/** True for a number format that shows 0.05 as 5%; a percent sign in quotes is mere text. */
export function isPercentFormat(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, "").includes("%");
}

function readStoredNumber(value: number, format: string, options: NumberOptions): Reading {
  if (!Number.isFinite(value)) return { kind: "text", text: String(value) };
  if (options.percentPoints !== true || !isPercentFormat(format)) return { kind: "number", value, notes: [] };
  return { kind: "number", value: decimal(value).times(100).toNumber(), notes: ["percent"] };
}

function readTypedNumber(typed: string, options: NumberOptions): Reading {
  const written = trimText(typed);
  const text = toHalfWidth(written);
  const ticks = options.ticks === true ? countTicks(text) : null;
  if (ticks !== null) return { kind: "number", value: ticks, notes: ["ticks"] };

  const [, digits, unit] = NUMBER_AND_UNIT.exec(text) ?? [];
  const value = Number(digits?.replace(/,/g, ""));
  if (digits === undefined || unit === undefined || !Number.isFinite(value))
    return { kind: "text", text: written };
  if (unit !== "" && !isHarmlessUnit(unit, wantedUnit(options))) return { kind: "text", text: written };

  const notes: ReadingNote[] = [];
  if (text !== written) notes.push("fullWidth");
  if (unit !== "") notes.push("unit");
  return { kind: "number", value, notes: notes.length === 0 ? ["text"] : notes };
}

/** “95%” is a number only where percent points are wanted; the unit of a rate is not that of its counts. */
function wantedUnit(options: NumberOptions): string | null {
  if (options.percentPoints === true) return "%";
  return options.unit === "%" ? null : (options.unit ?? null);
}

/** Full-width forms and the marks that stand for them, character by character: ② must not become 2. */
function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ")
    .replace(/[−﹣]/g, "-")
    .replace(/(?<=\d)。(?=\d)/g, ".");
}
