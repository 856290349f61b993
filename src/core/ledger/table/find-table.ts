/**
 * Finds the sheets that are ledgers: by their mark, whose hidden names follow each column through renaming and
 * moving, else by their headings, wherever the table begins. A ledger that stands on two sheets is found twice.
 */
import type { SheetGrid, WorkbookGrid } from "../../grid/grid";
import { markedOtherwise } from "../../plan/mark";
import { derivedFrom } from "../columns/derived";
import type { Ledger, LedgerColumn } from "../definition/ledger";
import { headingsAt } from "./headings";
import type { FoundTable } from "./found-table";
import { findMarked, learnedMeanings } from "./marked-table";
import { matchHeadings, meaningsOf, type Meanings } from "./meanings";
import { isNamedAs } from "./sheet-names";

/** Above a table stand a title, a purpose and some fields at most. */
const SEARCHED_ROWS = 30;

/** Fewer headings that are known could be any list. */
const NEEDED = 3;
const NEEDED_WITH_NAME = 2;

/** Share of the required columns without which a sheet is no ledger of the kind. */
const NEEDED_SHARE = 0.6;

/** @param passedOver sheets that are something else */
export function findTables(
  workbook: WorkbookGrid,
  ledgers: readonly Ledger[],
  passedOver: ReadonlySet<string>,
): readonly FoundTable[] {
  const sources = [learnedMeanings(workbook, ledgers), meaningsOf(ledgers)];
  return workbook.sheets.flatMap((grid) => {
    if (passedOver.has(grid.name)) return [];
    const found =
      findMarked(workbook.names, grid, ledgers) ??
      (isCandidate(workbook, grid) ? findByHeadings(grid, sources) : null);
    return found === null ? [] : [found];
  });
}

/** What we made for something else is no ledger, and a hidden sheet is last year's. */
export function isCandidate({ names }: WorkbookGrid, { name, visibility }: SheetGrid): boolean {
  return visibility === "visible" && !markedOtherwise(names, "ledger").includes(name);
}

function findByHeadings(grid: SheetGrid, sources: readonly Meanings[]): FoundTable | null {
  let best: (FoundTable & { readonly score: number }) | null = null;
  for (let header = 0; header < Math.min(SEARCHED_ROWS, grid.values.length); header++) {
    for (const [ledger, matched] of matchHeadings(headingsAt(grid, header), sources)) {
      const named = isNamedAs(ledger, grid.name);
      if (!isEnoughFor(ledger, matched.columns, named, grid.values[header] ?? [])) continue;
      const { size } = matched.columns;
      const score = size + size / ledger.columns.length + (named ? ledger.columns.length : 0);
      if (best === null || score > best.score)
        best = { ledger, grid, header, ...matched, unused: new Set(), score };
    }
  }
  return best;
}

/**
 * Whether a row's headings make it the head of a ledger. A column that follows from others counts for them only in a row
 * that holds nothing else: a day of the end above a scoring sheet's table makes no ledger.
 */
export function isEnoughFor(
  ledger: Ledger,
  columns: ReadonlyMap<string, number>,
  named: boolean,
  cells: SheetGrid["values"][number],
): boolean {
  const stoodIn = isAllHeadings(columns, cells) ? standIns(ledger, columns) : new Set<string>();
  const required = ledger.columns.filter((column) => column.required === true);
  const there = required.filter(({ key }) => columns.has(key) || stoodIn.has(key));
  const known = columns.size + there.filter(({ key }) => !columns.has(key)).length;
  if (known < (named ? NEEDED_WITH_NAME : NEEDED)) return false;
  return named || there.length >= required.length * NEEDED_SHARE;
}

/** Side by side, with no field's value between them and nothing beside them. */
function isAllHeadings(columns: ReadonlyMap<string, number>, cells: SheetGrid["values"][number]): boolean {
  const taken = [...columns.values()];
  const filled = cells.filter((cell) => cell !== null && cell !== "").length;
  return (
    taken.length > 1 &&
    filled === taken.length &&
    Math.max(...taken) - Math.min(...taken) === taken.length - 1
  );
}

/** The required columns that a sheet lacks, and that nothing on it stands in for. */
export function lackedColumns({
  ledger,
  columns,
}: Pick<FoundTable, "ledger" | "columns">): readonly LedgerColumn[] {
  const stoodIn = standIns(ledger, columns);
  return ledger.columns.filter(
    ({ key, required }) => required === true && !columns.has(key) && !stoodIn.has(key),
  );
}

/** A column that follows from others says what they would. */
function standIns({ columns: all }: Ledger, columns: ReadonlyMap<string, number>): ReadonlySet<string> {
  return new Set(
    all.flatMap(({ key, derived }) =>
      derived !== undefined && columns.has(key) ? derivedFrom(derived) : [],
    ),
  );
}
