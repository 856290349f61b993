/**
 * Sheets that may be ledgers and were not read: too few of their headings are known, or they lie on their side.
 * Nobody is guessed for; the sheet is named, with what was made of its headings.
 */
import type { CellValue, SheetGrid, WorkbookGrid } from "../../grid/grid";
import type { Ledger } from "../definition/ledger";
import { isCandidate, isEnoughFor } from "./find-table";
import { headingsAt, type Heading } from "./headings";
import { likelyColumns, type LikelyColumn } from "./likely-columns";
import { matchHeadings, meaningsOf, type MatchedColumns } from "./meanings";
import { isNamedAs } from "./sheet-names";

export interface PossibleTable {
  readonly ledger: Ledger;
  readonly grid: SheetGrid;
  readonly header: number;
  readonly matched: MatchedColumns;
  /** The headings that are not known, with what each is likely to be. */
  readonly unknown: readonly LikelyColumn[];
  /** True where each record has a column instead of a row. */
  readonly sideways: boolean;
}

const SEARCHED_ROWS = 30;
const SEARCHED_COLUMNS = 12;
/** Fewer columns that are known, or likely, are no list of the kind. */
const NEEDED = 3;
const NEEDED_SHARE = 0.6;

/**
 * @param read sheets that are ledgers, or something else
 * @param readLedgers ids of the ledgers that were read: another sheet beside them is more likely to belong to one of them
 */
export function possibleTables(
  workbook: WorkbookGrid,
  ledgers: readonly Ledger[],
  read: ReadonlySet<string>,
  readLedgers: ReadonlySet<string> = new Set(),
): readonly PossibleTable[] {
  return workbook.sheets
    .filter((grid) => !read.has(grid.name) && grid.values.length > 0 && isCandidate(workbook, grid))
    .flatMap((grid) => sidewaysTable(grid, ledgers) ?? uprightTable(grid, ledgers, readLedgers) ?? []);
}

function uprightTable(
  grid: SheetGrid,
  ledgers: readonly Ledger[],
  readLedgers: ReadonlySet<string>,
): PossibleTable | null {
  let best: (PossibleTable & { readonly score: number }) | null = null;
  const named = ledgers.find((ledger) => isNamedAs(ledger, grid.name));
  const meanings = meaningsOf(ledgers);
  for (let header = 0; header < Math.min(SEARCHED_ROWS, grid.values.length); header++) {
    const headings = headingsAt(grid, header);
    if (headings.length < NEEDED) continue;
    const matches = matchHeadings(headings, [meanings]);
    for (const ledger of named === undefined ? ledgers : [named]) {
      // Most of the headings have to be columns, and a ledger has no more of them than this.
      if (named === undefined && headings.length > 2 * ledger.columns.length) continue;
      const matched = matches.get(ledger) ?? NOTHING;
      const { columns } = matched;
      const known = new Set(columns.values());
      const rest = headings.filter(({ column }) => !known.has(column));
      const unknown = likelyColumns(grid, header, rest, ledger, new Set(columns.keys()));
      const score = columns.size + unknown.filter(({ column }) => column !== null).length;
      if (named === undefined ? !isLikely(ledger, columns, unknown, readLedgers) : score === 0) continue;
      if (best === null || score > best.score)
        best = { ledger, grid, header, matched, unknown, sideways: false, score };
    }
  }
  return best;
}

const NOTHING: MatchedColumns = { columns: new Map(), headings: new Map(), repeated: [] };

function isLikely(
  ledger: Ledger,
  columns: ReadonlyMap<string, number>,
  unknown: readonly LikelyColumn[],
  readLedgers: ReadonlySet<string>,
): boolean {
  const keys = new Set([...columns.keys(), ...unknown.flatMap(({ column }) => column?.key ?? [])]);
  const required = ledger.columns.filter((column) => column.required === true);
  const there = required.filter(({ key }) => keys.has(key)).length;
  const isMost = 2 * keys.size >= columns.size + unknown.length;
  if (readLedgers.has(ledger.id)) return isMost && keys.size > 1 && 2 * there >= required.length;
  // What is only likely weighs less: where one heading alone is known all that is required has to be likely.
  const isKnown = columns.size > 1 || (keys.size > NEEDED && there === required.length);
  return isMost && isKnown && keys.size >= NEEDED && there >= NEEDED_SHARE * required.length;
}

/** Headings below one another, records beside them. */
function sidewaysTable(grid: SheetGrid, ledgers: readonly Ledger[]): PossibleTable | null {
  const meanings = meaningsOf(ledgers);
  const turned = transposed(grid);
  for (let column = 0; column < turned.values.length; column++) {
    const headings: readonly Heading[] = headingsAt(
      { ...turned, merges: [{ top: 0, left: 0, bottom: 0, right: 0 }] },
      column,
    );
    for (const [ledger, matched] of matchHeadings(headings, [meanings])) {
      if (
        matched.columns.size < NEEDED ||
        !isEnoughFor(ledger, matched.columns, false, turned.values[column] ?? [])
      )
        continue;
      return { ledger, grid, header: column, matched, unknown: [], sideways: true };
    }
  }
  return null;
}

function transposed(grid: SheetGrid): SheetGrid {
  const rows = grid.values.slice(0, SEARCHED_ROWS);
  const width = Math.min(SEARCHED_COLUMNS, Math.max(0, ...rows.map((row) => row.length)));
  const values = Array.from({ length: width }, (_, column): CellValue[] =>
    rows.map((row) => row[column] ?? null),
  );
  return { ...grid, values, formulas: [], formats: [], merges: [] };
}
