/**
 * Arithmetic in decimals. Scores are published to two places and people answer for them, so
 * nothing here depends on how binary fractions happen to fall (1.005 must become 1.01).
 *
 * The policy, stated once: a raw value is first settled to nine places, which removes what
 * division and binary noise leave behind, and is then rounded half up. The sheet's formulas do
 * the same with ROUND(ROUND(x,9),2), which is why both give the same digits.
 */
import Big from "big.js";

/** Places at which a raw value counts as settled. */
export const SETTLED_PLACES = 9;

/** A cell's number as the decimal that Excel shows for it (15 significant digits). */
export function decimal(value: number): Big {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return new Big(value);
  const shown = Number(value.toPrecision(15));
  // The largest number there is rounds up to infinity.
  return new Big(Number.isFinite(shown) ? shown : value);
}

/** Removes the noise of division; every comparison and every rounding starts from here. */
export function settle(value: Big): Big {
  return value.round(SETTLED_PLACES, Big.roundHalfUp);
}

/** Rounds half up, away from zero, as Excel's ROUND does: 2.345 → 2.35, -2.345 → -2.35; never −0. */
export function roundScore(value: Big, decimals: number): Big {
  const rounded = settle(value).round(decimals, Big.roundHalfUp);
  return rounded.eq(0) ? new Big(0) : rounded;
}

export function smaller(a: Big, b: Big): Big {
  return a.lt(b) ? a : b;
}

export function larger(a: Big, b: Big): Big {
  return a.gt(b) ? a : b;
}

export function clamp(value: Big, low: Big, high: Big): Big {
  return larger(low, smaller(high, value));
}

export function sum(values: readonly Big[]): Big {
  return values.reduce((total, value) => total.plus(value), new Big(0));
}
