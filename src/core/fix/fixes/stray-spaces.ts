/** V309: a text without the white space and the invisible characters around and the line breaks in it. */
import { valueAt } from "../../grid/grid";
import { trimText } from "../../sheet/normalize-text";
import { hasFormula, replaceValue, type Fixer } from "../fix-context";

export const fixStraySpaces: Fixer<"V309"> = ({ at }, { grid }) => {
  const text = valueAt(grid, at.row, at.column);
  return typeof text !== "string" || hasFormula(grid, at)
    ? []
    : [replaceValue(grid, at, withoutStray(text) || null)];
};

/** A line break between letters of words takes the place of a space; between characters it is nothing. */
function withoutStray(text: string): string {
  const breaks = /(?<![^\S\r\n\t])[^\S\r\n\t]*[\r\n\t]\s*/g;
  return trimText(text).replace(breaks, (found, offset: number, whole: string) => {
    const [before = "", after = ""] = [whole.charAt(offset - 1), whole.charAt(offset + found.length)];
    return /[a-z]/i.test(before) && /[a-z]/i.test(after) ? " " : "";
  });
}
