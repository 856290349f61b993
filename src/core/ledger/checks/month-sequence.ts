/** Months of one branch without a gap, on whichever of the ledger's sheets they stand; on one sheet each once. */
import * as z from "zod/mini";
import { normalizeText } from "../../sheet/normalize-text";
import { addMonths, isoDay } from "../../sheet/read-date";
import { ledgerFinding, type LedgerFinding } from "../finding/ledger-finding";
import { meantAt, placeOf, type LedgerRow, type LedgerTable } from "../table/ledger-table";
import type { CheckKind } from "./check-kind";

export const monthSequenceParams = z.strictObject({
  kind: z.literal("monthSequence"),
  of: z.string(),
  month: z.string(),
});

/** A gap of so many months between two sheets is a year whose sheet is kept elsewhere. */
const YEAR = 12;

interface BranchMonth {
  readonly table: LedgerTable;
  readonly row: LedgerRow;
  readonly day: number;
  readonly name: string;
}

export const monthSequence: CheckKind<z.infer<typeof monthSequenceParams>> = (
  { of, month },
  table,
  { ledger, others },
) => {
  const rowsOf = new Map<string, BranchMonth[]>();
  for (const one of [table, ...others])
    for (const row of one.rows) {
      const [name, day] = [meantAt(row, of), meantAt(row, month)];
      if (name === null || typeof day !== "number") continue;
      const key = normalizeText(String(name));
      const months = rowsOf.get(key) ?? [];
      rowsOf.set(key, months);
      months.push({ table: one, row, day: firstOfMonth(day), name: String(name) });
    }
  const isOwn = (one: BranchMonth): boolean => one.table === table;
  return [...rowsOf.values()].flatMap((months) => {
    const sorted = [...months].sort(
      (a, b) => a.day - b.day || Number(isOwn(b)) - Number(isOwn(a)) || a.row.row - b.row.row,
    );
    return sorted.slice(1).flatMap((one, index): readonly LedgerFinding[] => {
      const { row, day, name } = one;
      const before = sorted[index];
      if (before === undefined || !isOwn(one)) return [];
      const at = placeOf(table, row, month);
      // What another sheet repeats is told of the sheets (L147).
      if (before.day === day)
        return [ledgerFinding("L113", ledger, at, { name, v: monthText(day), n: before.row.row + 1 })];
      const expected = addMonths(before.day, 1);
      if (expected === day || (!isOwn(before) && addMonths(before.day, YEAR) < day)) return [];
      const last = addMonths(day, -1);
      const missing = expected === last ? monthText(expected) : `${monthText(expected)}–${monthText(last)}`;
      return [ledgerFinding("L118", ledger, at, { name, v: monthText(day), missing })];
    });
  });
};

function firstOfMonth(day: number): number {
  return Math.floor(day) - Number(isoDay(Math.floor(day)).slice(8)) + 1;
}

function monthText(day: number): string {
  return isoDay(day).slice(0, 7);
}
