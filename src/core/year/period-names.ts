/** Names of a year's periods in a sentence: 第一季度、第三季度 · Q1, Q3. */
import type { PeriodKey } from "../framework/period";
import type { Text } from "../locale/language";

const NAMES: Readonly<Record<PeriodKey, Text>> = {
  Q1: { zh: "第一季度", en: "Q1" },
  Q2: { zh: "第二季度", en: "Q2" },
  Q3: { zh: "第三季度", en: "Q3" },
  Q4: { zh: "第四季度", en: "Q4" },
  Y: { zh: "年终", en: "the year end" },
};

export function periodNames(keys: readonly PeriodKey[]): Text {
  return {
    zh: keys.map((key) => NAMES[key].zh).join("、"),
    en: keys.map((key) => NAMES[key].en).join(", "),
  };
}
