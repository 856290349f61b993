/** `collect --reviews`: reviews that came back count at once; what can't be taken over is told at its cell. */
import type { Collected } from "../../core/collect/collected";
import { countedReturns } from "../../core/collect/review/counted-returns";
import { mergeReviews, type MergedReviews } from "../../core/collect/review/merge-reviews";
import type { ReviewDecisions } from "../../core/collect/review/settle-opinions";
import { qualifiedAddress } from "../../core/grid/address";
import type { Language, Text } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";
import { printableName } from "../printable";
import type { Terminal } from "../terminal";
import { readReviewFiles } from "./review-files";

export interface MergedReviewFiles extends MergedReviews {
  /** True when something needs a person; it was told. */
  readonly isLess: boolean;
}

/**
 * @param collected without the reviews
 * @param decisions what a person decided where reviews differ
 */
export async function mergeReviewFiles(
  paths: readonly string[],
  collected: Collected,
  decisions: ReviewDecisions,
  language: Language,
  terminal: Terminal,
): Promise<MergedReviewFiles> {
  const { files, unused } = await readReviewFiles(paths, language, terminal);
  const { framework, period } = collected;
  const merged = mergeReviews(framework, period, countedReturns(collected), files, decisions);
  tellReviewNotes(merged, language, terminal);
  terminal.err(`${taken(merged, files.length)[language]}\n`);
  return { ...merged, isLess: unused > 0 || merged.notes.length > 0 };
}

/** One line for each, with its file and cell. */
export function tellReviewNotes(
  { notes }: Pick<MergedReviews, "notes">,
  language: Language,
  terminal: Terminal,
): void {
  for (const { file, at, text } of notes)
    terminal.err(`${printableName(file)}  ${qualifiedAddress(at)}  ${text[language]}\n`);
}

function taken({ taken: all, notes }: MergedReviews, files: number): Text {
  const units = new Set(all.map(({ unit }) => unit)).size;
  return {
    zh: `复核表 ${files} 份：${units} 个单位的 ${all.length} 项复核得分已计入${notes.length > 0 ? `，${notes.length} 处没有采用` : ""}。`,
    en: `${plural(files, "review workbook")}: ${plural(all.length, "review")} of ${plural(units, "unit")} counted${notes.length > 0 ? `, ${notes.length} not taken over` : ""}.`,
  };
}
