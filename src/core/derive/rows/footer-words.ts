/**
 * Words of the lines under a table: signatures, dates, notes. They count only where they begin a
 * cell that stands for itself: “参会人员签字，缺一次扣1分” is a criterion.
 */
import { normalizeLabel, normalizeText } from "../../sheet/normalize-text";

const PERSON =
  "(?:填报|填表|制表|考核|考评|检查|审核|复核|评分|打分|考评组|经办|联系|负责|主管|分管|被考核|被检查|受检|评定|监督|统计|核分|签收)";
const SIGNATURE = new RegExp(
  `^(?:${PERSON}(?:人|者|员|单位|组|小组|部门)?(?:负责人|组长|成员|领导|意见|时间|日期)?|(?:党组织|党支部|支部|单位|部门|主要|党委)?(?:书记|负责人|领导|主任)|组长|副组长|成员|日期|时间|电话|意见)(?:\\([^)]*\\))?(?::.*|$)|^.{0,16}\\(?(?:签字|签名|签章|盖章|公章)\\)?(?::.{0,40})?$`,
);
const NOTE =
  /^(?:注|备注|说明|附注|填表说明|填报说明|评分说明|计分说明|考核说明|使用说明|特别说明|note|notes)(?:\d*[:、.)]|\d+|$)|^(?:※|\*)/;
const DATE = /^(?:\d{2,4}|20_*|_*)?年(?:\d{1,2}|_*)月(?:\d{1,2}|_*)日$|^signature/;
const GRADES = /^(?:考核)?(?:等次|等级|评定等次|考核等次|考核等级|结论|考核结论|考评结论|评定结果)$/;

/** “2026 年 12 月 31 日” over several cells of a row. */
export function isDateLine(texts: readonly string[]): boolean {
  return /^(?:日期:?)?(?:20\d\d)?年(?:(?:\d{1,2})?月)?(?:(?:\d{1,2})?日)?$/.test(
    normalizeText(texts.join("")),
  );
}

/** @param text a cell's */
export function isFooterText(text: string): boolean {
  const normal = normalizeText(text);
  return (
    NOTE.test(normal) ||
    DATE.test(normal) ||
    GRADES.test(normalizeLabel(text)) ||
    (normal.length <= 60 && SIGNATURE.test(normal))
  );
}
