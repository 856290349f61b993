/**
 * Own sheets of any make, with columns in any order, blank rows and columns, repeated headers: the right
 * score, or none and a word about why. A sheet with a fault never has a score.
 */
import fc from "fast-check";
import { assessWorkbook } from "../../../src/core/assess";
import { anyOwnSheet, type MadeSheet } from "../../support/any-own-sheet";

interface Result {
  /** Null for an open, provisional or unread one. */
  readonly final: number | null;
  /** Why there is none: codes of findings, or kinds of problems. */
  readonly said: readonly string[];
}

function resultOf({ grid }: MadeSheet): Result {
  const outcome = assessWorkbook({ sheets: [grid], names: [], activeSheet: null });
  if (outcome.kind !== "assessed")
    return {
      final: null,
      said: (outcome.unread ?? []).flatMap(({ problems }) => problems.map(({ kind }) => kind)),
    };
  const [{ score, findings }] = outcome.assessments;
  return {
    final: score.complete && !score.provisional ? (score.totals.final?.toNumber() ?? null) : null,
    said: findings.filter(({ severity }) => severity !== "info").map(({ code }) => code),
  };
}

test("the right score or a word, and never a score on a sheet with a fault", () => {
  const counts = { sound: 0, right: 0 };
  fc.assert(
    fc.property(anyOwnSheet, (sheet) => {
      const { final, said } = resultOf(sheet);
      if (final !== null && final !== sheet.final)
        throw new Error(`${final} instead of ${sheet.final}: ${sheet.made}`);
      if (final === null) expect(said).not.toEqual([]);
      if (sheet.final === null) return;
      counts.sound++;
      if (final !== null) counts.right++;
    }),
    { numRuns: 300 },
  );
  expect(counts.right / counts.sound).toBeGreaterThan(0.9);
});
