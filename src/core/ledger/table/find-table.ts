/**
 * Finds the sheets that are ledgers: by their mark, whose hidden names follow each column through renaming and
 * moving, else by their headings, wherever the table begins. A ledger that stands on two sheets is found twice.
 */
import { parseRange } from "../../grid/address";
import { textAt, type DefinedName, type SheetGrid, type WorkbookGrid } from "../../grid/grid";
import { markedSheet } from "../../plan/mark";
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
  const sheets = workbook.sheets.filter(
    ({ name, visibility }) => visibility === "visible" && !passedOver.has(name),
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
    const headings = (grid.values[header] ?? []).flatMap((value, column) =>
      typeof value === "string" && value.trim() !== ""
        ? [{ column, text: textAt(grid, header, column) }]
        : [],
    );
    if (headings.length < NEEDED_WITH_NAME) continue;
    for (const ledger of ledgers) {
      const columns = matchColumns(ledger, headings);
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

function matchColumns(
  ledger: Ledger,
  headings: readonly { readonly column: number; readonly text: string }[],
): ReadonlyMap<string, number> {
  const labels = labelsOf(ledger);
  const columns = new Map<string, number>();
  for (const { column, text } of headings) {
    const key = headingForms(text)
      .map((form) => labels.get(form))
      .find((found) => found !== undefined);
    if (key !== undefined && !columns.has(key)) columns.set(key, column);
  }
  return columns;
}

const known = new WeakMap<Ledger, ReadonlyMap<string, string>>();

function labelsOf(ledger: Ledger): ReadonlyMap<string, string> {
  const kept = known.get(ledger);
  if (kept !== undefined) return kept;
  const labels = new Map<string, string>();
  const put = (text: string, key: string): void =>
    headingForms(text).forEach((form) => labels.has(form) || labels.set(form, key));
  // A heading of its own goes before another column's further wording.
  for (const { key, label } of ledger.columns) [label.zh, label.en].forEach((text) => put(text, key));
  for (const { key, aliases = [] } of ledger.columns) aliases.forEach((text) => put(text, key));
  known.set(ledger, labels);
  return labels;
}

function isNamed({ name, aliases }: Ledger, sheet: string): boolean {
  const text = normalizeText(sheet).replace(/\(\d+\)$/, "");
  return [name.zh, name.en, ...aliases].some((one) => normalizeText(one) === text);
}
