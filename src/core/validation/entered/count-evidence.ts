/** Counts the items of evidence that a cell names, however the list is written. */
import { rememberText } from "../../remember";
import { isNotApplicableWord, isStroke } from "../../sheet/na-words";

/** “1.”, “2、”, “（3）”, “①”: what begins an item of a numbered list. */
const NUMBERING = /[（(]\d{1,2}[)）]|[①-⑳]|(?<![\d.])\d{1,2}[.．、](?!\d)/g;
const SEPARATOR = /[;；、,，\r\n]+/;
/** “会议记录 9 份” names nine. */
const QUANTITY = /(\d{1,4})\s*[份件张篇册本个期]/;
const NOTHING = /^(?:无|暂无|没有|none)$/i;
const LONGEST = 2_000;

/** @returns 0 for a stroke, 无 or 不适用 */
export const countEvidence = rememberText((text): number =>
  text
    .slice(0, LONGEST)
    .replace(NUMBERING, "\n")
    .split(SEPARATOR)
    .map((item) => item.trim())
    .filter((item) => /[\p{L}\p{N}]/u.test(item) && !isNothing(item))
    .reduce((count, item) => count + Math.max(1, Number(QUANTITY.exec(item)?.[1] ?? 1)), 0),
);

function isNothing(item: string): boolean {
  return NOTHING.test(item) || isStroke(item) || isNotApplicableWord(item);
}
