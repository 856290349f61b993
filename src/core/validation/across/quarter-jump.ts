/** V414: a final score that is far from the last quarter's. */
import type Big from "big.js";
import { describePeriod, type Period } from "../../framework/period";
import { makeFinding } from "../make-finding";
import { fieldPlace, groupMembers, unitKey, type AcrossCheck, type Member } from "./member";

/** Points out of 100 beyond which a change from one quarter to the next wants an explanation. */
export const JUMP_POINTS = 10;

/** The year end is no quarter; two sheets of one quarter can't be compared with. */
export const checkQuarterJump: AcrossCheck = (members) =>
  groupMembers(members, unitAndFramework).flatMap((group) => {
    const byQuarter = new Map<number, Member[]>();
    for (const member of group) {
      const number = quarterNumber(member.assessment.period);
      if (number !== null) byQuarter.set(number, [...(byQuarter.get(number) ?? []), member]);
    }
    return [...byQuarter].flatMap(([number, [member, second]]) => {
      const [before, other] = byQuarter.get(number - 1) ?? [];
      if (member === undefined || before === undefined || second !== undefined || other !== undefined)
        return [];
      const change = changeBetween(before, member);
      const { period } = before.assessment;
      if (change === null || change.abs().lte(JUMP_POINTS) || period === null) return [];
      const values = {
        unit: member.assessment.sheet.unit ?? "",
        d: change.abs().toNumber(),
        fell: change.lt(0),
        before: describePeriod(period),
      };
      return [{ member, finding: makeFinding("V414", fieldPlace(member, "period"), null, values) }];
    });
  });

function unitAndFramework(member: Member): string | null {
  const unit = unitKey(member);
  return unit === null ? null : `${member.assessment.framework.id}/${unit}`;
}

/** Quarters numbered without a gap from year to year; null for a year end. */
function quarterNumber(period: Period | null): number | null {
  return period === null || period.key === "Y" ? null : period.year * 4 + Number(period.key.slice(1));
}

/** Null while one of the two is not completely scored. */
function changeBetween(before: Member, after: Member): Big | null {
  const [from, to] = [before, after].map(({ assessment: { score } }) =>
    score.complete ? score.totals.final : null,
  );
  return from == null || to == null ? null : to.minus(from);
}
