/** What a cell shows: its value by its number format, as a spreadsheet program writes it. */
import Big from "big.js";
import { format, getFormatInfo } from "numfmt";
import { formatAt, formulaAt, isCellError, valueAt, type SheetGrid } from "../../core/grid/grid";
import type { Language } from "../../core/locale/language";
import { decimal } from "../../core/scoring/decimal";

export interface ShownValue {
  readonly text: string;
  readonly align: "left" | "center" | "right";
  /** A formula whose result nobody has calculated since what it looks at was changed. */
  readonly pending: boolean;
}

const LOCALES: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en" };
const NOTHING: ShownValue = { text: "", align: "left", pending: false };
/** Kinds of format that round to a number of decimals. */
const ROUNDING: ReadonlySet<string> = new Set(["number", "grouped", "currency", "percent"]);

export function shownValue(sheet: SheetGrid, row: number, column: number, language: Language): ShownValue {
  const value = valueAt(sheet, row, column);
  if (value === null)
    return formulaAt(sheet, row, column) === null ? NOTHING : { text: "…", align: "center", pending: true };
  if (isCellError(value)) return { text: value.error, align: "center", pending: false };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE", align: "center", pending: false };
  const pattern = formatAt(sheet, row, column);
  const text = formatted(pattern, value, LOCALES[language]);
  return { text, align: typeof value === "number" ? "right" : "left", pending: false };
}

/** A format that nobody can read leaves the value as it is. */
function formatted(pattern: string, value: number | string, locale: string): string {
  const plain = String(value);
  const options = { locale, throws: false, invalid: plain, overflow: plain };
  return format(pattern, typeof value === "number" ? asShown(pattern, value) : value, options);
}

/** Rounded half up in decimals, as Excel does it: the library rounds the binary number, and 1.005 became 1.00. */
function asShown(pattern: string, value: number): number {
  try {
    const { type, maxDecimals, scale } = getFormatInfo(pattern);
    if (!ROUNDING.has(type) || !Number.isFinite(value)) return value;
    // The library's scale is 100 for percents, a thousandth for each comma at the end.
    const places = maxDecimals + Math.round(Math.log10(scale));
    return decimal(value).round(places, Big.roundHalfUp).toNumber();
  } catch {
    // No format: shown as it is.
    return value;
  }
}
