/** Several names in one cell: “第一支部；采油一队支部”. */
import { trimText } from "../sheet/normalize-text";

const SEPARATOR = /[、，,;；/／|｜\n\r\t]/;
const OPENING = "（([【〔《“";
const CLOSING = "）)]】〕》”";

/** What stands in brackets or quotes is part of its name, separators too: “机关党委（党群、人事）” is one. */
export function splitNames(text: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  let name = "";
  for (const character of text) {
    if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    const splits = SEPARATOR.test(character) && (depth === 0 || character === "\n");
    if (!splits) {
      name += character;
      continue;
    }
    names.push(name);
    [name, depth] = ["", 0];
  }
  return [...new Set([...names, name].map(trimText))].filter((each) => each !== "");
}
