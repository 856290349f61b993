/** Words by which the rows of a department's own sheet are told apart. */
import { normalizeLabel, normalizeText, withoutBrackets } from "../sheet/normalize-text";
import { FOOTER_LABELS } from "../sheet/sheet-labels";

const SIGNATURE =
  /签字|签名|签章|盖章|年月日|^注[::]|^注\d|^备注[::]|^说明[::]|^填表说明|^note[::]|signature/;
const NUMERAL = /^[(]?[一二三四五六七八九十]+[)、.,:]/;
const BONUS = /^(?:附加)?(?:加分|奖励)(?:项|项目|指标|事项|因素)$|^bonus(?:items?)?$/;
const PENALTY = /^(?:扣分|减分|倒扣)(?:项|项目|指标|事项|因素)$|^(?:penalty|deduction)(?:items?)?$/;
const CAP = /(?:最高|不超过|至多|上限|封顶|满分|≤)[^\d]{0,6}(\d+(?:\.\d+)?)|\((\d+(?:\.\d+)?)分\)/;

/** A total, a signature or a note: no indicator. */
export function isFooter(text: string): boolean {
  const label = normalizeLabel(text);
  return FOOTER_LABELS.has(label) || FOOTER_LABELS.has(withoutBrackets(label)) || SIGNATURE.test(label);
}

/** “一、组织建设”: the heading of a group on sheets without a column for it. */
export function isNumbered(text: string): boolean {
  return NUMERAL.test(normalizeText(text)) || /^[一二三四五六七八九十]+$/.test(normalizeText(text));
}

/** 加分项, 扣分项 and their synonyms. */
export function adjustmentKind(text: string): "bonus" | "penalty" | null {
  const words = withoutBrackets(normalizeLabel(text).replace(NUMERAL, ""));
  if (BONUS.test(words)) return "bonus";
  return PENALTY.test(words) ? "penalty" : null;
}

/** The highest number of points that a text allows: “最高不超过5分” → 5. */
export function capInText(text: string): number | null {
  const match = CAP.exec(normalizeText(text));
  const cap = Number(match?.[1] ?? match?.[2]);
  return match === null || !(cap > 0) ? null : cap;
}

/** A name of readable length from a criterion: its first clause. */
export function nameFromCriteria(criteria: string): string {
  const clause = criteria.split(/[。；;\n]/)[0]?.trim() ?? "";
  const name = clause === "" ? criteria : clause;
  return [...name].slice(0, 40).join("");
}
