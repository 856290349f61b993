/** All fixes that need no decision, for 一键更正（不影响得分） and the command line. */
import type { Assessment } from "../assessment";
import type { WorkbookGrid } from "../grid/grid";
import { qualifiedAddress } from "../grid/address";
import type { Fix } from "./fix";
import { fixFor } from "./fix-for";

/**
 * One fix for each cell: of two findings at one cell (8.555 as text) the later one in the
 * catalogue goes further, and its fix settles both.
 * @param assessments of one workbook; they may share a ballot sheet
 */
export function safeFixes(assessments: readonly Assessment[], workbook: WorkbookGrid): readonly Fix[] {
  const byCell = new Map<string, Fix>();
  const findings = assessments.flatMap((assessment) =>
    assessment.findings.map((finding) => ({ finding, assessment })),
  );
  for (const { finding, assessment } of findings) {
    const fix = fixFor(finding, assessment, workbook);
    if (fix?.kind !== "safe") continue;
    for (const { at } of fix.edits) {
      const other = byCell.get(qualifiedAddress(at));
      if (other === undefined || other.code < fix.code) byCell.set(qualifiedAddress(at), fix);
    }
  }
  return [...new Set(byCell.values())];
}
