/** Finds the scoring sheets of a workbook that no framework knows, and derives a framework from each. */
import type { Framework } from "../framework/framework";
import type { WorkbookGrid } from "../grid/grid";
import { readRoster } from "../roster/read-roster";
import { findScoringSheets, possibleSheets } from "../sheet/recognize-sheets";
import type { SheetMappings } from "./column-mapping";
import { deriveFramework } from "./derive-framework";
import type { DerivationProblem, DerivedFramework, HeaderColumn, OwnRows } from "./derived-framework";
import { labelMeaning, plainLabel } from "./labels/label-meaning";
import { namesUnits } from "./labels/plain-label";
import { guessedHeader } from "./tables/own-tables";

export interface OwnSheet {
  readonly sheetName: string;
  readonly framework: Framework;
  readonly rows: OwnRows;
  readonly derived: DerivedFramework;
}

/** A sheet that may be a scoring sheet, if only somebody says which column is which. */
export interface UnreadSheet {
  readonly sheetName: string;
  /** Row, counted from 0, in which the header begins or seems to. */
  readonly headerRow: number;
  readonly columns: readonly HeaderColumn[];
  /** Why nothing could be derived from it. */
  readonly problems: readonly DerivationProblem[];
}

/**
 * @param known names of the sheets that a framework knows
 * @param mappings what persons said about the columns; such a sheet needs no header that is known
 */
export function deriveOwnSheets(
  workbook: WorkbookGrid,
  known: readonly string[],
  mappings: SheetMappings,
): { readonly own: readonly OwnSheet[]; readonly unread: readonly UnreadSheet[] } {
  const own: OwnSheet[] = [];
  const unread: UnreadSheet[] = [];
  // Beside sheets that a framework knows only what looks like one of them is looked at.
  const candidates = known.length === 0 ? possibleSheets(workbook) : findScoringSheets(workbook);
  for (const { name: sheetName } of candidates) {
    if (known.includes(sheetName)) continue;
    const derived = deriveFramework(workbook, sheetName, mappings);
    if (derived === null) continue;
    const { framework, rows } = derived;
    if (framework === null || rows === null)
      unread.push({
        sheetName,
        headerRow: derived.headerRow,
        columns: derived.columns,
        problems: derived.problems,
      });
    else own.push({ sheetName, framework, rows, derived });
  }
  return { own, unread };
}

/** A heading of points or of a score. */
function isScoring(label: string): boolean {
  const meaning = labelMeaning(label);
  if (meaning === null) return false;
  return meaning.kind === "score" || (meaning.kind === "column" && ["max", "deduct"].includes(meaning.key));
}

/** The visible sheets of a workbook without scoring sheets that have a row like a header. */
export function guessOwnSheets(workbook: WorkbookGrid): readonly UnreadSheet[] {
  const roster = readRoster(workbook)?.sheetName ?? null;
  return possibleSheets(workbook).flatMap((grid): readonly UnreadSheet[] => {
    const header = grid.visibility === "visible" ? guessedHeader(grid) : null;
    if (header === null) return [];
    const columns = header.headed.map(({ column, label }) => ({ column, label, key: null }));
    const at = { sheet: grid.name, row: header.top, column: columns[0]?.column ?? 0 };
    const labels = columns.map(({ label }) => label);
    // A list of units, of which nothing has points or a score.
    if (grid.name === roster && !labels.some((label) => isScoring(label))) return [];
    const units = labels.find((label) => namesUnits(plainLabel(label)));
    const isNamed = labels.some((label) => labelMeaning(label)?.kind === "name");
    const problem: DerivationProblem =
      units === undefined || isNamed
        ? { kind: "unknownColumns", at, labels }
        : { kind: "unitRows", at, label: units };
    return [{ sheetName: grid.name, headerRow: header.top, columns, problems: [problem] }];
  });
}
