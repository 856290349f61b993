/** Columns that add up to the difference of two others: those in arrears are those who owe less those who paid. */
import * as z from "zod/mini";
import { ledgerFinding } from "../finding/ledger-finding";
import { headingOf, meantAt, placeOf } from "../table/ledger-table";
import type { CheckKind } from "./check-kind";

export const equalSumsParams = z.strictObject({
  kind: z.literal("equalSums"),
  parts: z.array(z.string()).check(z.minLength(1)),
  whole: z.string(),
  less: z.string(),
});

export const equalSums: CheckKind<z.infer<typeof equalSumsParams>> = (
  { parts, whole, less },
  table,
  { ledger },
) =>
  table.rows.flatMap((row) => {
    const numbers = parts.map((key) => meantAt(row, key));
    const [a, b] = [meantAt(row, whole), meantAt(row, less)];
    if (typeof a !== "number" || typeof b !== "number" || a < b) return [];
    if (!parts.some((key) => table.columns.has(key))) return [];
    // Nobody in arrears need not be said in three zeros.
    const sum = numbers.reduce<number>((total, value) => total + (typeof value === "number" ? value : 0), 0);
    if (sum === a - b) return [];
    const headings = parts.map((key) => headingOf(table, key));
    return [
      ledgerFinding(
        "L108",
        ledger,
        placeOf(table, row, parts.find((key) => table.columns.has(key)) ?? whole),
        {
          parts: {
            zh: headings.map(({ zh }) => zh).join("＋"),
            en: headings.map(({ en }) => en).join(" + "),
          },
          v: sum,
          whole: headingOf(table, whole),
          less: headingOf(table, less),
          n: a - b,
        },
      ),
    ];
  });
