/** V412: a sheet with the very entries and scores of another unit's, which hardly happens without copying. */
import { formatPeriod } from "../../framework/period";
import type { Field } from "../../sheet/scoring-sheet";
import { isAllFull, ENOUGH_INDICATORS } from "../checks/scores/all-full";
import { makeFinding } from "../make-finding";
import { groupMembers, unitKey, type AcrossCheck, type Member } from "./member";

/** On every sheet but the first of those that are the same. Full marks throughout are the same by nature. */
export const checkIdenticalSheets: AcrossCheck = (members) =>
  groupMembers(members, contentKey).flatMap(([first, ...others]) =>
    others.flatMap((member) => {
      const { sheet, score } = member.assessment;
      if (first === undefined || unitKey(first) === unitKey(member)) return [];
      const values = { n: score.indicators.length, unit: first.assessment.sheet.unit ?? "" };
      return [{ member, finding: makeFinding("V412", sheet.header, null, values) }];
    }),
  );

/** All that was filled in, as text; null where too little of it is comparable. */
function contentKey(member: Member): string | null {
  const { framework, period, sheet, score } = member.assessment;
  const isComparable = score.complete && score.indicators.length >= ENOUGH_INDICATORS && !isAllFull(score);
  if (!isComparable || period === null || unitKey(member) === null) return null;
  const rows = sheet.rows.map(({ indicator, entries, option, self, review }) =>
    [indicator.code, ...[...entries, option, self, review].map(valueOf)].join("|"),
  );
  return [framework.id, formatPeriod(period), ...rows].join("\n");
}

function valueOf(field: Field | null): string {
  if (field?.reading.kind === "number") return String(field.reading.value);
  return field?.reading.kind === "text" ? field.reading.text : "";
}
