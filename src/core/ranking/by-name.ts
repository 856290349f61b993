/** The order of units that nothing else orders. */
import type { RankedInput } from "./ranked-unit";

/** By code point: the same on every machine, whatever its language. */
export function byName(a: Pick<RankedInput, "unit">, b: Pick<RankedInput, "unit">): number {
  if (a.unit === b.unit) return 0;
  return a.unit < b.unit ? -1 : 1;
}
