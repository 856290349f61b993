/**
 * What 汇总 shows of cells that its formulas can't read as the engine did (“9次”, √ for 是, an error): the
 * engine's value, as long as these cells hold what was read. Afterwards it says so, and so does the check line.
 */
import { qualifiedAddress } from "../grid/address";
import { isCellError, type CellValue } from "../grid/grid";
import { textLiteral } from "../scoring/text-literal";
import type { Field } from "../sheet/scoring-sheet";
import type { SummaryContext } from "./summary-context";

/** Excel takes 255 characters of text in a formula. */
const LONGEST = 100;

/** Letters that every program takes within a text of a formula, and counts alike. */
const SAFE = /[^"\p{Cc}\p{Cf}\p{Cs}\p{Co}\u{10000}-\u{10FFFF}]+/u;

/**
 * @param fields the cells that the value was made from
 * @returns the formula with its leading "="; it gives the value, or says that a cell changed
 */
export function whileUnchanged(
  { labels }: SummaryContext,
  fields: readonly Field[],
  value: string | number,
): string {
  const same = fields.map(({ at, raw }) => holds(qualifiedAddress(at), raw));
  const shown = typeof value === "number" ? String(value) : textLiteral(value);
  return `=IF(IFERROR(AND(${same.join(",")}),FALSE),${shown},"${labels.changed}")`;
}

/** True while a cell holds what it held. */
function holds(cell: string, raw: CellValue): string {
  if (raw === null) return `${cell}&""=""`;
  if (isCellError(raw)) return `ISERROR(${cell})`;
  if (typeof raw === "boolean") return `${cell}=${raw ? "TRUE" : "FALSE"}`;
  if (typeof raw === "number")
    return Number.isFinite(raw) ? `AND(ISNUMBER(${cell}),${cell}=${raw})` : `ISNUMBER(${cell})`;
  const run = SAFE.exec(raw)?.[0].slice(0, LONGEST) ?? "";
  const found = run === "" ? "" : `,ISNUMBER(FIND(${textLiteral(run)},${cell}))`;
  // Programs count letters beyond the first plane as one or as two.
  const long = /[\u{10000}-\u{10FFFF}]/u.test(raw) ? "" : `,LEN(${cell})=${raw.length}`;
  return `AND(ISTEXT(${cell})${found}${long})`;
}
