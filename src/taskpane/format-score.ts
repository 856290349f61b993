/**
 * Numbers as the pane shows them. Scores of one framework always have the same number of
 * decimals, so that columns of them can be compared at a glance; null is never shown as 0.
 */
import type Big from "big.js";
import { pointsText } from "../core/scoring/number-text";

/** Scores that are blank get the given word instead. */
export function formatScore(value: Big | null, decimals: number, unanswered: string): string {
  return value === null ? unanswered : value.toFixed(decimals).replace("-", "−");
}

/** Points that a rule book states (20, 2.5): no decimals but those they have. */
export function formatPoints(value: Big): string {
  return value.toString();
}

/** A difference with its sign: +2.50, −1.00, and −0.125 where a cap is finer than scores are. */
export function formatDifference(value: Big, decimals: number): string {
  return `${value.gt(0) ? "+" : ""}${pointsText(value, decimals)}`;
}

/** A rate of 0–1 in percent with one decimal. */
export function formatRate(rate: Big): string {
  return `${rate.times(100).toFixed(1)}%`;
}
