/**
 * Leaves out findings that another finding explains: one mistake is said once, where it was made.
 * What is folded away comes back by itself when the cause is repaired and the matter is still there.
 */
import type { CellRange, CellRef } from "../grid/address";
import { parseRange } from "../grid/address";
import type { Finding, FindingCode } from "./finding";

/** Which findings of the same sheet a cause explains. */
interface Fold {
  readonly causes: ReadonlySet<FindingCode>;
  readonly explains: (cause: Finding, other: Finding) => boolean;
}

const FOLDS: readonly Fold[] = [
  {
    // Only one cell of a merged range can be filled: the others aren't blank by neglect.
    causes: new Set(["V307"]),
    explains: (cause, { code, at }) => code === "V209" && isWithin(at, mergedRange(cause)),
  },
  {
    // A period field that was changed contradicts the title, and the date lies outside of it.
    causes: new Set(["V112"]),
    explains: (_, other) => other.code === "V113" || (other.code === "V116" && other.values.period !== ""),
  },
  {
    // Nobody sees the rows and columns of a sheet that is hidden.
    causes: new Set(["V106"]),
    explains: (cause, other) => isHiddenSheet(cause) && other.code === "V106" && !isHiddenSheet(other),
  },
  {
    // Another version has other wordings and points; nobody edited them.
    causes: new Set(["V104"]),
    explains: (_, { code }) => code === "V305" || code === "V306",
  },
  {
    // Whoever chooses from the list leaves no stray space.
    causes: new Set(["V212"]),
    explains: ({ at }, other) =>
      other.code === "V309" &&
      other.at.sheet === at.sheet &&
      other.at.row === at.row &&
      other.at.column === at.column,
  },
  {
    // The sheet's own sum passes over what is no number to it.
    causes: new Set(["V203", "V204", "V205", "V206", "V402"]),
    explains: (_, { code }) => code === "V403",
  },
];

/** @param findings all findings of one scoring sheet, in any order, which is kept */
export function foldFindings(findings: readonly Finding[]): readonly Finding[] {
  const folds = FOLDS.flatMap(({ causes, explains }) => {
    const found = findings.filter(({ code }) => causes.has(code));
    return found.length === 0 ? [] : [{ found, explains }];
  });
  if (folds.length === 0) return findings;
  return findings.filter(
    (other) =>
      !folds.some(({ found, explains }) => found.some((cause) => cause !== other && explains(cause, other))),
  );
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
