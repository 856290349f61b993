/** A column added up over the rows for which all conditions hold, less another column where one is named. */
import Big from "big.js";
import * as z from "zod/mini";
import { conditionColumns, conditionSchema, holds, whereFormula } from "../conditions/conditions";
import { valueAt } from "../table/ledger-table";
import type { MeasureKind } from "./measure-kind";

export const sumParams = z.strictObject({
  kind: z.literal("sum"),
  column: z.string(),
  less: z.optional(z.string()),
  where: z.array(conditionSchema).check(z.minLength(1)),
});

export const sum: MeasureKind<z.infer<typeof sumParams>> = {
  columns: ({ column, less, where }) => [
    column,
    ...(less === undefined ? [] : [less]),
    ...conditionColumns(where),
  ],
  fields: () => [],
  measure: (params, table, span) => {
    const { column, less } = params;
    const number = (row: Parameters<typeof valueAt>[0], key: string | undefined): number => {
      const value = key === undefined ? null : valueAt(row, key);
      return typeof value === "number" ? value : 0;
    };
    return sum
      .counted(params, table, span)
      .reduce((total, row) => total.plus(number(row, column)).minus(number(row, less)), new Big(0))
      .toNumber();
  },
  counted: ({ where }, { rows }, span) => rows.filter((row) => holds(where, row, span)),
  // A text in an array of its own counts as nothing; in a product it would be an error. So does TRUE in Excel, while it is 1 to
  // LibreOffice; either way it is told as no number.
  formula: ({ column, less, where }, places, span) => {
    const chosen = `1*${whereFormula(where, places, span)}`;
    const of = (key: string): string => `SUMPRODUCT(${chosen},${places.of(key)})`;
    return less === undefined ? of(column) : `${of(column)}-${of(less)}`;
  },
};
