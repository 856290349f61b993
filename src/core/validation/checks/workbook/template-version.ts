/** V104: the sheet was made for another version of the framework, or in a form that has changed since. */
import { LAYOUT_VERSION, readMeta, recordOf } from "../../../template/workbook-meta";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";

export const checkTemplateVersion: Check<"V104"> = ({ workbook, sheet, framework }) => {
  const record = recordOf(workbook, sheet.name);
  const layout = readMeta(workbook)?.layoutVersion ?? "";
  if (record === null || record.frameworkId !== framework.id) return [];
  const values =
    record.frameworkVersion === framework.version
      ? { v: `${framework.version}（${layout}）`, need: `${framework.version}（${LAYOUT_VERSION}）` }
      : { v: record.frameworkVersion, need: framework.version };
  return values.v === values.need ? [] : [makeFinding("V104", sheet.header, null, values)];
};
