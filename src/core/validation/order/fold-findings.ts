/**
 * Leaves out findings that another finding explains: one mistake is said once, where it was made.
 * What is folded away comes back by itself when the cause is repaired and the matter is still there.
 */
import type { CellRange, CellRef } from "../../grid/address";
import { parseRange } from "../../grid/address";
import type { Finding, FindingCode } from "../finding";

/** What one kind of finding explains of others on the same sheet. */
interface Fold {
  readonly causes: ReadonlySet<FindingCode>;
  readonly results: ReadonlySet<FindingCode>;
  /** Whether this result comes from this cause; missing where it always does. */
  readonly explains?: (cause: Finding, result: Finding) => boolean;
}

const FOLDS: readonly Fold[] = [
  {
    // Only one cell of a merged range can be filled: the others aren't blank by neglect.
    causes: new Set(["V307"]),
    results: new Set(["V209"]),
    explains: (cause, { at }) => isWithin(at, mergedRange(cause)),
  },
  {
    // A period field that was changed contradicts the title, and the date lies outside of it.
    causes: new Set(["V112"]),
    results: new Set(["V113", "V116"]),
    explains: (_, result) => result.code !== "V116" || result.values.period !== "",
  },
  {
    // Nobody sees the rows and columns of a sheet that is hidden.
    causes: new Set(["V106"]),
    results: new Set(["V106"]),
    explains: (cause, result) => isHiddenSheet(cause) && !isHiddenSheet(result),
  },
  {
    // Another version has other wordings and points; nobody edited them.
    causes: new Set(["V104"]),
    results: new Set(["V305", "V306"]),
  },
  {
    // Whoever chooses from the list, or enters its word, leaves no stray space.
    causes: new Set(["V212", "V220"]),
    results: new Set(["V309"]),
    explains: (cause, { at }) =>
      cause.at.sheet === at.sheet && cause.at.row === at.row && cause.at.column === at.column,
  },
  {
    // Whoever settles whether the row applies settles the reason too.
    causes: new Set(["V224"]),
    results: new Set(["V213"]),
    explains: (cause, result) => cause.indicator === result.indicator,
  },
  {
    // A base of 0 with something done, or below its minimum: that is said already.
    causes: new Set(["V202", "V207"]),
    results: new Set(["V218"]),
    explains: (cause, result) => cause.indicator === result.indicator,
  },
  {
    // Without a valid ballot too few of them are valid.
    causes: new Set(["V218"]),
    results: new Set(["V215"]),
    explains: (cause, result) => cause.indicator === result.indicator,
  },
  {
    // The sheet's own sum passes over what is no number to it.
    causes: new Set(["V203", "V204", "V205", "V206", "V402"]),
    results: new Set(["V403"]),
  },
];

/** @param findings all findings of one scoring sheet, in any order, which is kept */
export function foldFindings(findings: readonly Finding[]): readonly Finding[] {
  const folds = FOLDS.flatMap((fold) => {
    const found = findings.filter(({ code }) => fold.causes.has(code));
    return found.length === 0 ? [] : [{ ...fold, found }];
  });
  if (folds.length === 0) return findings;
  return findings.filter(
    (result) =>
      !folds.some(
        ({ results, found, explains = always }) =>
          results.has(result.code) && found.some((cause) => cause !== result && explains(cause, result)),
      ),
  );
}

function always(): boolean {
  return true;
}

function mergedRange(finding: Finding): CellRange | null {
  return finding.code === "V307" ? parseRange(finding.values.range) : null;
}

function isHiddenSheet(finding: Finding): boolean {
  return finding.code === "V106" && finding.values.rows.length + finding.values.columns.length === 0;
}

function isWithin({ row, column }: CellRef, range: CellRange | null): boolean {
  return (
    range !== null && range.top <= row && row <= range.bottom && range.left <= column && column <= range.right
  );
}
