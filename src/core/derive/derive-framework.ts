/**
 * Derives a framework from a department's own 评分表: groups from the level-1 column, points from
 * 分值, every score judged by a person. Nothing is guessed silently: assumptions and problems come
 * with the result, which is held against the sheet's own numbers afterwards.
 */
import Big from "big.js";
import { loadFramework } from "../framework/load-framework";
import { textAt, type SheetGrid, type WorkbookGrid } from "../grid/grid";
import type { CellRef } from "../grid/address";
import { assumptionsOf } from "./assumptions";
import { bonusWithinTotal } from "./bonus-within-total";
import { buildFramework, type BuiltFramework } from "./build-framework";
import type { SheetMappings } from "./column-mapping";
import type {
  DerivationProblem,
  DerivedFramework,
  HeaderColumn,
  OwnRows,
  RowPlace,
} from "./derived-framework";
import { toldLimits, USUAL_LIMITS } from "./grade-limits";
import { nestedWeights } from "./nested-weights";
import type { OwnColumnKey } from "./own-column";
import { ownFields } from "./own-fields";
import { pointScale } from "./own-points";
import type { OwnItem, SortedRows } from "./rows/own-row";
import { scoreColumns } from "./rows/row-view";
import { sortRows } from "./rows/sort-rows";
import { adjustmentCells, itemCells, scoreMeanings, tableHeader, type ScoreMeanings } from "./score-cells";
import type { OwnTable } from "./tables/own-table";
import { ownTables, sheetMapping } from "./tables/own-tables";

/** Fewer rows make no assessment. */
const NEEDED_ROWS = 2;

const WEIGHT = /权重|比重|占比|权数|系数|weight/i;

/**
 * @param mappings what persons said about headers that aren't known
 * @returns null when there is no such sheet, or when it has no header row that is known
 */
export function deriveFramework(
  workbook: WorkbookGrid,
  sheetName: string,
  mappings: SheetMappings = new Map(),
): DerivedFramework | null {
  const grid = workbook.sheets.find(({ name }) => name === sheetName);
  if (grid === undefined) return null;
  const all = ownTables(grid, mappings);
  const [main] = all.filter(isScored);
  const [first = main] = all;
  if (first === undefined) return null;
  const columns = all.flatMap(headerColumns);
  const at = { sheet: grid.name, row: first.top, column: first.left };
  const failed = (...problems: readonly DerivationProblem[]): DerivedFramework => ({
    framework: null,
    rows: null,
    reading: null,
    assumptions: [],
    problems,
    headerRow: first.top,
    places: [],
    columns,
  });
  const contested = all.find(({ rivals }) => rivals !== null);
  if (contested?.rivals != null)
    return failed({ kind: "rivals", at: headerCell(grid, contested), ...contested.rivals });
  if (main === undefined) return failed({ kind: "noScoreColumn", at });
  const tables = all.filter(isScored);
  const read = sortRows(grid, tables);
  if (read.items.length < NEEDED_ROWS) {
    const reason = main.columns.has("max") || read.items.length > 0 ? "noRows" : "noPointsColumn";
    const why = { kind: reason, at: headerCell(grid, main) } as const;
    return reason === "noRows" ? failed(why, ...read.problems) : failed(why);
  }
  const nested = nestedWeights(read);
  const scale =
    nested === null
      ? pointScale(
          read.items.map(({ points }) => points),
          read.percent,
        )
      : "nested";
  read.items.forEach((item, index) => (item.points = nested?.[index] ?? item.points));
  if (scale === "fraction")
    for (const item of read.items) item.points = new Big(item.points).times(100).toNumber();
  const { sorted, moved } = bonusWithinTotal(grid, read);
  const limits = toldLimits(sheetMapping(grid, mappings));
  const built = buildFramework(
    titleOf(grid, main.top),
    sorted.items,
    sorted.adjustments,
    limits ?? USUAL_LIMITS,
  );
  const loaded = loadFramework(built.framework);
  if (!loaded.ok) {
    const codes = [...new Set(loaded.problems.map(({ code }) => code))];
    return failed(...sorted.problems, { kind: "faulty", at: headerCell(grid, main), codes });
  }
  const meanings = new Map(
    tables.map((table) => [
      table,
      scoreMeanings(grid, table, sorted, scale !== "points" || hasWeights(table)),
    ]),
  );
  const rows = ownRows(grid, main, built, meanings);
  return {
    framework: built.framework,
    rows,
    reading: { tables, sorted, scale },
    assumptions: assumptionsOf({
      tables,
      sorted,
      scale,
      meanings,
      framework: built.framework,
      limits,
      moved,
      addedParts: addedParts(grid, sorted.items),
    }),
    problems: sorted.problems,
    headerRow: first.top,
    places: rowPlaces(rows, sorted),
    columns,
  };
}

