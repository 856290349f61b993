/** The tables of a department's own sheet, with what a person said about their columns. */
import { textAt, type SheetGrid } from "../../grid/grid";
import { normalizeLabel } from "../../sheet/normalize-text";
import {
  mappingFor,
  toldHeaderRow,
  toldKey,
  type ColumnMapping,
  type SheetMappings,
} from "../column-mapping";
import { labelMeaning } from "../labels/label-meaning";
import { findTables } from "./find-tables";
import { findHeaderBlocks, readHeaderBlock } from "./header-rows";
import type { HeaderBlock, OwnTable } from "./own-table";
import { isGradesName } from "../grades-name";
import { tableColumns } from "./table-columns";

/** How far down a header row is guessed. */
const SEARCHED_ROWS = 30;
/** Rows of so many texts may be a header of which a person can tell us the meaning. */
const NEEDED_TEXTS = 4;
/** With a person's word for at least one of them, so many columns that have a meaning are a header. */
const NEEDED_MAPPED = 3;

/** @returns none when no row of the sheet has enough labels that are known or were told */
export function ownTables(grid: SheetGrid, mappings: SheetMappings): readonly OwnTable[] {
  const known = findHeaderBlocks(grid);
  const mapping = new Map([...sheetMapping(grid, mappings, known)].filter(([name]) => !isGradesName(name)));
  const places = findTables(grid, meantBlocks(grid, mapping, known));
  return places.map((place) => tableColumns(grid, place, (column) => toldKey(mapping, column)));
}

/** The header of a sheet of which nobody knows what it is: the row that looks most like one. */
export function guessedHeader(grid: SheetGrid): HeaderBlock | null {
  const rows = searchedRows(grid).map((row) => ({ row, texts: rowTexts(grid, row) }));
  const weight = ({ texts }: { texts: readonly string[] }): number =>
    texts.length + 100 * texts.filter((text) => labelMeaning(text) !== null).length;
  const [best] = rows
    .filter(({ texts }) => new Set(texts).size === texts.length && texts.length >= NEEDED_TEXTS)
    .sort((a, b) => weight(b) - weight(a));
  return best === undefined ? null : readHeaderBlock(grid, best.row);
}

/** What a person said of a sheet, of its columns and its grades. */
export function sheetMapping(
  grid: SheetGrid,
  mappings: SheetMappings,
  known: readonly HeaderBlock[] = findHeaderBlocks(grid),
): ColumnMapping {
  if (mappings.size === 0) return new Map();
  const labels = known.flatMap(({ headed }) => headed.map(({ label }) => label));
  const texts = searchedRows(grid).flatMap((row) => rowTexts(grid, row));
  return mappingFor(mappings, grid.name, new Set([...labels, ...texts].map(normalizeLabel)));
}

/** Those that are known, unless a person's words say otherwise. */
function meantBlocks(
  grid: SheetGrid,
  mapping: ColumnMapping,
  known: readonly HeaderBlock[],
): readonly HeaderBlock[] {
  if (mapping.size === 0) return known;
  const row = toldHeaderRow(mapping);
  if (row !== null) {
    if (row >= grid.values.length) return [];
    // What is known from there on stays known: a sheet may have further tables.
    const from = known.filter(({ top }) => top >= row);
    return from[0]?.top === row ? from : [readHeaderBlock(grid, row)];
  }
  const pointedOut = mappedBlock(grid, mapping, known);
  return pointedOut === null ? known : [pointedOut];
}

/** The row to which a person's words apply, where they say nothing about a header that is known. */
function mappedBlock(
  grid: SheetGrid,
  mapping: ColumnMapping,
  known: readonly HeaderBlock[],
): HeaderBlock | null {
  const applies = (block: HeaderBlock): boolean =>
    block.headed.some((one) => toldKey(mapping, one) !== undefined);
  if (known.some(applies)) return null;
  let best: { readonly block: HeaderBlock; readonly meant: number } | null = null;
  for (const row of searchedRows(grid)) {
    const block = readHeaderBlock(grid, row);
    const byLabel = block.headed.some(({ label }) => mapping.has(normalizeLabel(label)));
    if (!byLabel) continue;
    const meant = block.headed.filter((one) => {
      const key = toldKey(mapping, one);
      return key === undefined ? one.meaning !== null : key !== null;
    }).length;
    if (meant >= NEEDED_MAPPED && meant > (best?.meant ?? 0)) best = { block, meant };
  }
  if (best !== null) return best.block;
  return [...mapping.keys()].some((name) => name.startsWith("@")) ? guessedHeader(grid) : null;
}

function searchedRows(grid: SheetGrid): readonly number[] {
  return Array.from({ length: Math.min(SEARCHED_ROWS, grid.values.length) }, (_, row) => row);
}

function rowTexts(grid: SheetGrid, row: number): readonly string[] {
  return (grid.values[row] ?? []).flatMap((value, column) => {
    const text = textAt(grid, row, column);
    return typeof value === "string" && text !== "" ? [text] : [];
  });
}
