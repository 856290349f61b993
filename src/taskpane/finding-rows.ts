/** Findings as the rows of one list: their order, what each is known by, and what a search looks at. */
import { cellAddress, type CellRef } from "../core/grid/address";
import type { Language } from "../core/locale/language";
import { describeFinding } from "../core/validation/wording/describe-finding";
import type { Finding } from "../core/validation/finding";
import type { FindingGroup } from "./group-findings";
import { matches } from "./matches";

export interface FindingRow {
  /** The same after the next reading, as long as the finding is there. */
  readonly key: string;
  readonly finding: Finding;
  /** The group that begins with this row; null within one. */
  readonly group: FindingGroup | null;
}

/** Sheet and cell as the pane writes them: without the quotes that a formula needs. */
export function placeOf({ at }: { readonly at: CellRef }): string {
  return `${at.sheet}!${cellAddress(at.row, at.column)}`;
}

export function findingRows(groups: readonly FindingGroup[]): readonly FindingRow[] {
  const seen = new Map<string, number>();
  return groups.flatMap((group) =>
    group.findings.map((finding, index) => {
      const base = `${finding.code} ${placeOf(finding)}`;
      const count = seen.get(base) ?? 0;
      seen.set(base, count + 1);
      return { key: `${base} ${count}`, finding, group: index === 0 ? group : null };
    }),
  );
}

/** Whether a finding says all words of a search, in whatever order. */
export function findingMatches(finding: Finding, search: string, language: Language): boolean {
  if (search.trim() === "") return true;
  const { name, message, fix } = describeFinding(finding, language);
  return matches(
    [finding.code, placeOf(finding), finding.indicator ?? "", name, message, fix].join("\n"),
    search,
  );
}
