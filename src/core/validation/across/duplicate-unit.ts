/** V111: several files with a sheet of the same unit for the same period; which one counts is for a person to say. */
import { formatPeriod } from "../../framework/period";
import { makeFinding } from "../make-finding";
import { fieldPlace, groupMembers, unitKey, type AcrossCheck, type Member } from "./member";

/** Said in each of the files, since any of them may be the wrong one. */
export const checkDuplicateUnit: AcrossCheck = (members) =>
  groupMembers(members, returnKey).flatMap((group) => {
    const files = [...new Set(group.map(({ file }) => file))];
    if (files.length < 2) return [];
    return group.map((member) => {
      const { sheet, period } = member.assessment;
      const values = {
        unit: sheet.unit ?? "",
        period: period === null ? "" : formatPeriod(period),
        n: files.length,
        files: shortNames(files),
      };
      return { member, finding: makeFinding("V111", fieldPlace(member, "unit"), null, values) };
    });
  });

function returnKey(member: Member): string | null {
  const { framework, period } = member.assessment;
  const unit = unitKey(member);
  return unit === null || period === null ? null : `${framework.id}/${formatPeriod(period)}/${unit}`;
}

/** Without their folders, as long as that tells them apart. */
function shortNames(files: readonly string[]): readonly string[] {
  const names = files.map((file) => file.replace(/^.*[\\/]/, ""));
  return new Set(names).size < files.length ? files : names;
}
