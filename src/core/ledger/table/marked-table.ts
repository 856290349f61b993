/**
 * Ledgers that are known by hidden names: one for the sheet, one for each column. We write them with a blank ledger,
 * and when a person has said which column is which.
 */
import { parseRange } from "../../grid/address";
import { textAt, type DefinedName, type SheetGrid, type WorkbookGrid } from "../../grid/grid";
import { markedSheets } from "../../plan/mark";
import type { Ledger } from "../definition/ledger";
import { columnNamePrefix, UNUSED_KEY, UNUSED_ROW } from "./column-names";
import type { FoundTable } from "./found-table";
import { headingsAt } from "./headings";
import { headingForms } from "./ledger-labels";
import { matchHeadings, meaningsOf, type ColumnOf, type Meanings } from "./meanings";

/** @returns null for a sheet without a mark */
export function findMarked(
  names: readonly DefinedName[],
  grid: SheetGrid,
  ledgers: readonly Ledger[],
): FoundTable | null {
  const slot = markedSheets(names, "ledger").find(({ sheet }) => sheet === grid.name)?.slot ?? null;
  const ledger = slot === null ? undefined : ledgers.find(({ id }) => id === ledgerOfSlot(slot));
  if (slot === null || ledger === undefined) return null;
  const prefix = columnNamePrefix(slot);
  const named: { readonly key: string; readonly row: number; readonly column: number }[] = [];
  for (const { name, refersTo } of names) {
    if (!name.startsWith(prefix)) continue;
    const key = name.slice(prefix.length);
    const cell = parseRange(refersTo.slice(refersTo.lastIndexOf("!") + 1));
    // With a dot: a column of the ledger's second sheet.
    if (cell !== null && cell.top !== UNUSED_ROW && !key.includes("."))
      named.push({ key, row: cell.top, column: cell.left });
  }
  const header = mostOf(named.map(({ row }) => row));
  if (header === null) return null;
  const inHeader = named.filter(({ row }) => row === header);
  const unused = new Set(inHeader.flatMap(({ key, column }) => (key.startsWith(UNUSED_KEY) ? [column] : [])));
  const columns = new Map<string, number>();
  for (const { key, column } of inHeader)
    if (ledger.columns.some((one) => one.key === key)) columns.set(key, column);
  const taken = new Set([...columns.values(), ...unused]);
  const all = headingsAt(grid, header);
  const byHeading = matchHeadings(
    all.filter(({ column }) => !taken.has(column)),
    [meaningsOf([ledger])],
  ).get(ledger);
  // A column that was put in later has no name, but a heading.
  for (const [key, column] of byHeading?.columns ?? []) if (!columns.has(key)) columns.set(key, column);
  const headings = new Map(
    [...columns].map(([key, column]) => [key, all.find((one) => one.column === column)?.text ?? ""]),
  );
  return { ledger, grid, header, columns, headings, repeated: byHeading?.repeated ?? [], unused };
}

/** `elections`, or `elections-2` for the second sheet of a ledger. */
function ledgerOfSlot(slot: string): string {
  return slot.replace(/-\d+$/, "");
}

function mostOf(rows: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** What the columns of marked ledgers are called: a copy of such a sheet has the same headings and no names. */
export function learnedMeanings(workbook: WorkbookGrid, ledgers: readonly Ledger[]): Meanings {
  const meanings = new Map<string, ColumnOf[]>();
  const usual = meaningsOf(ledgers);
  for (const grid of workbook.sheets) {
    const found = findMarked(workbook.names, grid, ledgers);
    if (found === null) continue;
    for (const [key, column] of found.columns) {
      const [form] = headingForms(textAt(grid, found.header, column));
      if (
        form === undefined ||
        form === "" ||
        usual.get(form)?.some(({ ledger }) => ledger === found.ledger) === true
      )
        continue;
      meanings.set(form, [...(meanings.get(form) ?? []), { ledger: found.ledger, key }]);
    }
  }
  return meanings;
}
