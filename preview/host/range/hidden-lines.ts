/** Rows and columns that are hidden, by a person or by a filter. */
import { ensure } from "../../model/ensure";
import { type CellTarget, invalidValue } from "../format/cell-target";
import { type Area, columnCount, rowCount } from "../geometry/area";
import type { WorkbookState } from "../state/workbook-state";

type Dimension = "ROW" | "COL";

/** Excel's answer for a range: true when all its rows (or columns) are hidden, null when some are. */
export function areHidden(
  book: WorkbookState,
  sheetId: string,
  area: Area,
  dimension: Dimension,
): boolean | null {
  const { getters } = book.model;
  const [first, last, lines] =
    dimension === "ROW"
      ? [area.top, area.bottom, getters.getNumberRows(sheetId)]
      : [area.left, area.right, getters.getNumberCols(sheetId)];
  let hidden = 0;
  for (let index = first; index <= Math.min(last, lines - 1); index++) {
    if (getters.isHeaderHidden(sheetId, dimension, index)) hidden++;
  }
  if (hidden === 0) return false;
  return hidden === (dimension === "ROW" ? rowCount(area) : columnCount(area)) ? true : null;
}

/** Hides rows (or columns), or shows them again. */
export function setHidden(target: CellTarget, dimension: Dimension, value: unknown): void {
  if (typeof value !== "boolean") throw invalidValue(dimension === "ROW" ? "rowHidden" : "columnHidden");
  target.require(dimension === "ROW" ? "allowFormatRows" : "allowFormatColumns");
  const { book, sheetId } = target;
  const elements = target.zones().flatMap((zone) => {
    const [first, last] = dimension === "ROW" ? [zone.top, zone.bottom] : [zone.left, zone.right];
    return Array.from({ length: last - first + 1 }, (_item, offset) => first + offset);
  });
  const type = value ? "HIDE_COLUMNS_ROWS" : "UNHIDE_COLUMNS_ROWS";
  ensure(book.model.dispatch(type, { sheetId, dimension, elements }));
}
