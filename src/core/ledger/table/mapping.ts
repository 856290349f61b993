/**
 * A person's answer to “which column of this sheet is which of the ledger's”. It is kept in the workbook as the hidden
 * names by which our own blank ledgers are known too, so that a mapped sheet is read as one of ours ever after.
 */
import { columnNumber } from "../../grid/address";
import type { DefinedName, SheetGrid, WorkbookGrid } from "../../grid/grid";
import { markedSheets, markFor } from "../../plan/mark";
import type { WorkbookPlan } from "../../plan/plan";
import { normalizeLabel } from "../../sheet/normalize-text";
import type { Ledger } from "../definition/ledger";
import { columnName, UNUSED_KEY, UNUSED_ROW } from "./column-names";
import { headingsAt, type Heading } from "./headings";
import { matchHeadings, meaningsOf } from "./meanings";

export interface LedgerMapping {
  /** Null where the workbook has one visible sheet only. */
  readonly sheet: string | null;
  readonly ledger: string;
  /** The lowest row of the headings, counted from 0; null: the row in which most of what was said stands. */
  readonly row: number | null;
  /** Headings, or letters after an “@”, with the column's key; null: none of the ledger's. */
  readonly columns: ReadonlyMap<string, string | null>;
}

/** Why a mapping can't be followed; the words are the command line's and the pane's affair. */
export type MappingProblem =
  | { readonly kind: "noSheet"; readonly sheets: readonly string[] }
  | { readonly kind: "noLedger"; readonly ledger: string }
  | { readonly kind: "noKey"; readonly key: string; readonly keys: readonly string[] }
  | { readonly kind: "noHeading"; readonly heading: string; readonly headings: readonly string[] };

export type MappingResult = { readonly names: readonly DefinedName[] } | { readonly problem: MappingProblem };

const SEARCHED_ROWS = 30;

/** The hidden names that say what a person said. */
export function mappingNames(
  workbook: WorkbookGrid,
  ledgers: readonly Ledger[],
  mapping: LedgerMapping,
): MappingResult {
  const visible = workbook.sheets.filter(({ visibility }) => visibility === "visible");
  const grid =
    mapping.sheet === null
      ? visible.length === 1
        ? visible[0]
        : undefined
      : workbook.sheets.find(({ name }) => name === mapping.sheet);
  if (grid === undefined) return { problem: { kind: "noSheet", sheets: visible.map(({ name }) => name) } };
  const ledger = ledgers.find(({ id }) => id === mapping.ledger);
  if (ledger === undefined) return { problem: { kind: "noLedger", ledger: mapping.ledger } };
  const keys = ledger.columns.map(({ key }) => key);
  const row = mapping.row ?? likelyRow(grid, ledger, mapping);
  const headings = headingsAt(grid, row);
  const columns = new Map<string, number>();
  const unused: number[] = [];
  for (const [said, key] of mapping.columns) {
    if (key !== null && !keys.includes(key)) return { problem: { kind: "noKey", key, keys } };
    const column = columnOf(said, headings);
    if (column === null)
      return { problem: { kind: "noHeading", heading: said, headings: headings.map(({ text }) => text) } };
    if (key === null) unused.push(column);
    else columns.set(key, column);
  }
  const taken = new Set([...columns.values(), ...unused]);
  const rest = headings.filter(({ column }) => !taken.has(column));
  for (const [key, column] of matchHeadings(rest, [meaningsOf([ledger])]).get(ledger)?.columns ?? [])
    if (!columns.has(key)) columns.set(key, column);
  const slot = slotFor(workbook, grid.name, ledger.id);
  const place = (key: string, at: number | undefined): DefinedName =>
    at === undefined
      ? columnName(slot, key, grid.name, UNUSED_ROW, 0)
      : columnName(slot, key, grid.name, row, at);
  return {
    names: [
      markFor("ledger", grid.name, slot),
      ...keys.map((key) => place(key, columns.get(key))),
      ...unused.map((column, index) => place(`${UNUSED_KEY}${index + 1}`, column)),
    ],
  };
}

/** The same as a plan: it writes hidden names and no cell. */
export function planMapping(names: readonly DefinedName[]): WorkbookPlan {
  return { sheets: [], names, activate: null };
}

/** A workbook as it would be with these names. */
export function withNames(workbook: WorkbookGrid, names: readonly DefinedName[]): WorkbookGrid {
  const said = new Set(names.map(({ name }) => name));
  return { ...workbook, names: [...workbook.names.filter(({ name }) => !said.has(name)), ...names] };
}

/** The sheet's own slot where it has one, else the first free one of the ledger. */
function slotFor({ names }: WorkbookGrid, sheet: string, ledger: string): string {
  const marked = markedSheets(names, "ledger");
  const isOf = (slot: string | null): slot is string => slot !== null && slot.replace(/-\d+$/, "") === ledger;
  const own = marked.find((one) => one.sheet === sheet && isOf(one.slot))?.slot;
  if (own !== undefined && own !== null) return own;
  const taken = new Set(marked.map(({ slot }) => slot));
  for (let number = 1; ; number++) {
    const slot = number === 1 ? ledger : `${ledger}-${number}`;
    if (!taken.has(slot)) return slot;
  }
}

/** The row with most of the headings that were named, else with most that are known. */
function likelyRow(grid: SheetGrid, ledger: Ledger, { columns }: LedgerMapping): number {
  let best = { row: 0, score: -1 };
  for (let row = 0; row < Math.min(SEARCHED_ROWS, grid.values.length); row++) {
    const headings = headingsAt(grid, row);
    const named = [...columns.keys()].filter(
      (said) => !said.startsWith("@") && columnOf(said, headings) !== null,
    );
    const known = matchHeadings(headings, [meaningsOf([ledger])]).get(ledger)?.columns.size ?? 0;
    const score = 100 * named.length + 10 * known + Math.min(headings.length, 9);
    if (score > best.score) best = { row, score };
  }
  return best.row;
}

function columnOf(said: string, headings: readonly Heading[]): number | null {
  const [, letters] = /^@([A-Za-z]{1,3})$/.exec(said) ?? [];
  if (letters !== undefined) return columnNumber(letters.toUpperCase());
  const wanted = normalizeLabel(said);
  const found = headings.find(({ text }) =>
    [text, text.split("/").at(-1) ?? text].some((one) => normalizeLabel(one) === wanted),
  );
  return found?.column ?? null;
}
