/** Numbers as explanations write them: no noise of division, a true minus sign. */
import Big from "big.js";
import { settle } from "./decimal";

/** Decimals of a percentage: enough to tell 94.996% from a limit of 95%. */
const PERCENT_DECIMALS = 4;

/** 2.50 → "2.5", -1 → "−1". */
export function numberText(value: Big | number): string {
  return settle(new Big(value)).toString().replace("-", "−");
}

/** A share of 0–1 in percent: 0.9375 → "93.75%". */
export function percentText(share: Big | number): string {
  return `${numberText(new Big(share).times(100).round(PERCENT_DECIMALS, Big.roundHalfUp))}%`;
}

/** A negative number in brackets, so that no two signs meet. */
export function signedText(value: Big | number): string {
  const text = numberText(value);
  return text.startsWith("−") ? `(${text})` : text;
}

/** “3 项”, “5%”, and “3 ” where there is no unit: what stands before the next Chinese word. */
export function withUnit(text: string, unit = ""): string {
  return unit === "%" ? `${text}% ` : unit === "" ? `${text} ` : `${text} ${unit}`;
}
