/** V411: more units reach the grade that the framework limits than may have it. */
import { formatPeriod } from "../../framework/period";
import { rankUnits } from "../../ranking/rank-units";
import { makeFinding } from "../make-finding";
import { groupMembers, unitKey, type AcrossCheck, type Member } from "./member";

/** One finding for each period, on the sheet of the first unit beyond the quota; a unit counts once. */
export const checkExceededQuota: AcrossCheck = (members) =>
  groupMembers(members, rankedTogether).flatMap((group) => {
    const units = groupMembers(group, unitKey).flatMap(([first]) => first ?? []);
    const [first] = units;
    if (first === undefined) return [];
    const { ranked, quota } = rankUnits(
      first.assessment.framework,
      units.map((member) => ({
        member,
        unit: member.assessment.sheet.unit ?? "",
        score: member.assessment.score,
      })),
    );
    const beyond = ranked.filter(({ demotion }) => demotion !== null && demotion.reason !== "vetoed");
    const [worst] = beyond;
    if (worst === undefined || quota === null || quota.limit === null) return [];
    const { member } = worst.input;
    const values = {
      grade: quota.grade.name,
      n: quota.kept + beyond.length,
      q: quota.limit,
      units: beyond.map(({ input }) => input.unit),
    };
    return [{ member, finding: makeFinding("V411", member.assessment.sheet.header, null, values) }];
  });

function rankedTogether({ assessment: { framework, period } }: Member): string | null {
  return period === null ? null : `${framework.id}/${framework.version}/${formatPeriod(period)}`;
}
