/** V226: two sheets of one workbook about the same unit and period, as copying a sheet leaves them. */
import { formatPeriod } from "../../framework/period";
import { makeFinding } from "../make-finding";
import { fieldPlace, groupMembers, unitKey, type AcrossCheck, type Member } from "./member";

/** Said on each of them, since either may be the wrong one. Blank templates name no unit. */
export const checkCopiedSheet: AcrossCheck = (members) =>
  groupMembers(members, sheetKey).flatMap((group) =>
    group.flatMap((member) => {
      const other = group.find((one) => one !== member)?.assessment.sheet.name;
      const { sheet, period } = member.assessment;
      if (other === undefined || period === null) return [];
      const values = { sheet: sheet.name, other, unit: sheet.unit ?? "", period: formatPeriod(period) };
      return [{ member, finding: makeFinding("V226", fieldPlace(member, "unit"), null, values) }];
    }),
  );

function sheetKey(member: Member): string | null {
  const { file, assessment } = member;
  const unit = unitKey(member);
  if (unit === null || assessment.period === null) return null;
  return JSON.stringify([file, assessment.framework.id, formatPeriod(assessment.period), unit]);
}