function rowPlaces({ located }: OwnRows, { items, adjustments }: SortedRows): readonly RowPlace[] {
  const tables = new Map([...items, ...adjustments].map(({ row, table }) => [row, table]));
  return located.map((found) => {
    const { row, at } = found;
    const column = tables.get(row)?.columns.get("max") ?? at.column;
    const { code } = "indicator" in found ? found.indicator : found.adjustment;
    return { code, at, pointsAt: { ...at, row, column } };
  });
}

/** Rows of indicators that have several rows with a score. */
function addedParts(grid: SheetGrid, items: readonly OwnItem[]): readonly number[] {
  return items.flatMap(({ table, rows }) => {
    const scored = rows.filter((row) =>
      scoreColumns(table).some((column) => textAt(grid, row, column) !== ""),
    );
    return scored.length > 1 ? scored : [];
  });
}

function isScored({ columns }: OwnTable): boolean {
  return columns.has("self") || columns.has("review") || columns.has("deduct");
}

function hasWeights({ columns, headed }: OwnTable): boolean {
  const label = headed.find(({ column }) => column === columns.get("max"))?.label ?? "";
  return WEIGHT.test(label);
}

function headerColumns({ headed, columns, groupMax }: OwnTable): readonly HeaderColumn[] {
  const keys = new Map<number, OwnColumnKey>([...columns].map(([key, column]) => [column, key]));
  for (const column of groupMax) keys.set(column, "groupMax");
  return headed.map(({ column, label }) => ({ column, label, key: keys.get(column) ?? null }));
}

function headerCell(grid: SheetGrid, { top, left }: OwnTable): CellRef {
  return { sheet: grid.name, row: top, column: left };
}

function ownRows(
  grid: SheetGrid,
  main: OwnTable,
  { indicatorRows, adjustmentRows }: BuiltFramework,
  meanings: ReadonlyMap<OwnTable, ScoreMeanings>,
): OwnRows {
  const at = (row: number, table: OwnTable): CellRef => ({
    sheet: grid.name,
    row,
    column: table.names.at(-1) ?? table.columns.get("criteria") ?? table.left,
  });
  const plain: ScoreMeanings = { outOf100: false, blankIsNone: false };
  return {
    header: tableHeader(main),
    top: main.top,
    located: [
      ...indicatorRows.map(([indicator, item]) => ({
        indicator,
        row: item.row,
        at: at(item.row, item.table),
        own: itemCells(item, meanings.get(item.table) ?? plain),
      })),
      ...adjustmentRows.map(([adjustment, extra]) => ({
        adjustment,
        row: extra.row,
        at: at(extra.row, extra.table),
        own: adjustmentCells(extra),
      })),
    ].sort((a, b) => a.row - b.row),
    fields: ownFields(grid, main.top),
  };
}

/** The first text above the table, else the sheet's name. */
function titleOf(grid: SheetGrid, headerRow: number): string {
  for (let row = 0; row < headerRow; row++) {
    for (let column = 0; column < (grid.values[row]?.length ?? 0); column++) {
      const text = textAt(grid, row, column);
      if (text !== "") return [...text].slice(0, 100).join("");
    }
  }
  return grid.name;
}
