/** Finds the scoring sheets of a workbook that no framework knows, and derives a framework from each. */
import type { Framework } from "../framework/framework";
import type { WorkbookGrid } from "../grid/grid";
import { findScoringSheets } from "../sheet/recognize-sheets";
import type { ColumnMapping } from "./column-mapping";
import { deriveFramework } from "./derive-framework";
import type { DerivedFramework, OwnRows } from "./derived-framework";

export interface OwnSheet {
  readonly sheetName: string;
  readonly framework: Framework;
  readonly rows: OwnRows;
  readonly derived: DerivedFramework;
}

/**
 * @param known names of the sheets that a framework knows
 * @param mappings what a person said about the columns, by the sheet's name
 */
export function deriveOwnSheets(
  workbook: WorkbookGrid,
  known: readonly string[],
  mappings: ReadonlyMap<string, ColumnMapping> = new Map(),
): readonly OwnSheet[] {
  return findScoringSheets(workbook).flatMap(({ sheetName }) => {
    if (known.includes(sheetName)) return [];
    const derived = deriveFramework(workbook, sheetName, mappings.get(sheetName));
    if (derived === null || derived.framework === null || derived.rows === null) return [];
    return [{ sheetName, framework: derived.framework, rows: derived.rows, derived }];
  });
}
