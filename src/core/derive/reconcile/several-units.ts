/** The same items over and over: sections of several units on one sheet, which are no one unit's result. */
import type { SheetGrid } from "../../grid/grid";
import { normalizeText } from "../../sheet/normalize-text";
import { makeFinding } from "../../validation/make-finding";
import type { Finding } from "../../validation/finding";
import type { OwnReading } from "../derived-framework";

/** Fewer items may well be called the same. */
const NEEDED_ITEMS = 2;

/** At the first item that begins the row of items once more. */
export function severalUnits(grid: SheetGrid, { sorted }: OwnReading): readonly Finding[] {
  const { items } = sorted;
  const keys = items.map(({ name, points }) => `${normalizeText(name)} ${points}`);
  for (let length = NEEDED_ITEMS; length * 2 <= keys.length; length++) {
    if (keys.length % length !== 0 || !keys.every((key, index) => key === keys[index % length])) continue;
    const again = items[length];
    if (again === undefined) return [];
    const at = { sheet: grid.name, row: again.row, column: again.table.names.at(-1) ?? again.table.left };
    return [makeFinding("V235", at, null, { n: keys.length / length })];
  }
  return [];
}
