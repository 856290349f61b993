/** Words for what had a say in a score, for the command line and the pane alike. */
import { cellAddress, type CellRef } from "../grid/address";
import type { Language, Text } from "../locale/language";
import type { Explanation, Influence } from "./explanation";

/** One sentence for one influence. */
export function influenceText(
  influence: Influence,
  { decimals, maxPoints }: Explanation,
  language: Language,
): string {
  const points = (value: number): string => value.toFixed(decimals);
  return sentence(influence, points, maxPoints)[language];
}

function sentence(influence: Influence, points: (value: number) => string, maxPoints: number): Text {
  switch (influence.kind) {
    case "bounded":
      return bounded(influence.limit, points(influence.points), String(maxPoints));
    case "notApplicable":
      return withReason(
        "填报为“不适用”，不计入总分",
        "Marked not applicable; it does not count",
        influence.reason,
      );
    case "nothingToScore":
      return withReason(
        "没有可评的内容（基数或有效票为 0），按不适用处理，不计入总分",
        "There was nothing to score (a base or valid ballots of 0); it does not count",
        influence.reason,
      );
    case "granted":
      return withReason(
        "复核时准予不计入总分",
        "Let off by the reviewer; it does not count",
        influence.reason,
      );
    case "blocked":
      return {
        zh: `填报有误，暂不计分：${influence.findings.map(placeOf).join("、")}。`,
        en: `Not scored until this is put right: ${influence.findings.map(placeOf).join(", ")}.`,
      };
    case "unanswered":
      return {
        zh: `未填写：${influence.missing.map(({ zh }) => zh).join("、")}；空白不等于 0。`,
        en: `Not filled in: ${influence.missing.map(({ en }) => en).join(", ")}. A blank is not 0.`,
      };
    case "rowMissing":
      return { zh: "评分表中没有这一行。", en: "The sheet has no such row." };
    case "reviewed":
      return reviewed(influence, points);
    case "selfScored":
      return { zh: "尚未复核，暂按自评分计。", en: "Not reviewed yet; the unit's own score counts for now." };
    case "awaitsReview":
      return {
        zh: "本项须经复核，复核之前得分为暂定。",
        en: "This indicator has to be reviewed; until then its score is provisional.",
      };
    case "awaitsUnits":
      return {
        zh: "要与其他单位比较，收齐评分表后才能计分。",
        en: "It is compared with the other units; scored once their sheets are collected.",
      };
  }
}

function bounded(limit: "full" | "floor" | "zeroAt", points: string, maxPoints: string): Text {
  switch (limit) {
    case "full":
      return {
        zh: `封顶：计 ${points} 分，不超过规定的上限（分值 ${maxPoints}）。`,
        en: `Capped at ${points}, the most that the rule allows (of ${maxPoints} points).`,
      };
    case "floor":
      return { zh: `保底：最低计 ${points} 分。`, en: `Floor: the rule gives no less than ${points}.` };
    case "zeroAt":
      return { zh: `次数达到规定，计 ${points} 分。`, en: `The number of events leaves ${points} points.` };
  }
}

function reviewed(
  { review, instead }: Extract<Influence, { kind: "reviewed" }>,
  points: (value: number) => string,
): Text {
  if (review === null) {
    return {
      zh: "复核得分有误，暂不计分。",
      en: "The reviewed score can't be used; not scored until it is put right.",
    };
  }
  return instead === null
    ? { zh: `以复核得分 ${points(review)} 为准。`, en: `The reviewed score, ${points(review)}, counts.` }
    : {
        zh: `以复核得分 ${points(review)} 为准，代替 ${points(instead)}。`,
        en: `The reviewed score, ${points(review)}, counts instead of ${points(instead)}.`,
      };
}

function withReason(zh: string, en: string, reason: string | null): Text {
  return reason === null
    ? { zh: `${zh}。`, en: `${en}.` }
    : { zh: `${zh}。原因：${reason}`, en: `${en}. Reason: ${reason}` };
}

function placeOf({ code, at }: { readonly code: string; readonly at: CellRef }): string {
  return `${code} ${cellAddress(at.row, at.column)}`;
}
