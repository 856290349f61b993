/**
 * What each column of a ledger's sheet was taken for, for a person who is to say which is which: what is known, what an
 * unknown heading is likely to be, and what was said before. The command line and the pane show the same.
 */
import type { SheetGrid, WorkbookGrid } from "../../grid/grid";
import type { Ledger } from "../definition/ledger";
import { ledgersOf } from "../definition/ledgers-of";
import { findTables } from "./find-table";
import type { FoundTable } from "./found-table";
import { headingsAt } from "./headings";
import { likelyColumns, type LikelyColumn } from "./likely-columns";
import { matchHeadings, meaningsOf } from "./meanings";
import { possibleTables } from "./possible-table";
import { unknownHeadings } from "./unknown-headings";

export interface TableColumn {
  readonly column: number;
  readonly heading: string;
  /** What it was taken for; null where it was taken for nothing. */
  readonly key: string | null;
  /** True where a person said that it is none of the ledger's. */
  readonly unused: boolean;
  /** True where nobody knows it. */
  readonly unknown: boolean;
  /** What an unknown heading is likely to be. */
  readonly likely: string | null;
}

export interface TableColumns {
  readonly grid: SheetGrid;
  readonly ledger: Ledger;
  /** The lowest row of the headings. */
  readonly header: number;
  readonly columns: readonly TableColumn[];
  /** False for a sheet that may be the ledger, and was not read. */
  readonly isRead: boolean;
  /** True where a person's word counts, and not the headings alone. */
  readonly isSaid: boolean;
}

/** @param passedOver sheets that are something else, such as scoring sheets */
export function tableColumns(
  workbook: WorkbookGrid,
  passedOver: ReadonlySet<string> = new Set(),
): readonly TableColumns[] {
  const { ledgers } = ledgersOf(workbook);
  const found = findTables(workbook, ledgers, passedOver);
  const read = new Set([...passedOver, ...found.map(({ grid }) => grid.name)]);
  const readLedgers = new Set(found.map(({ ledger }) => ledger.id));
  return [
    ...found.map((one): TableColumns => ({
      ...placeOf(one),
      columns: columnsOf(one, unknownHeadings(one)),
      isRead: true,
      isSaid: isSaid(one),
    })),
    ...possibleTables(workbook, ledgers, read, readLedgers)
      .filter(({ sideways }) => !sideways)
      .map(({ grid, header, ledger }) => columnsAs(grid, header, ledger)),
  ];
}

/** What the columns of a sheet that was not read would be, if it were this ledger. */
export function columnsAs(grid: SheetGrid, header: number, ledger: Ledger): TableColumns {
  const matched = matchHeadings(headingsAt(grid, header), [meaningsOf([ledger])]).get(ledger);
  const { columns, headings, repeated } = matched ?? NOTHING;
  const found: FoundTable = { ledger, grid, header, columns, headings, repeated, unused: new Set() };
  const known = new Set(columns.values());
  // Of a sheet that nobody has read yet every heading is asked about, with or without anything below it.
  const rest = headingsAt(grid, header).filter(({ column }) => !known.has(column));
  const likely = likelyColumns(grid, header, rest, ledger, new Set(columns.keys()));
  return { ...placeOf(found), columns: columnsOf(found, likely), isRead: false, isSaid: false };
}

const NOTHING = { columns: new Map<string, number>(), headings: new Map<string, string>(), repeated: [] };

function placeOf({ grid, ledger, header }: FoundTable): Pick<TableColumns, "grid" | "ledger" | "header"> {
  return { grid, ledger, header };
}

function columnsOf(found: FoundTable, asked: readonly LikelyColumn[]): readonly TableColumn[] {
  const keys = new Map([...found.columns].map(([key, column]) => [column, key]));
  const unknown = new Map(asked.map((one) => [one.heading.column, one]));
  return headingsAt(found.grid, found.header).map(({ column, text }) => ({
    column,
    heading: text,
    key: keys.get(column) ?? null,
    unused: found.unused.has(column),
    unknown: unknown.has(column),
    likely: unknown.get(column)?.column?.key ?? null,
  }));
}

function isSaid({ grid, header, ledger, columns, unused }: FoundTable): boolean {
  const byHeading = matchHeadings(headingsAt(grid, header), [meaningsOf([ledger])]).get(ledger)?.columns;
  return unused.size > 0 || [...columns].some(([key, column]) => byHeading?.get(key) !== column);
}
