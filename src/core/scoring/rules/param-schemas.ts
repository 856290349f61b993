/** Parameters that several rules share, with the bounds that keep a score within 0 and its points. */
import * as z from "zod/mini";

/** A part of the indicator's points, 0–1. */
export const share = z.number().check(z.gte(0), z.lte(1));

/** Points, or a number of times. */
export const notNegative = z.number().check(z.nonnegative());

/** A number for quarter sheets and one for year-end sheets. */
export const perKind = z.strictObject({ Q: notNegative, Y: notNegative });

/** Options that a person chooses from: none comes twice. */
export function distinct(options: readonly string[]): boolean {
  return new Set(options).size === options.length;
}
