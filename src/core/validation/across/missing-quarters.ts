/**
 * V413: a quarter without a sheet, where the sheets at hand show that it is over: a later quarter of
 * the year, or the year end, is there together with others.
 */
import { QUARTERS } from "../../framework/annual-periods";
import type { Framework } from "../../framework/framework";
import { applicableIndicators } from "../../framework/indicators";
import type { PeriodKey } from "../../framework/period";
import { periodNames } from "../../year/period-names";
import { makeFinding } from "../make-finding";
import {
  fieldPlace,
  groupMembers,
  unitKey,
  type AcrossCheck,
  type Member,
  type MemberFinding,
} from "./member";

/**
 * One finding for each unit and year, on its last sheet. A single sheet tells nothing: the others were
 * collected before. Without the year end only gaps between quarters count.
 */
export const checkMissingQuarters: AcrossCheck = (members) =>
  groupMembers(members, yearKey).flatMap((group): MemberFinding[] => {
    const ordered = [...group].sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
    const [first, last] = [ordered[0], ordered.at(-1)];
    if (first === undefined || last === undefined || keyOf(first) === keyOf(last)) return [];
    const { framework, sheet } = last.assessment;
    const { annual } = framework.cycle;
    if (annual.method === "annual_only") return [];
    const present = new Set(ordered.map(keyOf));
    const from = keyOf(last) === "Y" ? "" : keyOf(first);
    const missing = neededQuarters(framework).filter(
      (key) => from < key && key < keyOf(last) && !present.has(key),
    );
    if (missing.length === 0) return [];
    const values = { unit: sheet.unit ?? "", q: periodNames(missing), policy: annual.missingQuarter };
    return [{ member: last, finding: makeFinding("V413", fieldPlace(last, "period"), null, values) }];
  });

function yearKey(member: Member): string | null {
  const { framework, period } = member.assessment;
  const unit = unitKey(member);
  return unit === null || period === null ? null : `${framework.id}/${period.year}/${unit}`;
}

function keyOf({ assessment: { period } }: Member): PeriodKey {
  return period?.key ?? "Y";
}

/** Quarters in which the framework assesses anything. */
function neededQuarters(framework: Framework): readonly PeriodKey[] {
  return QUARTERS.filter((key) => applicableIndicators(framework, { year: 0, key }).length > 0);
}
