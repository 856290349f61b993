/**
 * Says which row of a sheet belongs to which indicator or adjustment: by code, then by name where
 * a row has no code, never by position. Rows may have been moved, inserted or deleted.
 */
import type { Adjustment, EntryDefinition, Framework, Indicator } from "../framework/framework";
import { furtherEntries, type FurtherEntry } from "../framework/indicators";
import type { CellRef } from "../grid/address";
import { textAt, type SheetGrid } from "../grid/grid";
import { rememberFor } from "../remember";
import type { SheetHeader } from "./find-header";
import { normalizeCode, normalizeLabel, normalizeText, trimText, withoutBrackets } from "./normalize-text";
import type { ColumnKey, ScoringSheet, UnknownRow } from "./scoring-sheet";
import type { OwnScore } from "./read-own-row";
import { FOOTER_LABELS } from "./sheet-labels";

/** How a row of a department's own sheet is read. */
export interface OwnCells {
  /** The header of the row's own table. */
  readonly header: SheetHeader;
  readonly self: OwnScore | null;
  readonly review: OwnScore | null;
}

/** One level-2 indicator or adjustment with the row that it has on the sheet. */
export type LocatedRow = { readonly row: number; readonly at: CellRef; readonly own?: OwnCells } & (
  | { readonly indicator: Indicator }
  // A row of bonus or deduction.
  | { readonly adjustment: Adjustment }
);

/** A row that carries an indicator's code and the name of one of its entries for information. */
export interface FurtherRow {
  readonly row: number;
  readonly indicator: Indicator;
  readonly entry: EntryDefinition;
}

export interface LocatedRows {
  /** First row of each item found, from top to bottom. */
  readonly located: readonly LocatedRow[];
  /** Rows of entries that stand apart from their indicator's own row. */
  readonly further: readonly FurtherRow[];
  readonly duplicates: ScoringSheet["duplicates"];
  readonly unknown: readonly UnknownRow[];
}

/** Columns of which at least one is filled in a row that means to be an indicator's. */
const NUMBER_COLUMNS: readonly ColumnKey[] = ["max", "base", "actual", "option", "rule", "self", "review"];

const SIGNATURE = /签字|签名|盖章|年月日|\(signature\)|^\(seal\)$/;

type Item = { readonly indicator: Indicator } | { readonly adjustment: Adjustment };

/** Sorts all rows below the header; those without code and name are left out. */
export function locateRows(grid: SheetGrid, header: SheetHeader, framework: Framework): LocatedRows {
  const index = indexItems(framework);
  const located = new Map<string, LocatedRow>();
  const duplicates = new Map<string, CellRef[]>();
  const unknown: UnknownRow[] = [];
  const others: IdentifiedRow[] = [];
  const apart: FurtherRow[] = [];

  for (const identified of identifiedRows(grid, header)) {
    const { row, at, code, name } = identified;
    const item = index.byCode.get(normalizeCode(code));
    const entry = item === undefined ? null : furtherEntry(item, name);
    if (entry !== null && !apart.some((one) => one.entry === entry.entry)) {
      apart.push({ row, ...entry });
      continue;
    }
    if (item === undefined) {
      others.push(identified);
      continue;
    }
    const key = codeOf(item);
    const further = duplicates.get(key);
    if (further !== undefined) further.push(at);
    else if (located.has(key)) duplicates.set(key, [at]);
    else located.set(key, place(item, row, at));
  }
  for (const { row, at, code, name } of others) {
    const item = code === "" ? index.byName.get(normalizeText(name)) : undefined;
    if (item !== undefined && !located.has(codeOf(item))) located.set(codeOf(item), place(item, row, at));
    else if (isHeadingOrFooter(code, name, index.headings)) continue;
    else if (code !== "" || hasNumbers(grid, header, row)) unknown.push({ at, code, name });
  }
  return {
    located: [...located.values()].sort((a, b) => a.row - b.row),
    further: apart,
    duplicates: [...duplicates].map(([code, at]) => ({ code, at })),
    unknown,
  };
}

/** The entry for information that a row with the item's code is named after. */
function furtherEntry(item: Item, name: string): FurtherEntry | null {
  if (name === "" || !("indicator" in item)) return null;
  const wanted = normalizeText(name);
  const found = furtherEntries([item.indicator]).find(({ entry: { label } }) =>
    [label.zh, label.en].some((known) => normalizeText(known) === wanted),
  );
  return found ?? null;
}

interface IdentifiedRow {
  readonly row: number;
  /** The code's cell; the name's cell on a sheet without codes. */
  readonly at: CellRef;
  readonly code: string;
  readonly name: string;
}

function identifiedRows(grid: SheetGrid, header: SheetHeader): IdentifiedRow[] {
  const codeColumn = header.columns.get("code");
  const nameColumn = header.columns.get("l2");
  const text = (row: number, column: number | undefined): string =>
    column === undefined ? "" : trimText(textAt(grid, row, column));
  const rows: IdentifiedRow[] = [];
  for (let row = header.row + 1; row < grid.values.length; row++) {
    const code = text(row, codeColumn);
    const name = text(row, nameColumn);
    const at = { sheet: grid.name, row, column: codeColumn ?? nameColumn ?? 0 };
    if (code !== "" || name !== "") rows.push({ row, at, code, name });
  }
  return rows;
}

interface ItemIndex {
  readonly byCode: ReadonlyMap<string, Item>;
  readonly byName: ReadonlyMap<string, Item>;
  /** Codes and names of level-1 indicators. */
  readonly headings: ReadonlySet<string>;
}

const indexItems = rememberFor((framework: Framework): ItemIndex => {
  const byCode = new Map<string, Item>();
  const byName = new Map<string, Item>();
  const headings = new Set<string>();
  const add = (item: Item, code: string, names: readonly string[]): void => {
    byCode.set(normalizeCode(code), item);
    for (const name of names) byName.set(normalizeText(name), item);
  };
  for (const indicator of framework.indicators) {
    const names = [indicator.name.zh, indicator.name.en];
    if (indicator.level === 2) add({ indicator }, indicator.code, names);
    else for (const word of [indicator.code, ...names]) headings.add(normalizeText(word));
  }
  for (const adjustment of framework.adjustments) {
    add({ adjustment }, adjustment.code, [adjustment.name.zh, adjustment.name.en]);
  }
  return { byCode, byName, headings };
});

function place(item: Item, row: number, at: CellRef): LocatedRow {
  return "indicator" in item
    ? { indicator: item.indicator, row, at }
    : { adjustment: item.adjustment, row, at };
}

function codeOf(item: Item): string {
  return "indicator" in item ? item.indicator.code : item.adjustment.code;
}

function isHeadingOrFooter(code: string, name: string, headings: ReadonlySet<string>): boolean {
  const first = code === "" ? normalizeText(name) : normalizeText(normalizeCode(code));
  const plain = withoutBrackets(normalizeLabel(first));
  return headings.has(first) || FOOTER_LABELS.has(plain) || SIGNATURE.test(first);
}

function hasNumbers(grid: SheetGrid, header: SheetHeader, row: number): boolean {
  return NUMBER_COLUMNS.some((key) => {
    const column = header.columns.get(key);
    return column !== undefined && textAt(grid, row, column) !== "";
  });
}
