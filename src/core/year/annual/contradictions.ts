/** Where a year-end sheet says otherwise than the unit's quarters (V417, V418). */
import { checkYearEnd } from "../../validation/across/year-end";
import { describeFinding } from "../../validation/wording/describe-finding";
import type { SourceSheet } from "./annual-input";
import { yearNote, type YearNote } from "./year-note";

/** @param sheets one unit's, of one framework, at most one of a period */
export function contradictionNotes(sheets: readonly SourceSheet[]): readonly YearNote[] {
  if (!sheets.some(({ period }) => period?.key === "Y")) return [];
  const members = sheets.flatMap(({ file, details }) => {
    const assessment = details();
    // Former names of one unit are one unit here.
    return assessment === null
      ? []
      : [{ file, assessment: { ...assessment, sheet: { ...assessment.sheet, unit: "—" } } }];
  });
  return checkYearEnd(members).map(({ member, finding }) => {
    const [zh, en] = [describeFinding(finding, "zh"), describeFinding(finding, "en")];
    return yearNote(
      "Y116",
      { message: { zh: zh.message, en: en.message }, fix: { zh: zh.fix, en: en.fix } },
      { file: member.file, sheet: finding.at.sheet, cell: finding.at },
    );
  });
}
