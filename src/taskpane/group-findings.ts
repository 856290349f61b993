/** Puts findings in the order in which a person works through them: what blocks scoring first, by indicator. */
import type { Framework } from "../core/framework/framework";
import type { Text } from "../core/locale/language";
import type { Finding } from "../core/validation/finding";
import { bySeverity } from "../core/validation/order/order-findings";

export interface FindingGroup {
  /** Code of an indicator or adjustment; null for what concerns the whole sheet. */
  readonly code: string | null;
  readonly name: Text | null;
  readonly findings: readonly Finding[];
}

/** Groups with the worst findings first; among equals what concerns the whole sheet, then the framework's order. */
export function groupFindings(findings: readonly Finding[], framework: Framework): readonly FindingGroup[] {
  const subjects = [...framework.indicators, ...framework.adjustments];
  const names = new Map(subjects.map(({ code, name }) => [code, name]));
  const order: readonly (string | null)[] = [null, ...subjects.map(({ code }) => code)];
  const byCode = new Map(order.map((code): [string | null, Finding[]] => [code, []]));
  for (const finding of findings) {
    const group = byCode.get(finding.indicator);
    if (group === undefined) byCode.set(finding.indicator, [finding]);
    else group.push(finding);
  }
  return [...byCode]
    .filter(([, group]) => group.length > 0)
    .map(([code, group]) => ({
      code,
      name: code === null ? null : (names.get(code) ?? null),
      findings: [...group].sort(bySeverity),
    }))
    .sort((a, b) => worst(a.findings, b.findings));
}

/** Compares the first findings, which are the worst ones. */
function worst([a]: readonly Finding[], [b]: readonly Finding[]): number {
  return a === undefined || b === undefined ? 0 : bySeverity(a, b);
}
