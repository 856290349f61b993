/** V215: a vote in which too few of the ballots issued are valid. */
import Big from "big.js";
import { sift } from "../../../sift";
import { decimal, sum } from "../../../scoring/decimal";
import { quotient } from "../../../scoring/quotient";
import type { Check } from "../../check-context";
import { about, makeFinding } from "../../make-finding";
import { entryOf, numberOf } from "../../entered/row-values";

const ANSWERS = ["good", "fair", "avg", "poor"] as const;

export const checkTurnout: Check<"V215"> = ({ counting }) =>
  sift(counting, (row) => {
    const { indicator } = row;
    if (indicator.rule.type !== "ballot") return null;
    const issued = entryOf(row, "issued");
    const of = issued === null ? null : numberOf(issued);
    const counts = ANSWERS.map((key) => {
      const entry = entryOf(row, key);
      return entry === null ? null : numberOf(entry);
    });
    const given = counts.flatMap((count) => (count === null || count < 0 ? [] : [decimal(count)]));
    if (issued === null || of === null || of <= 0 || given.length < ANSWERS.length) return null;
    const share = quotient(sum(given), decimal(of));
    const { minValidShare } = indicator.rule.params;
    if (share.gte(minValidShare)) return null;
    const values = { ...about(indicator), p: percent(share), min: percent(new Big(minValidShare)) };
    return makeFinding("V215", issued.at, indicator.code, values);
  });

/** Rounded down, so that a share below the limit never looks like the limit. */
function percent(share: Big): string {
  return `${share.times(100).round(1, Big.roundDown).toString()}%`;
}
