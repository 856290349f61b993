/** Puts findings in the order in which a person meets them: the scoring sheet from top to bottom, then other sheets. */
import type { Finding } from "../finding";

/** @param firstSheet the scoring sheet's name */
export function sortFindings(firstSheet: string, findings: readonly Finding[]): readonly Finding[] {
  const isElsewhere = ({ at }: Finding): number => (at.sheet === firstSheet ? 0 : 1);
  return [...findings].sort(
    (a, b) =>
      isElsewhere(a) - isElsewhere(b) ||
      a.at.row - b.at.row ||
      a.at.column - b.at.column ||
      (a.code < b.code ? -1 : Number(a.code > b.code)),
  );
}
