/** How many different texts or days stand in a column: of posts, of people talked to, of days of an update. */
import * as z from "zod/mini";
import { dateFormula, type Span } from "../conditions/condition-kind";
import { conditionColumns, holds, whereFormula } from "../conditions/conditions";
import { valueAt, type LedgerRow } from "../table/ledger-table";
import type { MeasureKind } from "./measure-kind";

/** Of conditions, those that COUNTIFS can be told: a day's bounds. */
const boundsSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("within"), column: z.string() }),
  z.strictObject({ kind: z.literal("sinceNewYear"), column: z.string() }),
]);

export const distinctParams = z.strictObject({
  kind: z.literal("distinct"),
  column: z.string(),
  where: z.array(boundsSchema),
});

export const distinct: MeasureKind<z.infer<typeof distinctParams>> = {
  columns: ({ column, where }) => [column, ...conditionColumns(where)],
  fields: () => [],
  measure: (params, table, span) =>
    new Set(distinct.counted(params, table, span).map((row) => comparable(row, params.column))).size,
  counted: ({ column, where }, { rows }, span) =>
    rows.filter((row) => valueAt(row, column) !== null && holds(where, row, span)),
  // Each row counts as one part of all that are like it, so that those which are alike make one together.
  formula: ({ column, where }, places, span) => {
    const range = places.of(column);
    const counts = [`(LEN(TRIM(${range}))>0)`, ...where.map((one) => whereFormula([one], places, span))].join(
      "*",
    );
    const bounds = where.map((one) => boundsFormula(places.of(one.column), one.kind, span)).join("");
    return `ROUND(SUMPRODUCT(${counts}/(COUNTIFS(${range},"="&${plainText(range)}${bounds})+(${counts}=0))),0)`;
  },
};

/** COUNTIFS takes no notice of case; spaces around a text make another one of it. */
function comparable({ cells }: LedgerRow, column: string): string {
  return String(cells.get(column)?.raw ?? "").toLowerCase();
}

function boundsFormula(range: string, kind: "within" | "sinceNewYear", span: Span): string {
  const from = kind === "within" ? span.from : span.yearFrom;
  return `,${range},">="&${dateFormula(from)},${range},"<="&${dateFormula(span.to)}`;
}

/** COUNTIFS takes * and ? for any text, unless a ~ stands before them. */
function plainText(range: string): string {
  return `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${range},"~","~~"),"*","~*"),"?","~?")`;
}
