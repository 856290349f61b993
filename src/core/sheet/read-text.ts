/** Reads cells that hold words: names, reasons, remarks, units. Everything but a blank is a text. */
import { isCellError, type CellValue } from "../grid/grid";
import { trimText } from "./normalize-text";
import type { Reading } from "./scoring-sheet";

/** Stands for the error value of a formula whose result the file doesn't hold. */
export const NO_RESULT = "noResult";

/** Most cells of a sheet are blank, and one blank is like another. */
const BLANK: Reading = { kind: "blank" };

/** What every reader does first: tells blanks and errors from content. Null when there is content. */
export function readAbsence(value: CellValue, formula: string | null): Reading | null {
  if (isCellError(value)) return { kind: "error", error: value.error };
  if (value === null) return formula === null ? BLANK : { kind: "error", error: NO_RESULT };
  if (typeof value === "string" && trimText(value) === "") return BLANK;
  return null;
}

/** A cell's content as text, without surrounding white space; numbers as they are stored. */
export function readText(value: CellValue, formula: string | null): Reading {
  if (typeof value === "string") {
    const text = trimText(value);
    return text === "" ? BLANK : { kind: "text", text };
  }
  return readAbsence(value, formula) ?? { kind: "text", text: wordsFor(value) };
}

function wordsFor(value: Exclude<CellValue, string>): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
