/** A score as it is kept of thousands of returns: the same few decimals are kept once. */
import Big from "big.js";
import type { IndicatorScore, Score } from "../../scoring/score";

/** Points up to 100 with two decimals and their sums; beyond that a number stands for itself. */
const MOST = 20_000;

export class DecimalStore {
  private readonly known = new Map<string, Big>();

  /** The same decimal, one object for equal ones. */
  shared<Value extends Big | null>(value: Value): Value {
    if (value === null) return value;
    const key = value.toString();
    const found = this.known.get(key);
    if (found !== undefined) return found as Value;
    if (this.known.size < MOST) this.known.set(key, value);
    return value;
  }

  /** The decimal of a text, one object for equal texts. */
  of(text: string): Big {
    return this.known.get(text) ?? this.shared(new Big(text));
  }

  score(score: Score): Score {
    return { ...score, indicators: score.indicators.map((one) => this.indicator(one)) };
  }

  private indicator(one: IndicatorScore): IndicatorScore {
    return {
      ...one,
      rule: this.shared(one.rule),
      self: this.shared(one.self),
      review: this.shared(one.review),
      official: this.shared(one.official),
    };
  }
}
