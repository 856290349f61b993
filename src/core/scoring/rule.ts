/**
 * What a scoring rule is. Every rule states its arithmetic twice, side by side: for the engine
 * and as an Excel formula, so that a mailed workbook computes the same score without us. Both
 * see complete and valid inputs only; what is blank, not applicable or wrong is dealt with
 * once for all rules in score-indicator.ts and indicator-formula.ts.
 */
import type Big from "big.js";
import type { PeriodKind } from "../framework/period";
import type { Language } from "../locale/language";

/** An Excel expression without the leading "=". */
export type Expression = string;

/** Values of an indicator's entries by key. Numbers are decimals already; options are texts. */
export interface RuleInputs {
  /** A numeric entry. @throws Error when the rule asks for an entry that its indicator lacks */
  number(key: string): Big;
  /** The number in the column 实际完成, whatever the framework calls its entry. */
  actual(): Big;
  /** A chosen option. @throws Error when the rule asks for an entry that its indicator lacks */
  option(key: string): string;
}

/** Where the same entries stand on the sheet: an address for each key. */
export interface RuleCells {
  entry(key: string): string;
  /** The cell in the column 实际完成. */
  actual(): string;
  /** True on the sheet when an entry's cell holds the option. */
  chosen(key: string, option: string): Expression;
  /** The cell that holds the indicator's points. */
  readonly points: string;
}

export interface RuleContext<Params> {
  readonly params: Params;
  /** Points that the indicator can give. */
  readonly maxPoints: Big;
  readonly kind: PeriodKind;
  /** What is counted, as the framework words it (项, 次, 篇, %); for Chinese sentences only. */
  readonly unit?: string;
  /** The best value of all units collected; missing or null while only one sheet is known. */
  readonly best?: Big | null;
}

/** The arithmetic of one score with its numbers filled in. */
export interface Arithmetic {
  /** "6 − 1 × ⌈(100% − 90%) ÷ 5%⌉": signs and numbers only, the same in every language. */
  readonly expression: string;
  /** What the expression gives before it is bounded; not rounded. */
  readonly raw: Big;
  /** The bound that took the place of `raw`: the points, the floor, or nothing from a number of events on. */
  readonly limit: "full" | "floor" | "zeroAt" | null;
}

export interface Rule<Params> {
  /**
   * Points in [0, maxPoints], not rounded; rounding belongs to score-indicator.ts.
   * Null when the entries of one sheet can't give a score: a person judges, or all units have to be known.
   */
  score(inputs: RuleInputs, context: RuleContext<Params>): Big | null;

  /** The same arithmetic as an Excel expression, not rounded; null when `score` is null whatever is entered. */
  formula(cells: RuleCells, context: Omit<RuleContext<Params>, "maxPoints">): Expression | null;

  /** The rule in words, for the person whose sheet is scored. */
  explain(context: RuleContext<Params>, language: Language): string;

  /** How `score` comes to its points; null when `score` is null. */
  arithmetic(inputs: RuleInputs, context: RuleContext<Params>): Arithmetic | null;

  /** When valid inputs mean that there was nothing to score: a rate of nothing, no ballots. */
  readonly notApplicable?: {
    test(inputs: RuleInputs): boolean;
    formula(cells: RuleCells): Expression;
    /** True when the person has to say why, in 扣分原因 or 备注. */
    readonly needsReason: boolean;
  };
}
