/**
 * Tables of faulty sheets: each fault is one change to a correct sheet, and is expected to give
 * one finding at one cell and nothing else.
 */
import type { CellRef } from "../../src/core/grid/address";
import type { Period } from "../../src/core/framework/period";
import { readScoringSheet } from "../../src/core/sheet/read-scoring-sheet";
import { describeFinding } from "../../src/core/validation/wording/describe-finding";
import type { Finding, FindingCode, Severity } from "../../src/core/validation/finding";
import { foldFindings } from "../../src/core/validation/order/fold-findings";
import { validateEntries } from "../../src/core/validation/validate";
import { FilledSheet } from "./grid-builder";

export interface Fault {
  readonly fault: string;
  readonly change: (filled: FilledSheet) => unknown;
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly at: (filled: FilledSheet) => CellRef;
  /** What the Chinese message has to say. */
  readonly says?: string;
}

/** Reads a sheet and validates it; rows apply as in the given period, by default the sheet's own. */
export function validateSheet(
  filled: FilledSheet,
  { period = filled.period, expectedPeriod = null }: { period?: Period; expectedPeriod?: Period | null } = {},
): readonly Finding[] {
  const { framework } = filled;
  const workbook = filled.workbook();
  const sheet = readScoringSheet(workbook, filled.sheetName, framework);
  if (sheet === null) throw new Error("not recognised");
  return validateEntries({ workbook, sheet, framework, period, expectedPeriod });
}

/** One test for each fault, of what a person is told: one mistake is said once. */
export function testFaults(faults: readonly Fault[]): void {
  test.each(faults)(
    "$fault: $code, and nothing else, at its cell",
    ({ change, code, severity, at, says }) => {
      const filled = new FilledSheet();
      change(filled);
      const findings = foldFindings(validateSheet(filled));
      expect(findings.map((finding) => finding.code)).toEqual([code]);
      expect(findings[0]).toMatchObject({ severity, at: at(filled) });
      for (const finding of findings) expect(describeFinding(finding, "zh").message).toContain(says ?? "");
    },
  );
}

/** The cell where findings about the table as a whole are shown: the header of the codes. */
export function headerCell(filled: FilledSheet): CellRef {
  return { ...filled.at("SQLH-1.1", "code"), row: filled.headerRow };
}
