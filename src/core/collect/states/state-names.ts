/** What the states of returns are called, everywhere a person reads them. */
import type { Text } from "../../locale/language";
import type { ReturnState } from "../collected";

export const STATE_NAMES: Readonly<Record<ReturnState, Text>> = {
  scored: { zh: "可计分", en: "Scored" },
  uncompared: { zh: "比较未定", en: "Comparison open" },
  toReturn: { zh: "须退回", en: "To return" },
  undecided: { zh: "待定", en: "Undecided" },
  unreadable: { zh: "不能读取", en: "Unreadable" },
  ledgers: { zh: "只有台账", en: "Ledgers only" },
  superseded: { zh: "不计入", en: "Not counted" },
};

/** For a unit of which nothing came. */
export const MISSING: Text = { zh: "未报", en: "Not returned" };
