/**
 * Writes one cell of a person so that it holds exactly what was agreed. Excel reads what an add-in
 * writes as if it had been typed, and by the cell's number format; the order of content and format
 * decides what becomes of it.
 */
import type { CellContent } from "../../core/plan/plan";
import { textInput } from "./text-input";

/** The number format in which everything that is entered is text. */
const TEXT = "@";

/**
 * True when the number format has to be set to write a content; a protected sheet may forbid that.
 * @param from number format of the cell
 * @param to number format that it is to have
 */
export function needsFormat(content: CellContent, from: string, to: string): boolean {
  return from !== to || (from === TEXT && !staysAsEntered(content));
}

/** Text and blanks can be entered into a cell formatted as text as they are. */
function staysAsEntered({ value, formula }: CellContent): boolean {
  return formula === null && (value === null || typeof value === "string");
}

/** Number formats of a cell that is written. */
export interface EntryFormat {
  /** What it has now. */
  readonly from: string;
  /** What it is to have afterwards. */
  readonly to: string;
  /** False on a sheet whose protection forbids formats. */
  readonly mayFormat: boolean;
}

/** @param cell a single cell */
export function writeEntry(
  cell: Excel.Range,
  content: CellContent,
  { from, to, mayFormat }: EntryFormat,
): void {
  const isLiteral = from === TEXT && to === TEXT && staysAsEntered(content);
  let format = from;
  if (from === TEXT && !isLiteral) {
    format = to === TEXT ? "General" : to;
    cell.numberFormat = [[format]];
  }
  cell.formulas = [[toEntry(content, isLiteral)]];
  // A formula may take over the format of the cells that it refers to.
  const mayChange = content.formula !== null && mayFormat;
  if (format !== to || mayChange) cell.numberFormat = [[to]];
}

function toEntry({ value, formula }: CellContent, isLiteral: boolean): string | number | boolean {
  if (formula !== null) return formula;
  if (typeof value !== "string") return value ?? "";
  if (!isLiteral) return textInput(value);
  // Even here an apostrophe at the beginning would be taken for the mark of a text.
  return value.startsWith("'") ? `'${value}` : value;
}
