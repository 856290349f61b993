/**
 * Numbers as explanations write them: as precise as they are calculated with, no noise of division, a
 * true minus sign.
 */
import Big from "big.js";
import { settle } from "./decimal";

/** Decimals of a percentage: enough to tell 94.996% from a limit of 95%. */
const PERCENT_DECIMALS = 4;

/** What has more places than this came of a division; Excel shows as many digits of a number. */
const LONGEST = 15;

/** Below 10 to the power of this a number is written with its exponent, or it would be zeros only. */
const SMALLEST = -15;

/** 2.50 → "2.5", -1 → "−1", 1e-9 → "0.000000001", 1e-16 → "1E−16": an operand is never shown as 0 unless it is. */
export function numberText(value: Big | number): string {
  const given = new Big(value);
  return signed(places(given) > LONGEST ? settled(given) : given);
}

/** Points with the framework's decimals, and more where they have more: 0.125 of two decimals is "0.125". */
export function pointsText(value: Big, decimals: number): string {
  const points = settle(value);
  return points.toFixed(Math.max(decimals, places(points))).replace("-", "−");
}

/**
 * A share of 0–1 in percent: 0.9375 → "93.75%".
 * @param unlike a limit beside which it stands: decimals are added until the two are told apart
 */
export function percentText(share: Big | number, unlike?: Big | number): string {
  const percent = new Big(share).times(100);
  if (places(percent) <= LONGEST) return `${numberText(percent)}%`;
  const limit = unlike === undefined ? null : new Big(unlike).times(100);
  let decimals = Math.max(PERCENT_DECIMALS, PERCENT_DECIMALS - 1 - percent.e);
  const rounded = (): Big => percent.round(decimals, Big.roundHalfUp);
  while (limit !== null && decimals < Big.DP && rounded().eq(limit)) decimals += 1;
  return `${signed(rounded())}%`;
}

/** What division left behind goes, unless nothing else is there. */
function settled(value: Big): Big {
  const shown = settle(value);
  return shown.eq(0) ? value.prec(LONGEST, Big.roundHalfUp) : shown;
}

/** An exponent stands as Excel shows it, its sign as true a minus as the number's: −1E−16. */
function signed(value: Big): string {
  const text = value.e < SMALLEST ? value.toExponential().toUpperCase() : value.toFixed();
  return text.replaceAll("-", "−");
}

function places({ c: digits, e: exponent }: Big): number {
  return Math.max(0, digits.length - 1 - exponent);
}

/** A negative number in brackets, so that no two signs meet. */
export function signedText(value: Big | number): string {
  const text = numberText(value);
  return text.startsWith("−") ? `(${text})` : text;
}

/** “3 项”, “5%”, and “3 ” where there is no unit: what stands before the next Chinese word. */
export function withUnit(text: string, unit = ""): string {
  return unit === "%" ? `${text}% ` : `${text} ${unit}`;
}
