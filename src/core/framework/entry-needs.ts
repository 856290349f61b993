/** Which entries each scoring rule reads, so that a framework can be checked, and filled in, before it scores. */
import type { Text } from "../locale/language";
import type { RuleType } from "../scoring/rules/registry";
import type { EntrySlot } from "./framework";

export interface EntryNeed {
  /** The entry's key; null where any key will do as long as it stands in the column 实际完成. */
  readonly key: string | null;
  readonly kind: "number" | "option";
  readonly slots: readonly EntrySlot[];
  /** What the entry has to be. */
  readonly words: Text;
}

const NUMBER: Text = {
  zh: "“基数”或“实际”栏中必填、计分的数字",
  en: "a required, scored number under 基数 or 实际",
};
const ACTUAL: Text = { zh: "“实际”栏中必填、计分的数字", en: "a required, scored number under 实际" };
const OPTION: Text = { zh: "“选项”栏中必填、计分的选项", en: "a required, scored choice under 选项" };
const VOTES: Text = { zh: "“测评”表中必填、计分的票数", en: "a required, scored count on the ballot sheet" };

const number = (key: string): EntryNeed => ({
  key,
  kind: "number",
  slots: ["base", "actual"],
  words: NUMBER,
});
const actual: EntryNeed = { key: null, kind: "number", slots: ["actual"], words: ACTUAL };
const option = (key: string): EntryNeed => ({ key, kind: "option", slots: ["option"], words: OPTION });
const votes = (key: string): EntryNeed => ({ key, kind: "number", slots: ["ballot"], words: VOTES });

/** The entries that each rule reads. A judged score needs none. */
export const ENTRY_NEEDS: { readonly [Type in RuleType]: readonly EntryNeed[] } = {
  ballot: ["good", "fair", "avg", "poor"].map(votes),
  binary: [option("yes")],
  checklist: [number("ticked")],
  deduct_per_event: [actual],
  deduct_per_miss: [number("done")],
  import_score: [actual],
  linear: [actual],
  manual: [],
  rate: [number("den"), number("num")],
  relative: [actual],
  tier_select: [option("option")],
  tier_value: [actual],
};
