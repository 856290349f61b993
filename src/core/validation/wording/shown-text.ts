/** A cell's content as a message quotes it: in one line, and not too long to read. */
import type { CellValue } from "../../grid/grid";
import { isCellError } from "../../grid/grid";
import { trimText } from "../../sheet/normalize-text";

const LONGEST = 40;

export function shownText(value: CellValue): string {
  if (value === null) return "";
  const text = isCellError(value)
    ? value.error
    : typeof value === "boolean"
      ? String(value).toUpperCase()
      : trimText(String(value));
  const line = text.replace(/\s+/g, " ");
  return [...line].length > LONGEST ? `${[...line].slice(0, LONGEST).join("")}…` : line;
}
