/** Puts findings in the order in which a person works through them: by indicator, worst first. */
import type { Framework } from "../core/framework/framework";
import type { Text } from "../core/locale/language";
import type { Finding, Severity } from "../core/validation/finding";

export interface FindingGroup {
  /** Code of an indicator or adjustment; null for what concerns the whole sheet. */
  readonly code: string | null;
  readonly name: Text | null;
  readonly findings: readonly Finding[];
}

/** From worst to mildest. */
export const SEVERITIES: readonly Severity[] = ["error", "warn", "info"];

/** Groups in the framework's order, what concerns the whole sheet first. */
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
    }));
}

/** The first `limit` findings of all groups together, so that a long list opens quickly. */
export function takeFindings(groups: readonly FindingGroup[], limit: number): readonly FindingGroup[] {
  let left = limit;
  return groups.flatMap((group) => {
    const findings = group.findings.slice(0, left);
    left -= findings.length;
    return findings.length === 0 ? [] : [{ ...group, findings }];
  });
}

function bySeverity(a: Finding, b: Finding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}
