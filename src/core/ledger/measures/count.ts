/** How many rows there are for which all conditions hold. */
import * as z from "zod/mini";
import { conditionColumns, conditionSchema, holds, whereFormula } from "../conditions/conditions";
import type { MeasureKind } from "./measure-kind";

export const countParams = z.strictObject({
  kind: z.literal("count"),
  where: z.array(conditionSchema).check(z.minLength(1)),
});

export const count: MeasureKind<z.infer<typeof countParams>> = {
  columns: ({ where }) => conditionColumns(where),
  fields: () => [],
  measure: (params, table, span) => count.counted(params, table, span).length,
  counted: ({ where }, { rows }, span) => rows.filter((row) => holds(where, row, span)),
  // A single comparison is an array of TRUE and FALSE, which SUMPRODUCT takes for nothing.
  formula: ({ where }, places, span) => `SUMPRODUCT(1*${whereFormula(where, places, span)})`,
};
