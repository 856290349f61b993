/** How many demands are met by all rows that are asked about, and by one at least: elements of a checklist. */
import * as z from "zod/mini";
import { conditionColumns, conditionSchema, holds, whereFormula } from "../conditions/conditions";
import type { MeasureKind } from "./measure-kind";

export const elementsParams = z.strictObject({
  kind: z.literal("elements"),
  where: z.array(conditionSchema).check(z.minLength(1)),
  /** Each is met where it holds for all rows. */
  each: z.array(z.array(conditionSchema).check(z.minLength(1))).check(z.minLength(1)),
});

export const elements: MeasureKind<z.infer<typeof elementsParams>> = {
  columns: ({ where, each }) => [...conditionColumns(where), ...each.flatMap(conditionColumns)],
  fields: () => [],
  measure: (params, table, span) => {
    const rows = elements.counted(params, table, span);
    if (rows.length === 0) return 0;
    return params.each.filter((demand) => rows.every((row) => holds(demand, row, span))).length;
  },
  counted: ({ where }, { rows }, span) => rows.filter((row) => holds(where, row, span)),
  formula: ({ where, each }, places, span) => {
    const asked = `SUMPRODUCT(1*${whereFormula(where, places, span)})`;
    const met = each.map(
      (demand) =>
        `(SUMPRODUCT(${whereFormula(where, places, span)}*${whereFormula(demand, places, span)})=${asked})`,
    );
    return `(${asked}>0)*(${met.join("+")})`;
  },
};
