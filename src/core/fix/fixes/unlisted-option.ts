/** V212: the option that was probably meant, where one stands out. */
import { isCellError, valueAt } from "../../grid/grid";
import { normalizeText } from "../../sheet/normalize-text";
import { readYesNo } from "../../sheet/read-option";
import { hasFormula, replaceValue, type Fixer } from "../fix-context";

export const fixUnlistedOption: Fixer<"V212"> = ({ at, values }, { grid }) => {
  const typed = valueAt(grid, at.row, at.column);
  if (typed === null || isCellError(typed) || hasFormula(grid, at)) return [];
  const option = nearestOption(String(typed), values.list);
  return option === null ? [] : [replaceValue(grid, at, option)];
};

/**
 * √ and 有 mean 是; otherwise the option that contains the text or stands in it, else the one that
 * differs in the fewest characters, if they are fewer than half of its own.
 * @returns null when none is near, or two are equally near
 */
export function nearestOption(typed: string, options: readonly string[]): string | null {
  const answer = readYesNo(typed, null);
  if (answer.kind === "text" && options.includes(answer.text)) return answer.text;
  const text = normalizeText(typed);
  const plain = options.map((option) => ({ option, text: normalizeText(option) }));
  const related = plain.filter((one) => text !== "" && (one.text.includes(text) || text.includes(one.text)));
  if (related.length > 0) return related.length === 1 ? (related[0]?.option ?? null) : null;
  const [best, second] = plain
    .map((one) => ({ ...one, distance: editDistance(text, one.text) }))
    .sort((a, b) => a.distance - b.distance);
  if (best === undefined || best.distance * 2 >= best.text.length) return null;
  return second?.distance === best.distance ? null : best.option;
}

/** How many characters have to be put in, taken out or replaced to make one text of the other. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (above[column - 1] ?? 0) + Number(a[row - 1] !== b[column - 1]);
      line.push(Math.min(replaced, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[b.length] ?? 0;
}
