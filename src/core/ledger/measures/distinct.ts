/** How many different texts or days stand in a column: of posts, of people talked to, of days of an update. */
import * as z from "zod/mini";
import { conditionColumns, conditionSchema, holds, whereFormula } from "../conditions/conditions";
import { valueAt, type LedgerRow } from "../table/ledger-table";
import type { MeasureKind } from "./measure-kind";

export const distinctParams = z.strictObject({
  kind: z.literal("distinct"),
  column: z.string(),
  where: z.array(conditionSchema),
});

export const distinct: MeasureKind<z.infer<typeof distinctParams>> = {
  columns: ({ column, where }) => [column, ...conditionColumns(where)],
  fields: () => [],
  measure: (params, table, span) =>
    new Set(distinct.counted(params, table, span).map((row) => comparable(row, params.column))).size,
  counted: ({ column, where }, { rows }, span) =>
    rows.filter((row) => valueAt(row, column) !== null && holds(where, row, span)),
  // Of rows that are alike, and alike in whether they count, the first one is taken.
  formula: ({ column, where }, places, span) => {
    const range = places.of(column);
    const counts = [
      `(LEN(TRIM(${range}))>0)`,
      ...(where.length === 0 ? [] : [whereFormula(where, places, span)]),
    ].join("*");
    const text = `REPLACE(${plainFormula(range)},1,0,1*${counts})`;
    return `SUMPRODUCT(${counts}*(MATCH(${text},${text},0)=ROW(${range})-${places.above()}))`;
  },
};

/** Signs that MATCH takes for any text; their wide forms mean nothing to it. */
const WILDCARDS = [
  ["*", "＊"],
  ["?", "？"],
  ["~", "～"],
] as const;

/** MATCH takes no notice of case. */
function comparable(row: LedgerRow, column: string): string {
  const text = String(valueAt(row, column));
  return WILDCARDS.reduce((plain, [sign, wide]) => plain.replaceAll(sign, wide), text).toLowerCase();
}

function plainFormula(range: string): string {
  return WILDCARDS.reduce(
    (formula, [sign, wide]) => `SUBSTITUTE(${formula},"${sign}","${wide}")`,
    `TRIM(${range})`,
  );
}
