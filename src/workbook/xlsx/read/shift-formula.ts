/**
 * Moves the relative references of a formula, as copying the cell would. Files write the formula
 * of a filled-down column once and leave it to the reader to shift it for the other cells.
 */
import { columnLetters, columnNumber } from "../../../core/grid/address";

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** Excel's limit on the length of a formula. */
const MAX_LENGTH = 8192;
/** Brackets in brackets. */
const DEEPEST = 2;

/** Texts, quoted sheet names and table columns in brackets are passed over; then whole names; then references. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!\\\u00a1-\uffff])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!\\\u00a1-\uffff])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.])|[A-Za-z_\\\u00a1-\uffff][\w.\\\u00a1-\uffff]*|\d[\w.]*/g;

/**
 * @param formula without the leading "="
 * @param rows how far down the formula moves; negative is up
 * @param columns how far to the right
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  // No program writes such formulas; searching them could be made to take for ever.
  if (formula.length > MAX_LENGTH || (/[[\]]/.test(formula) && !isBracketed(formula))) return formula;
  const column = (fixed: string, letters: string): string | null => {
    if (fixed !== "") return fixed + letters;
    const moved = columnNumber(letters) + columns;
    return moved < 0 || moved >= MAX_COLUMNS ? null : columnLetters(moved);
  };
  const row = (fixed: string, digits: string): string | null => {
    if (fixed !== "") return fixed + digits;
    const moved = Number(digits) + rows;
    return moved < 1 || moved > MAX_ROWS ? null : String(moved);
  };
  return formula.replace(PIECES, (whole: string, ...found: (string | undefined)[]) => {
    const [fixedColumn, letters, fixedRow, digits, f1, c1, f2, c2, g1, r1, g2, r2] = found.map(
      (item) => item ?? "",
    );
    if (letters && digits) return join(column(fixedColumn ?? "", letters), "", row(fixedRow ?? "", digits));
    if (c1 && c2) return join(column(f1 ?? "", c1), ":", column(f2 ?? "", c2));
    if (r1 && r2) return join(row(g1 ?? "", r1), ":", row(g2 ?? "", r2));
    return whole;
  });
}

/**
 * True when every bracket outside of texts and quoted sheet names has its other one, as far inside each other as
 * tables' columns go: 表1[[A]:[B]]. In brackets an apostrophe says that the next character is one of the column's name.
 */
function isBracketed(formula: string): boolean {
  let quote = "";
  let depth = 0;
  for (let at = 0; at < formula.length; at++) {
    const char = formula.charAt(at);
    if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === "[") depth += 1;
    else if (char === "]") depth -= 1;
    else if (depth > 0) at += char === "'" ? 1 : 0;
    else if (char === '"' || char === "'") quote = char;
    if (depth < 0 || depth > DEEPEST) return false;
  }
  return depth === 0 && quote === "";
}

function join(first: string | null, between: string, second: string | null): string {
  return first === null || second === null ? "#REF!" : first + between + second;
}
