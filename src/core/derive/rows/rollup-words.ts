/** Labels of rows that sum up others: 小计, 本项小计, 合计, 考核总分. */
import { normalizeLabel, withoutBrackets } from "../../sheet/normalize-text";
import { withoutNumeral } from "./numerals";

/** `sub`: the sum of a part of the rows; `total`: of all of them; `average`: their mean. */
export type RollupKind = "sub" | "total" | "average";

const AVERAGE =
  /^(?:总|总体|各项|综合|最终|考核)*平均(?:得分|分数|成绩|分值|分|值|数)?$|^(?:average|mean)(?:score)?$/;

const TOTAL =
  /^(?:(?:全部|本表|以上|各项|考核|考评|自评|自查|检查|评定|评分|得分|分值|实得|实际|最终|最后|年度|季度|总)*)(?:合计|总计|共计|总分|总分值|总得分|总成绩|总评分)(?:得分|分值|分数|分|值|数)?$|^(?:考核|考评|检查|自评|自查|评定|复核)?(?:最终|最后|实际|综合|折算|折算后|折合|百分制)(?:得分|分数|成绩|分)$|^(?:考核|考评|评定)得分$|^实得分$|^(?:grand)?total$/;
const SUB =
  /^.{0,16}(?:小计|合计|共计)(?:得分|分值|分数|分)?$|^(?:本项|分项|本页|本部分|该项)(?:得分|总分|分值)$|^subtotal$|^(?:承前页?|承上页|接上页|过次页|转下页|转次页)$/;
const PART = /加分|扣分|减分|附加|奖励|否决/;

/** @returns null for a text that is no such label as a whole */
export function rollupKind(text: string): RollupKind | null {
  const label = withoutBrackets(withoutNumeral(normalizeLabel(text)));
  if (label === "" || label.length > 24) return null;
  if (AVERAGE.test(label)) return "average";
  if (TOTAL.test(label) && !PART.test(label)) return "total";
  return SUB.test(label) ? "sub" : null;
}

/** “考核总分：93” in one cell. */
const INLINE =
  /(应|扣分?|减分?|加分?|扣减|奖励|自评|自查|考核|考评|检查|复核|审核|最终|实际|综合)?(?:合计|总计|总分|总得分|得分合计|最终得分|实得分|得分|总成绩)(?:\([^)]*\))?:(-?\d+(?:\.\d+)?)分?/g;

export interface InlineTotal {
  /** The unit's own score, the one that counts, what all rows are worth, or what was given or taken. */
  readonly of: "self" | "score" | "points" | "adjustment";
  readonly value: number;
}

/** Totals that stand in a text with their label. */
export function inlineTotals(text: string): readonly InlineTotal[] {
  return [...text.normalize("NFKC").replace(/\s+/g, "").matchAll(INLINE)].map((match) => ({
    of: inlineKind(match[1] ?? ""),
    value: Number(match[2]),
  }));
}

function inlineKind(front: string): InlineTotal["of"] {
  if (front === "自评" || front === "自查") return "self";
  if (front === "应") return "points";
  return /^[扣减加奖]/.test(front) ? "adjustment" : "score";
}
