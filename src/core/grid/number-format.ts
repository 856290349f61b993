/**
 * What a number format shows a number as. Somebody who types 3-1 into a cell for a count sees a date,
 * and the cell holds 46,082: only the format tells.
 */

/** "date" shows a day, with or without a time of day; "general" is what a cell has that nobody formatted. */
export type FormatKind = "general" | "number" | "date" | "time" | "percent" | "text";

/** Excel allows 255 characters; what is longer shows nothing that a person chose. */
const LONGEST = 1_000;

const known = new Map<string, FormatKind>();
/** A workbook has some dozens of formats; one made to harm must not fill the memory. */
const MOST_KNOWN = 1_000;

/** @param format as Excel writes it in English, all its sections included */
export function formatKind(format: string): FormatKind {
  let kind = known.get(format);
  if (kind === undefined) {
    kind = format.length > LONGEST ? "number" : kindOf(format);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(format, kind);
  }
  return kind;
}

function kindOf(format: string): FormatKind {
  if (/^(?:general|g\/通用格式)$/i.test(format)) return "general";
  const codes = codesOf(format);
  // Names of colours, countries and conditions are in brackets and gone by now; what is left of General too.
  if (/[yd]/.test(codes)) return "date";
  if (/[hs]/.test(codes)) return "time";
  // A lone m is a month; e is a year of an era unless it stands for the power of ten.
  if (codes.includes("m") || /e(?![+-])/.test(codes)) return "date";
  if (codes.includes("%")) return "percent";
  return codes.trim() === "@" ? "text" : "number";
}

/** The format in lower case without what is shown as it is: quoted texts, escaped and filling characters, brackets. */
function codesOf(format: string): string {
  let codes = "";
  for (let at = 0; at < format.length; at++) {
    const character = format[at];
    if (character === "\\" || character === "_" || character === "*") at++;
    else if (character === '"' || character === "[") {
      const close = format.indexOf(character === '"' ? '"' : "]", at + 1);
      const inside = format.slice(at + 1, close < 0 ? format.length : close);
      // Hours, minutes and seconds beyond a day are counted in brackets.
      if (character === "[" && /^(?:h+|m+|s+)$/i.test(inside)) codes += "h";
      if (close < 0) break;
      at = close;
    } else codes += character ?? "";
  }
  return codes.toLowerCase().replaceAll("general", "");
}
