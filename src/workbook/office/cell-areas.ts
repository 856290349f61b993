/**
 * Formats are set on areas, not on cells: a few hundred cells of one style are a handful of
 * rectangles, and one request can name many rectangles at once.
 */
import { rangeAddress, type CellRange } from "../../core/grid/address";

/** Excel's limit on the length of an address that lists several areas. */
const MAX_ADDRESS = 8192;

/** The fewest rectangles found by joining neighbours in a row, then equal rows below each other. */
export function toAreas(cells: readonly { readonly row: number; readonly column: number }[]): CellRange[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last.top === row && last.right >= column - 1) last.right = column;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const areas: typeof runs = [];
  const growing = new Map<string, (typeof runs)[number]>();
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const above = growing.get(key);
    if (above !== undefined && above.bottom === run.top - 1) {
      above.bottom = run.bottom;
    } else {
      areas.push(run);
      growing.set(key, run);
    }
  }
  return areas;
}

/** The areas as addresses for `getRanges`, each as long as Excel allows. */
export function areaAddresses(areas: readonly CellRange[]): string[] {
  const addresses: string[] = [];
  for (const area of areas) {
    const address = rangeAddress(area);
    const last = addresses.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= MAX_ADDRESS) {
      addresses[addresses.length - 1] = `${last},${address}`;
    } else {
      addresses.push(address);
    }
  }
  return addresses;
}
