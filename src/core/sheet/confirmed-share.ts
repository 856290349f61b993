/**
 * What 备注 says of a number of percent points that looks like a share: “本季增长0.5%” confirms that half
 * a percent is meant. A person may write it in several ways; the sheet's formula knows one of them.
 */
import { decimal } from "../scoring/decimal";
import type { Field } from "./scoring-sheet";

/** A remark that confirms a percentage says so early; longer texts would only cost time. */
const LONGEST = 500;

/** True when the remark names the percentage: “0.5%”, “0.50 %”, “０．５％”, but not “10.5%”. */
export function isShareConfirmed(value: number, remark: Field | null): boolean {
  const wanted = decimal(Math.abs(value));
  return namedPercentages(remark).some((named) => decimal(named).eq(wanted));
}

/** True when the sheet's formula sees it too: “0.5%” at its first place, with no digit before it. */
export function isShareConfirmedOnSheet(value: number, remark: Field | null): boolean {
  const text = typeof remark?.raw === "string" ? ` ${remark.raw}` : "";
  const at = text.indexOf(confirmation(value));
  return at > 0 && !/[\d.]/.test(text.charAt(at - 1));
}

/** The words that confirm a percentage to the formula as well. */
export function confirmation(value: number): string {
  return `${decimal(Math.abs(value)).toFixed()}%`;
}

function namedPercentages(remark: Field | null): readonly number[] {
  const text = remark?.reading.kind === "text" ? remark.reading.text.slice(0, LONGEST).normalize("NFKC") : "";
  return [...text.matchAll(/(?<![\d.])(\d+(?:\.\d+)?)\s*%/g)].map(([, number]) => Number(number));
}
