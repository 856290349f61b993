/** Which scoring sheets of a file `check` is about. */
import type { Assessment } from "../core/assessment";
import { samePeriod, type Period } from "../core/framework/period";
import type { AssessedFile } from "./assess-file";

/** All of them, or those of the period that is assessed; the first one when none is. */
export function wantedSheets(
  { assessment, assessments }: Pick<AssessedFile, "assessment" | "assessments">,
  wanted: Period | null,
): readonly [Assessment, ...Assessment[]] {
  const [first = assessment, ...others] = assessments.filter(
    ({ sheet: { period } }) => wanted === null || (period !== null && samePeriod(period, wanted)),
  );
  return [first, ...others];
}
