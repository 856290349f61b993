/** Words by which rows and groups outside of the 100 points are known: 加分, 扣分, 加减分, 一票否决. */
import { normalizeLabel, normalizeText, withoutBrackets } from "../../sheet/normalize-text";
import { withoutNumeral } from "./numerals";

/** `mixed`: a group of both kinds, such as 加减分项. */
export type AdjustmentWord = "bonus" | "penalty" | "veto" | "mixed";

const ENDING = "(?:(?:项目?|指标|事项|因素|情形|内容|部分|条款|类|清单|情况|表|细则|标准|目)*)";
const FRONT = "(?:附|附加|额外|特别|单独|年度|考核|工作|党建)*[:：]?";
const KINDS: readonly (readonly [AdjustmentWord, RegExp])[] = [
  ["veto", new RegExp(`^${FRONT}(?:一票否决|否决|红线)${ENDING}$|^veto(?:items?)?$`)],
  [
    "mixed",
    new RegExp(`^${FRONT}(?:加减分|加扣分|奖惩分?|奖扣分|奖罚分?|加分[、和与及]?(?:扣|减)分|附加)${ENDING}$`),
  ],
  [
    "bonus",
    new RegExp(
      `^${FRONT}(?:奖励|特色|创新|亮点)?(?:加分|奖分|附加分|奖励分)${ENDING}$|^${FRONT}奖励(?:项|项目|指标|事项|因素)$|^bonus(?:items?)?$`,
    ),
  ],
  [
    "penalty",
    new RegExp(
      `^${FRONT}(?:倒)?(?:扣分|减分|倒扣分?|扣减分?|惩罚|处罚|追加扣分)${ENDING}$|^(?:penalty|deduction)(?:items?)?$`,
    ),
  ],
];
const CAP =
  /(?:最高|不超过|不高于|至多|最多|上限|封顶|累计不超过|满分|≤|以内)[^\d]{0,8}(\d+(?:\.\d+)?)|(?:\d+(?:\.\d+)?)分(?:封顶|为限|以内)|\((?:共|计|±|\+|-)?(\d+(?:\.\d+)?)分?\)/;
const CAP_BEFORE = /(\d+(?:\.\d+)?)分(?:封顶|为限|以内)/;

/** The kind that a text as a whole names; null where it only mentions one. */
export function adjustmentWord(text: string): AdjustmentWord | null {
  const label = normalizeLabel(text);
  if (label === "" || label.length > 40) return null;
  const words = withoutBrackets(withoutNumeral(label)).replace(/(?:±|\+|-)?(?<!\d)\d+(?:\.\d+)?分?$/, "");
  return KINDS.find(([, test]) => test.test(words))?.[0] ?? null;
}

/** The highest number of points that a text allows: “最高不超过5分” → 5. */
export function capInText(text: string): number | null {
  const normal = normalizeText(text);
  const match = CAP.exec(normal);
  const cap = Number(match?.[1] ?? match?.[2] ?? CAP_BEFORE.exec(normal)?.[1]);
  return match === null || !(cap > 0) ? null : cap;
}

/** Whether a rule gives points or takes them; null where it does both or neither. */
export function signInText(text: string): "bonus" | "penalty" | null {
  const gives = /加\d|加分|奖励?\d|奖励/.test(normalizeText(text));
  const takes = /扣\d|扣分|减\d|减分|扣除/.test(normalizeText(text));
  if (gives === takes) return null;
  return gives ? "bonus" : "penalty";
}
