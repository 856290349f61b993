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
  return trimText(text).replace(/[^\S\r\n\t]*[\r\n\t]\s*/g, (_, offset: number, whole: string) => {
    const after = whole.slice(offset).trimStart();
    return /[a-z]$/i.test(whole.slice(0, offset)) && /^[a-z]/i.test(after) ? " " : "";
  });
}
