/** 校验 from the ribbon: finds out what is wrong and leads to the worst of it. */
import type { Assessment } from "../core/assessment";
import { hasUnseenMerges } from "../core/grid/grid";
import type { Finding, Severity } from "../core/validation/finding";
import type { OpenWorkbook } from "../workbook/port";
import type { AssessmentCore } from "./assessment-core";

export type CheckResult =
  | { readonly kind: "unrecognized" }
  | {
      readonly kind: "checked";
      readonly assessment: Assessment;
      readonly counts: Readonly<Record<Severity, number>>;
      /** The first of the worst, whose cell is now selected; null when there is no finding. */
      readonly first: Finding | null;
      /** True when findings about merged cells may be missing. */
      readonly unseenMerges: boolean;
    };

const WORST_FIRST: readonly Severity[] = ["error", "warn", "info"];

/**
 * Looks at the scoring sheet of most interest: the one in front, else the newest.
 * @throws WorkbookError when the workbook can't be read or the cell not be selected
 */
export async function checkWorkbook(workbook: OpenWorkbook, core: AssessmentCore): Promise<CheckResult> {
  const grid = await workbook.read();
  const outcome = core.assess(grid);
  if (outcome.kind === "unrecognized") return { kind: "unrecognized" };
  const [assessment] = outcome.assessments;
  const counts: Record<Severity, number> = { error: 0, warn: 0, info: 0 };
  for (const { severity } of assessment.findings) counts[severity]++;
  const worst = WORST_FIRST.find((severity) => counts[severity] > 0);
  const first = assessment.findings.find(({ severity }) => severity === worst) ?? null;
  if (first !== null) await workbook.goTo(first.at);
  return { kind: "checked", assessment, counts, first, unseenMerges: hasUnseenMerges(grid) };
}
