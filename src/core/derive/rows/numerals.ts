/** Numbering in front of headings: 一、 （一） 1. 第一部分. */
import { normalizeText } from "../../sheet/normalize-text";

const CHINESE = "[一二三四五六七八九十百]+";
const NUMERAL = new RegExp(
  `^(?:第${CHINESE}(?:部分|项|章|类|大项)[、.:]?|\\(${CHINESE}\\)|\\(\\d+\\)|${CHINESE}[、.,:]|\\d+(?:\\.\\d+)*[、.)]|[①-⑳])`,
);
const FIRST = new RegExp(
  `^(?:第${CHINESE}(?:部分|项|章|类|大项)|${CHINESE}[、.,:]|${CHINESE}$|[ⅰ-ⅹ]$|[ivx]{1,4}[、.])`,
);
const SECOND = new RegExp(`^\\(${CHINESE}\\)`);

/** A normalised text without the numbering in front of it. */
export function withoutNumeral(text: string): string {
  return text.replace(NUMERAL, "");
}

/** 1 for 一、, 2 for （一）; null for rows that aren't numbered, or with figures as items are. */
export function headingLevel(text: string): 1 | 2 | null {
  const normal = normalizeText(text);
  if (FIRST.test(normal)) return 1;
  return SECOND.test(normal) ? 2 : null;
}
