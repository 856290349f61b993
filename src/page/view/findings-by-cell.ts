/** Findings by the cells that they are about, the worst of each cell first. */
import type { AssessmentOutcome } from "../../core/assess";
import type { CellRef } from "../../core/grid/address";
import type { Finding, Severity } from "../../core/validation/finding";

export type FindingsByCell = ReadonlyMap<string, readonly [Finding, ...Finding[]]>;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warn: 1, info: 2 };

export function cellKey({ sheet, row, column }: CellRef): string {
  return `${row}:${column}:${sheet}`;
}

export function findingsByCell(outcome: AssessmentOutcome | null): FindingsByCell {
  const found = new Map<string, [Finding, ...Finding[]]>();
  if (outcome?.kind !== "assessed") return found;
  for (const { findings } of outcome.assessments)
    for (const finding of findings) {
      const key = cellKey(finding.at);
      const known = found.get(key);
      if (known === undefined) found.set(key, [finding]);
      else known.push(finding);
    }
  for (const list of found.values()) list.sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  return found;
}
