/** What is told of a sheet that has no score while nobody says which sheets it is measured against. */
import type { Text } from "../core/locale/language";
import { rangeText } from "../core/ranking/open-comparison-text";
import type { PossibleScore } from "../core/ranking/possible-comparisons";
import type { AssessedSheet } from "./assess-sheets";
import { printableName } from "./printable";

export function openComparison(
  { file }: AssessedSheet,
  { open, because, total }: PossibleScore<AssessedSheet>,
): Text {
  const place = printableName(file);
  const codes = [...open.keys()];
  const files = because.map((other) => printableName(other.file));
  const range = total === null ? null : rangeText(total);
  return {
    zh: `${place}：${codes.join("、")} 须与其他单位比较，而 ${files.join("、")} 以哪份为准没有定${range === null ? "" : `（得分在 ${range} 之间）`}，没有计分；请只保留一份。`,
    en: `${place}: ${codes.join(", ")} ${codes.length === 1 ? "is" : "are"} measured against other units, and nothing tells which of ${files.join(", ")} counts${range === null ? "" : ` (the score is within ${range})`}: not scored. Keep one of them.`,
  };
}
