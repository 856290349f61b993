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

/** @param read sheets that are ledgers, or something else */
export function possibleTables(
  workbook: WorkbookGrid,
  ledgers: readonly Ledger[],
  read: ReadonlySet<string>,
): readonly PossibleTable[] {
  return workbook.sheets
    .filter((grid) => !read.has(grid.name) && grid.values.length > 0 && isCandidate(workbook, grid))
    .flatMap((grid) => sidewaysTable(grid, ledgers) ?? uprightTable(grid, ledgers) ?? []);
}

function uprightTable(grid: SheetGrid, ledgers: readonly Ledger[]): PossibleTable | null {
  let best: (PossibleTable & { readonly score: number }) | null = null;
  const named = ledgers.find((ledger) => isNamedAs(ledger, grid.name));
  const meanings = meaningsOf(ledgers);
  for (let header = 0; header < Math.min(SEARCHED_ROWS, grid.values.length); header++) {
    const headings = headingsAt(grid, header);
    if (headings.length < NEEDED) continue;
    const matches = matchHeadings(headings, [meanings]);
    for (const ledger of named === undefined ? matches.keys() : [named]) {
      const matched = matches.get(ledger) ?? NOTHING;
      const { columns } = matched;
      const known = new Set(columns.values());
      const rest = headings.filter(({ column }) => !known.has(column));
      const unknown = likelyColumns(grid, header, rest, ledger, new Set(columns.keys()));
      const score = columns.size + unknown.filter(({ column }) => column !== null).length;
      if (!isLikely(ledger, columns, unknown, score, named !== undefined)) continue;
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
  score: number,
  named: boolean,
): boolean {
  if (named) return score > 0;
  const keys = new Set([...columns.keys(), ...unknown.flatMap(({ column }) => column?.key ?? [])]);
  const required = ledger.columns.filter((column) => column.required === true);
  const there = required.filter(({ key }) => keys.has(key)).length;
  return (
    score >= NEEDED && there >= NEEDED_SHARE * required.length && 2 * score >= columns.size + unknown.length
  );
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
      if (matched.columns.size < NEEDED || !isEnoughFor(ledger, matched.columns, false)) continue;
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
