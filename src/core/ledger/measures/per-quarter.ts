/** What is due each quarter, by the product of some fields, over the quarters of the period. */
import Big from "big.js";
import * as z from "zod/mini";
import type { MeasureKind } from "./measure-kind";

export const perQuarterParams = z.strictObject({
  kind: z.literal("perQuarter"),
  fields: z.array(z.string()).check(z.minLength(1)),
});

export const perQuarter: MeasureKind<z.infer<typeof perQuarterParams>> = {
  columns: () => [],
  fields: ({ fields }) => fields,
  measure: ({ fields: keys }, { fields }, { key }) => {
    let product = new Big(key === "Y" ? 4 : 1);
    for (const one of keys) {
      const value = fields.get(one)?.value ?? null;
      if (typeof value !== "number") return null;
      product = product.times(value);
    }
    return product.toNumber();
  },
  counted: () => [],
  formula: ({ fields }, places, { key }) =>
    `${key === "Y" ? "4*" : ""}${fields.map((one) => places.field(one)).join("*")}`,
};
