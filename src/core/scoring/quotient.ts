/**
 * Divides decimals as big.js does, to twenty places, but by whole numbers of the machine: rates are
 * divided many times on each sheet, and digit by digit that takes longest of all arithmetic.
 */
import Big from "big.js";

/** Places of a quotient, as big.js has them unless told otherwise. */
const PLACES = 20;

/** Ten times a remainder, which is less than the divisor, is still exact. */
const MOST_DIGITS = 14;

/**
 * @returns dividend / divisor, rounded half up to twenty places: the same digits as `dividend.div(divisor)`
 * @throws Error when the divisor is 0
 */
export function quotient(dividend: Big, divisor: Big): Big {
  if (divisor.c[0] === 0 || divisor.c.length > MOST_DIGITS) return dividend.div(divisor);
  const whole = divisor.c.reduce((number, digit) => number * 10 + digit, 0);
  const highest = dividend.e - divisor.e + divisor.c.length - 1;
  const digits: number[] = [];
  let remainder = 0;
  // One digit more than is kept tells how the last one is rounded.
  for (let step = 0; step <= highest + PLACES + 1; step++) {
    remainder = remainder * 10 + (dividend.c[step] ?? 0);
    const digit = Math.floor(remainder / whole);
    remainder -= digit * whole;
    digits.push(digit);
    if (remainder === 0 && step >= dividend.c.length - 1) break;
  }
  return fromDigits(digits, highest, dividend.s * divisor.s);
}

/** @param exponent of the first digit; the digits may begin with zeros, and end with one where they are rounded */
function fromDigits(digits: number[], exponent: number, sign: number): Big {
  const zeros = digits.findIndex((digit) => digit !== 0);
  const value = new Big(0);
  value.s = sign;
  if (zeros < 0) return value;
  value.c = digits.slice(zeros);
  value.e = exponent - zeros;
  return value.c.length - 1 - value.e > PLACES ? value.round(PLACES, Big.roundHalfUp) : value;
}
