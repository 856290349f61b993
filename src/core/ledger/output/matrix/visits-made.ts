/** Who was where how often between two days, counted as the matrix's formulas count: by what stands in the cells. */
import { isFooter } from "../../table/read-table";
import { valueAt, type LedgerRow, type LedgerTable } from "../../table/ledger-table";
import type { MatrixOutput } from "../definition/output";

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Visits {
  readonly at: (across: string, down: string) => number;
  /** All of the time, whether or not they have a place in the matrix. */
  readonly all: number;
}

export function visitsMade(
  { across, down, day }: MatrixOutput,
  tables: readonly LedgerTable[],
  { from, to }: Span,
): Visits {
  const counts = new Map<string, number>();
  let all = 0;
  for (const row of tables.flatMap(({ rows }) => rows)) {
    const when = valueAt(row, day);
    if (typeof when !== "number" || when < from || when > to) continue;
    const [who, where] = [valueAt(row, across), valueAt(row, down)];
    if (who === null || where === null) continue;
    const key = keyOf(String(who), String(where));
    counts.set(key, (counts.get(key) ?? 0) + 1);
    all++;
  }
  return { at: (who, where) => counts.get(keyOf(who, where)) ?? 0, all };
}

/** The different names of a column in the order in which they appear; lines below the table are none. */
export function namesIn(table: LedgerTable, key: string): readonly string[] {
  const named = (row: LedgerRow): readonly string[] => {
    const value = isFooter(table, row) ? null : valueAt(row, key);
    return value === null ? [] : [String(value)];
  };
  return different(table.rows.flatMap(named));
}

/** Texts that “=” takes for the same are one. */
export function different(names: readonly string[]): readonly string[] {
  return [...new Map([...names].reverse().map((name) => [name.toLowerCase(), name])).values()].reverse();
}

function keyOf(who: string, where: string): string {
  return JSON.stringify([who.toLowerCase(), where.toLowerCase()]);
}
