/**
 * Rows in which nobody has written anything yet are said once, all together: who has just begun isn't told eighteen
 * times what a blank template is. What is begun and not finished stays a finding of its own.
 */
import type { FileFinding, Finding, FindingOf } from "../finding";

export interface SplitFindings<Any> {
  /** One for each untouched row, in their order. */
  readonly untouched: readonly FindingOf<"V209">[];
  readonly others: readonly Any[];
}

export function splitUntouched<Any extends Finding | FileFinding>(
  findings: readonly Any[],
): SplitFindings<Any> {
  const untouched: FindingOf<"V209">[] = [];
  const others: Any[] = [];
  for (const finding of findings) {
    if (finding.code === "V209" && finding.values.untouched) untouched.push(finding);
    else others.push(finding);
  }
  return { untouched, others };
}
