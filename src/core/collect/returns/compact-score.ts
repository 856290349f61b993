/** A score as it is kept of thousands of returns: equal decimals are one object, since most of a score are decimals. */
import Big from "big.js";
import type {
  AdjustmentScore,
  Coverage,
  IndicatorScore,
  Score,
  SheetGroupScore,
  Totals,
} from "../../scoring/score";

/** Points up to 100 with two decimals and their sums; beyond that a number stands for itself. */
const MOST = 20_000;

export class DecimalStore {
  private readonly known = new Map<string, Big>();

  /** The same decimal, one object for equal ones; a zero keeps its sign. */
  shared<Value extends Big | null>(value: Value): Value {
    if (value === null) return value;
    const key = value.valueOf();
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
    const { rule, self, review } = score.coverage;
    const { min, max } = score.range;
    return {
      ...score,
      indicators: score.indicators.map((one) => this.indicator(one)),
      groups: score.groups.map((one) => this.group(one)),
      adjustments: score.adjustments.map((one) => this.adjustment(one)),
      applicable: this.shared(score.applicable),
      totals: this.totals(score.totals),
      coverage: { rule: this.coverage(rule), self: this.coverage(self), review: this.coverage(review) },
      range: { min: this.shared(min), max: this.shared(max) },
    };
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

  private group(one: SheetGroupScore): SheetGroupScore {
    return {
      ...one,
      applicable: this.shared(one.applicable),
      official: this.shared(one.official),
      rate: this.shared(one.rate),
      answered: { ...one.answered, points: this.shared(one.answered.points) },
    };
  }

  private adjustment(one: AdjustmentScore): AdjustmentScore {
    return { ...one, points: this.shared(one.points), open: this.shared(one.open) };
  }

  private totals({ rule, self, review, official, bonus, penalty, final }: Totals): Totals {
    return {
      rule: this.shared(rule),
      self: this.shared(self),
      review: this.shared(review),
      official: this.shared(official),
      bonus: this.shared(bonus),
      penalty: this.shared(penalty),
      final: this.shared(final),
    };
  }

  private coverage(one: Coverage): Coverage {
    return { ...one, points: this.shared(one.points), max: this.shared(one.max) };
  }
}
