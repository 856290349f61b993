/**
 * Counts ticked elements where a checklist's cell holds marks instead of a number. Framework
 * files allow both: 计数或勾选.
 */

const TICK = /[√✓✔☑✅∨]/gu;
const MARKS_ONLY = /^[√✓✔☑✅∨×✗✘☐□☒❌\s、,;]+$/u;
const CIRCLED = /^[①-⑳\s、,;]+$/u;
const LIST = /^\d{1,2}(?:[\s、,;]+\d{1,2})+$/;

/**
 * @param text the cell's text in half-width characters
 * @returns “√√×√” → 3, “1、2、4” → 3 (elements by number), “①③” → 2; null for anything else
 */
export function countTicks(text: string): number | null {
  if (MARKS_ONLY.test(text)) return text.match(TICK)?.length ?? 0;
  if (CIRCLED.test(text)) return new Set(text.match(/[①-⑳]/gu)).size;
  if (LIST.test(text)) return new Set(text.match(/\d+/g)?.map(Number)).size;
  return null;
}
