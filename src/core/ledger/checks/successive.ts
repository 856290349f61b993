/** Terms of one unit, one after another: a new one begins with the election that ended the last. */
import * as z from "zod/mini";
import { normalizeText } from "../../sheet/normalize-text";
import { isoDay } from "../../sheet/read-date";
import { ledgerFinding, type LedgerFinding } from "../finding/ledger-finding";
import { headingOf, meantAt, placeOf, type LedgerRow } from "../table/ledger-table";
import type { CheckKind } from "./check-kind";

export const successiveParams = z.strictObject({
  kind: z.literal("successive"),
  of: z.string(),
  start: z.string(),
  /** The day on which the term really ended. */
  ended: z.string(),
});

export const successive: CheckKind<z.infer<typeof successiveParams>> = (
  { of, start, ended },
  table,
  { ledger },
) => {
  const terms = new Map<string, { readonly row: LedgerRow; readonly start: number }[]>();
  for (const row of table.rows) {
    const [name, day] = [meantAt(row, of), meantAt(row, start)];
    if (name === null || typeof day !== "number") continue;
    const key = normalizeText(String(name));
    const others = terms.get(key) ?? [];
    terms.set(key, others);
    others.push({ row, start: day });
  }
  return [...terms.values()].flatMap((rows) => {
    const sorted = [...rows].sort((a, b) => a.start - b.start || a.row.row - b.row.row);
    return sorted.slice(1).flatMap((term, index): readonly LedgerFinding[] => {
      const before = sorted[index];
      if (before === undefined) return [];
      const end = meantAt(before.row, ended);
      const name = String(meantAt(term.row, of));
      if (typeof end !== "number")
        return [
          ledgerFinding("L120", ledger, placeOf(table, before.row, ended), {
            name,
            field: headingOf(table, ended),
            n: term.row.row + 1,
          }),
        ];
      return end <= term.start
        ? []
        : [
            ledgerFinding("L121", ledger, placeOf(table, term.row, start), {
              name,
              field: headingOf(table, start),
              v: isoDay(term.start),
              before: headingOf(table, ended),
              d: isoDay(end),
              n: before.row.row + 1,
            }),
          ];
    });
  });
};
