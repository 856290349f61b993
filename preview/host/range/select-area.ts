/** Selects a rectangle in the grid, its first cell in front. */
import type { CellTarget } from "../format/cell-target";
import type { Area } from "../geometry/area";
import type { SheetHost } from "../state/sheet-host";

export function selectArea(sheet: SheetHost, target: CellTarget, { top: row, left: col }: Area): void {
  sheet.activate();
  const zone = target.zones()[0];
  if (zone !== undefined) target.book.model.selection.selectZone({ cell: { row, col }, zone: { ...zone } });
}
