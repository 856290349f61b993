/** V103: a scoring sheet of ours has another name than it was given. It is read all the same. */
import { samePeriod } from "../../../framework/period";
import { markedSheet } from "../../../plan/mark";
import { recordOf, readMeta, type TemplateRecord } from "../../../template/workbook-meta";
import type { Check, CheckContext } from "../../check-context";
import { makeFinding } from "../../make-finding";

/** Not said where a sheet of the given name is there too: then this one is a further sheet. */
export const checkRenamedSheet: Check<"V103"> = (context) => {
  const { workbook, sheet } = context;
  const given = (recordOf(workbook, sheet.name) ?? recordWithoutSheet(context))?.sheetName ?? sheet.name;
  const isThere = workbook.sheets.some(({ name }) => name.toUpperCase() === given.toUpperCase());
  return isThere ? [] : [makeFinding("V103", sheet.header, null, { sheet: given, found: sheet.name })];
};

/** The mark follows its sheet through renaming. Where a program dropped the marks, framework and period tell. */
function recordWithoutSheet({ workbook, sheet, framework }: CheckContext): TemplateRecord | null {
  const { period } = sheet;
  const records = readMeta(workbook)?.templates ?? [];
  return (
    records.find(
      (record) =>
        record.frameworkId === framework.id &&
        markedSheet(workbook.names, "scoring", record.slot) === null &&
        record.period !== null &&
        period !== null &&
        samePeriod(record.period, period),
    ) ?? null
  );
}
