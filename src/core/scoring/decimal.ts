/**
 * Arithmetic in decimals. Scores are published to two places and people answer for them, so
 * nothing here depends on how binary fractions happen to fall (1.005 must become 1.01).
 *
 * The policy, stated once: a raw value is first settled to nine places, which removes what
 * division and binary noise leave behind, and is then rounded half up. The sheet's formulas do
 * the same with ROUND(ROUND(x,9),2), which is why both give the same digits.
 */
import Big from "big.js";
import { rememberNumber } from "../remember";

/** Places at which a raw value counts as settled. */
export const SETTLED_PLACES = 9;

const ZERO = new Big(0);

/** Sums are counted in units of this place, and up to this many of them: fifteen digits are exact. */
const UNIT_PLACES = 4;
const MOST_UNITS = 999_999_999_999_999;

/**
 * A cell's number as the decimal that Excel shows for it (15 significant digits). Counts, points
 * and scores are the same few numbers on every sheet, so that they are kept.
 */
export const decimal = rememberNumber((value): Big => {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return new Big(value);
  const shown = Number(value.toPrecision(15));
  // The largest number there is rounds up to infinity.
  return new Big(Number.isFinite(shown) ? shown : value);
});

/** A framework's number, digit for digit as its file states it. */
export const exact = rememberNumber((value): Big => new Big(value));

/** Removes the noise of division; every comparison and every rounding starts from here. */
export function settle(value: Big): Big {
  return round(value, SETTLED_PLACES);
}

/** Rounds half up, away from zero, as Excel's ROUND does: 2.345 → 2.35, -2.345 → -2.35; never −0. */
export function roundScore(value: Big, decimals: number): Big {
  const rounded = round(settle(value), decimals);
  return rounded.c[0] === 0 ? ZERO : rounded;
}

/** Most values have few places: what has no more than wanted is round as it is. */
function round(value: Big, places: number): Big {
  const own = value.c.length - 1 - value.e;
  return own <= places ? value : value.round(places, Big.roundHalfUp);
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

/** Where all values have few places, as nearly all have, whole numbers of the smallest place are added. */
export function sum(values: readonly Big[]): Big {
  let units = 0;
  for (const value of values) {
    units += unitsOf(value) ?? Infinity;
    if (Math.abs(units) > MOST_UNITS) return values.reduce((total, next) => total.plus(next), ZERO);
  }
  return decimal(units / 10 ** UNIT_PLACES);
}

/** The value as a whole number of units, exact as far as it counts ({@link MOST_UNITS}); null where it has more places. */
function unitsOf({ s: sign, e: exponent, c: digits }: Big): number | null {
  const zeros = exponent + 1 + UNIT_PLACES - digits.length;
  if (zeros < 0) return null;
  let units = 0;
  for (const digit of digits) units = units * 10 + digit;
  for (let zero = 0; zero < zeros; zero++) units *= 10;
  return sign * units;
}
