/** All repairs that need no decision, for 全部安全修复 and the command line. */
import type { Assessment } from "../assess";
import type { WorkbookGrid } from "../grid/grid";
import { qualifiedAddress } from "../grid/address";
import type { Fix } from "./fix";
import { fixFor } from "./fix-for";

/**
 * One repair for each cell: of two findings at one cell (8.555 as text) the later one in the
 * catalogue goes further, and its repair settles both.
 */
export function safeFixes(assessment: Assessment, workbook: WorkbookGrid): readonly Fix[] {
  const byCell = new Map<string, Fix>();
  for (const finding of assessment.findings) {
    const fix = fixFor(finding, assessment, workbook);
    if (fix?.kind !== "safe") continue;
    for (const { at } of fix.edits) {
      const other = byCell.get(qualifiedAddress(at));
      if (other === undefined || other.code < fix.code) byCell.set(qualifiedAddress(at), fix);
    }
  }
  return [...new Set(byCell.values())];
}
