/**
 * Puts findings in the order in which they are worked through: what blocks scoring first, and what
 * belongs to one indicator together. Within that the order of the sheet is kept.
 */
import { siftAll } from "../../sift";
import type { Finding, Severity } from "../finding";

/** From worst to mildest. */
export const SEVERITIES: readonly Severity[] = ["error", "warn", "info"];

/** @param findings in the order of the sheet */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string | null, { worst: number; readonly findings: Finding[] }>();
  for (const finding of findings) {
    const weight = SEVERITIES.indexOf(finding.severity);
    const group = groups.get(finding.indicator);
    if (group === undefined) groups.set(finding.indicator, { worst: weight, findings: [finding] });
    else {
      group.findings.push(finding);
      group.worst = Math.min(group.worst, weight);
    }
  }
  const ordered = [...groups.values()].sort((a, b) => a.worst - b.worst);
  return siftAll(ordered, (group) => group.findings.sort(bySeverity));
}

/** The worst first. */
export function bySeverity(a: Finding, b: Finding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}
