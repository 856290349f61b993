/**
 * Finds the sheets that are ledgers: by their mark, whose hidden names follow each column through renaming and
 * moving, else by their headings, wherever the table begins. A ledger that stands on two sheets is found twice.
 */
import { parseRange } from "../../grid/address";
import { textAt, type DefinedName, type SheetGrid, type WorkbookGrid } from "../../grid/grid";
import { markedOtherwise, markedSheet } from "../../plan/mark";
import { rememberFor } from "../../remember";
import { normalizeText } from "../../sheet/normalize-text";
import type { Ledger } from "../definition/ledger";
import { columnNamePrefix } from "./column-names";
import { headingForms } from "./ledger-labels";

export interface FoundTable {
  readonly ledger: Ledger;
  readonly grid: SheetGrid;
  readonly header: number;
  /** Columns of the sheet by key. */
  readonly columns: ReadonlyMap<string, number>;
}

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
  // What we made for something else is none, and needs no looking through.
  const others = new Set(markedOtherwise(workbook.names, "ledger"));
  const sheets = workbook.sheets.filter(
    ({ name, visibility }) => visibility === "visible" && !passedOver.has(name) && !others.has(name),
  );
  return sheets.flatMap((grid) => {
    const found = findMarked(workbook.names, grid, ledgers) ?? findByHeadings(grid, ledgers);
    return found === null ? [] : [found];
  });
}

function findMarked(
  names: readonly DefinedName[],
  grid: SheetGrid,
  ledgers: readonly Ledger[],
): FoundTable | null {
  const ledger = ledgers.find(({ id }) => markedSheet(names, "ledger", id) === grid.name);
  if (ledger === undefined) return null;
  const prefix = columnNamePrefix(ledger.id);
  const columns = new Map<string, number>();
  let header = -1;
  for (const { name, refersTo } of names) {
    if (!name.startsWith(prefix)) continue;
    const cell = parseRange(refersTo.slice(refersTo.lastIndexOf("!") + 1));
    const key = name.slice(prefix.length);
    if (cell === null || !ledger.columns.some((column) => column.key === key)) continue;
    columns.set(key, cell.left);
    header = cell.top;
  }
  return header < 0 ? findByHeadings(grid, [ledger]) : { ledger, grid, header, columns };
}

function findByHeadings(grid: SheetGrid, ledgers: readonly Ledger[]): FoundTable | null {
  let best: (FoundTable & { readonly score: number }) | null = null;
  for (let header = 0; header < Math.min(SEARCHED_ROWS, grid.values.length); header++) {
    for (const [ledger, columns] of matchColumns(grid, header, ledgers)) {
      const named = isNamed(ledger, grid.name);
      if (columns.size < (named ? NEEDED_WITH_NAME : NEEDED)) continue;
      const required = ledger.columns.filter((column) => column.required === true);
      const there = required.filter(({ key }) => columns.has(key)).length;
      if (!named && there < required.length * NEEDED_SHARE) continue;
      const score = columns.size + columns.size / ledger.columns.length + (named ? ledger.columns.length : 0);
      if (best === null || score > best.score) best = { ledger, grid, header, columns, score };
    }
  }
  return best;
}

/** Longer texts are no headings of ledgers. */
const LONGEST_HEADING = 60;

/** The ledgers of which a row names columns, with the columns by key. */
function matchColumns(
  grid: SheetGrid,
  header: number,
  ledgers: readonly Ledger[],
): ReadonlyMap<Ledger, ReadonlyMap<string, number>> {
  const found = new Map<Ledger, Map<string, number>>();
  const meanings = meaningsOf(ledgers);
  (grid.values[header] ?? []).forEach((value, column) => {
    if (typeof value !== "string" || value.length > LONGEST_HEADING || value.trim() === "") return;
    const told = new Set<Ledger>();
    for (const form of headingForms(textAt(grid, header, column)))
      for (const { ledger, key } of meanings.get(form) ?? []) {
        // The exact heading goes before the one without its brackets.
        if (told.has(ledger)) continue;
        told.add(ledger);
        const columns = found.get(ledger) ?? new Map<string, number>();
        found.set(ledger, columns);
        if (!columns.has(key)) columns.set(key, column);
      }
  });
  return found;
}

type Meanings = ReadonlyMap<string, readonly { readonly ledger: Ledger; readonly key: string }[]>;

/** What each heading means, ledger by ledger. */
const meaningsOf = rememberFor((ledgers: readonly Ledger[]): Meanings => {
  const meanings = new Map<string, { readonly ledger: Ledger; readonly key: string }[]>();
  for (const ledger of ledgers) {
    const known = new Set<string>();
    const put = (text: string, key: string): void => {
      for (const form of headingForms(text)) {
        if (known.has(form)) continue;
        known.add(form);
        meanings.set(form, [...(meanings.get(form) ?? []), { ledger, key }]);
      }
    };
    // A heading of its own goes before another column's further wording.
    for (const { key, label } of ledger.columns) [label.zh, label.en].forEach((text) => put(text, key));
    for (const { key, aliases = [] } of ledger.columns) aliases.forEach((text) => put(text, key));
  }
  return meanings;
});

function isNamed({ name, aliases }: Ledger, sheet: string): boolean {
  const text = normalizeText(sheet).replace(/\(\d+\)$/, "");
  return [name.zh, name.en, ...aliases].some((one) => normalizeText(one) === text);
}
