/** Linked advice in words, with the row that each piece comes from. */
import { filled } from "../../locale/filled";
import type { Language } from "../../locale/language";
import { adviceWording, type Advice } from "./linked-advice";

/** More pieces than this are only counted: the ledger has them all. */
const MOST = 3;

/** One piece on each line. */
export function adviceText(advice: readonly Advice[], language: Language): string {
  const lines = advice.slice(0, MOST).map(({ kind, title, say, sheet, row }) => {
    const sentence = filled(adviceWording(kind), { title, say })[language];
    return language === "zh"
      ? `${sentence}（取自“${sheet}”第 ${row} 行）`
      : `${sentence} (from “${sheet}”, row ${row})`;
  });
  const more = advice.length - lines.length;
  if (more === 0) return lines.join("\n");
  return [...lines, language === "zh" ? `另有 ${more} 条。` : `And ${more} more.`].join("\n");
}
