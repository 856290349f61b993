/** V412: full marks throughout, which is rarely true. Whether two units are identical shows when sheets are collected. */
import { decimal } from "../../scoring/decimal";
import type { ScoreCheck } from "../check-context";
import { makeFinding } from "../make-finding";

/** Fewer indicators can well be full all together. */
const ENOUGH = 5;

export const checkAllFull: ScoreCheck = ({ sheet }, { complete, indicators }) => {
  const counted = indicators.filter(({ notApplicable }) => notApplicable === null);
  const isFull = counted.every(
    ({ official, indicator }) => official?.eq(decimal(indicator.maxPoints)) === true,
  );
  return complete && isFull && counted.length >= ENOUGH
    ? [makeFinding("V412", sheet.header, null, { n: counted.length, unit: "" })]
    : [];
};
