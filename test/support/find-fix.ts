/** The fix of the first finding of a code, as the pane and the command line find it. */
import { assessWorkbook } from "../../src/core/assess";
import type { Assessment } from "../../src/core/assessment";
import type { Fix } from "../../src/core/fix/fix";
import { fixFor } from "../../src/core/fix/fix-for";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import type { FindingCode } from "../../src/core/validation/finding";

/** @throws Error when no sheet is recognised */
export function assessed(workbook: WorkbookGrid): Assessment {
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  return outcome.assessments[0];
}

/** @throws Error when there is no such finding */
export function findFix(workbook: WorkbookGrid, code: FindingCode): Fix | null {
  const assessment = assessed(workbook);
  const finding = assessment.findings.find((one) => one.code === code);
  if (finding === undefined) throw new Error(`no ${code}`);
  return fixFor(finding, assessment, workbook);
}
