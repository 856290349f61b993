/** Finds mistakes of a plan's edits that no workbook could be blamed for, before any is touched. */
import { cellAddress } from "../core/grid/address";
import { READABLE_COLUMNS, READABLE_ROWS } from "../core/grid/grid";
import type { WorkbookPlan } from "../core/plan/plan";

/** @throws Error when two edits are of the same cell, one is of a planned sheet or out of reach */
export function checkEdits({ edits = [], sheets }: WorkbookPlan): void {
  const planned = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const seen = new Set<string>();
  for (const { at } of edits) {
    const sheet = at.sheet.toLowerCase();
    const place = `${cellAddress(at.row, at.column)} of ${at.sheet}`;
    if (planned.has(sheet)) throw new Error(`An edit at ${place}, which the plan writes anew`);
    // What can't be read can't be compared either.
    if (at.row >= READABLE_ROWS || at.column >= READABLE_COLUMNS) throw new Error(`No edit reaches ${place}`);
    const key = `${at.row}:${at.column}:${sheet}`;
    if (seen.has(key)) throw new Error(`Two edits at ${place}`);
    seen.add(key);
  }
}
