/** A number above the table: posts that are due, members of the committee. */
import * as z from "zod/mini";
import type { MeasureKind } from "./measure-kind";

export const fieldParams = z.strictObject({ kind: z.literal("field"), field: z.string() });

export const field: MeasureKind<z.infer<typeof fieldParams>> = {
  columns: () => [],
  fields: ({ field }) => [field],
  measure: ({ field }, { fields }) => {
    const value = fields.get(field)?.value ?? null;
    return typeof value === "number" ? value : null;
  },
  counted: () => [],
  formula: ({ field }, places) => places.field(field),
};
