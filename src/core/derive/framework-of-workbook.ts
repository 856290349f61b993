/**
 * The framework that a workbook stands for when a person names it as one: its sheet 指标体系, else what came with its
 * scoring sheet, else what a department's own sheet says.
 */
import type { FrameworkProblem } from "../framework/check/problem";
import type { Framework } from "../framework/framework";
import { knownFrameworks } from "../framework/sheet/known-frameworks";
import { readFrameworkSheet } from "../framework/sheet/read-framework-sheet";
import type { CellRef } from "../grid/address";
import type { WorkbookGrid } from "../grid/grid";
import { deriveOwnSheets } from "./derive-own-sheets";
import { readRememberedColumns } from "./remembered-columns";

/** A problem and, in a workbook, the cell in which it can be put right. */
export interface FrameworkFault {
  readonly problem: FrameworkProblem;
  readonly at: CellRef | null;
}

export type WorkbookFramework =
  | { readonly kind: "framework"; readonly framework: Framework }
  | { readonly kind: "faulty"; readonly problems: readonly FrameworkFault[] }
  | { readonly kind: "none" };

/** Of several scoring sheets the last one's. */
export function frameworkOfWorkbook(workbook: WorkbookGrid): WorkbookFramework {
  const reading = readFrameworkSheet(workbook);
  if (reading.kind === "framework") return { kind: "framework", framework: reading.framework };
  if (reading.kind === "faulty") return { kind: "faulty", problems: reading.problems };
  const { recorded, problems } = knownFrameworks(workbook);
  const framework = [...recorded.values()].at(-1);
  if (framework !== undefined)
    return "faulty" in framework ? { kind: "faulty", problems } : { kind: "framework", framework };
  const [own] = deriveOwnSheets(workbook, [], readRememberedColumns(workbook)).own;
  return own === undefined ? { kind: "none" } : { kind: "framework", framework: own.framework };
}
