/** Units that people write after a number although the column already says what is counted. */

const COUNTING_UNITS: ReadonlySet<string> = new Set([
  "分",
  "次",
  "人",
  "名",
  "个",
  "项",
  "篇",
  "票",
  "张",
  "件",
  "条",
  "场",
  "类",
  "份",
  "期",
  "节",
  "组",
  "户",
  "家",
  "起",
  "例",
  "处",
  "天",
  "日",
  "个月",
  "小时",
  "学时",
  "个百分点",
  "百分点",
  "人次",
  "points",
  "point",
  "pts",
  "times",
]);

/** Units in which the same number means another amount. */
const SCALED_UNITS: ReadonlySet<string> = new Set(["元", "千元", "万元", "百万元", "亿元", "千", "万", "亿"]);

/**
 * True when a unit after a number changes nothing about it. “50000元” where 万元 are wanted is not
 * such a number, and neither is “95%” where a count is wanted.
 * @param wanted the unit of the entry, when the framework names one
 */
export function isHarmlessUnit(unit: string, wanted: string | null): boolean {
  if (unit === wanted) return true;
  return !SCALED_UNITS.has(unit) && COUNTING_UNITS.has(unit.toLowerCase());
}
