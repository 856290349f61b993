/**
 * How a change event names its range, so that `args.getRange(context)` finds it again even when
 * the sheet was renamed meanwhile.
 */
import { formatArea } from "../geometry/address";
import type { Area } from "../geometry/area";

/** Sheet id and address, in the form of a reference; `splitReference` takes it apart. */
export function eventReference(sheetId: string, area: Area): string {
  return `'${sheetId.replace(/'/g, "''")}'!${formatArea(area)}`;
}
