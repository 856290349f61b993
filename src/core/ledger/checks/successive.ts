/** Terms of one unit, one after another, on whichever of the ledger's sheets they stand: a new one begins with the election that ended the last. */
import * as z from "zod/mini";
import { normalizeText } from "../../sheet/normalize-text";
import { isoDay } from "../../sheet/read-date";
import { ledgerFinding, type LedgerFinding } from "../finding/ledger-finding";
import { headingOf, meantAt, placeOf } from "../table/ledger-table";
import type { CheckKind } from "./check-kind";
import { rowText, type PlacedRow } from "./row-text";

export const successiveParams = z.strictObject({
  kind: z.literal("successive"),
  of: z.string(),
  start: z.string(),
  /** The day on which the term really ended. */
  ended: z.string(),
});

interface Term extends PlacedRow {
  readonly start: number;
}

export const successive: CheckKind<z.infer<typeof successiveParams>> = (
  { of, start, ended },
  table,
  { ledger, others },
) => {
  const terms = new Map<string, Term[]>();
  const starts = new Set<string>();
  for (const one of [table, ...others])
    for (const row of one.rows) {
      const [name, day] = [meantAt(row, of), meantAt(row, start)];
      if (name === null || typeof day !== "number") continue;
      const key = normalizeText(String(name));
      // A copy of the same term is told of the sheets (L147).
      const begin = JSON.stringify([key, day]);
      if (one !== table && starts.has(begin)) continue;
      starts.add(begin);
      const known = terms.get(key) ?? [];
      terms.set(key, known);
      known.push({ table: one, row, start: day });
    }
  return [...terms.values()].flatMap((rows) => {
    const sorted = [...rows].sort((a, b) => a.start - b.start || a.row.row - b.row.row);
    return sorted.slice(1).flatMap((term, index): readonly LedgerFinding[] => {
      const before = sorted[index];
      if (before === undefined) return [];
      const end = meantAt(before.row, ended);
      const name = String(meantAt(term.row, of));
      // Each is told where it is to be mended: of two sheets, by the one on which that is.
      if (typeof end !== "number")
        return before.table === table
          ? [
              ledgerFinding("L120", ledger, placeOf(table, before.row, ended), {
                name,
                field: headingOf(table, ended),
                row: rowText(term, table),
              }),
            ]
          : [];
      return end <= term.start || term.table !== table
        ? []
        : [
            ledgerFinding("L121", ledger, placeOf(table, term.row, start), {
              name,
              field: headingOf(table, start),
              v: isoDay(term.start),
              before: headingOf(before.table, ended),
              d: isoDay(end),
              row: rowText(before, table),
            }),
          ];
    });
  });
};
