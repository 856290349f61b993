/** The part of a sheet that is in use. */
import type { Area } from "../geometry/area";
import { bounding } from "../geometry/area";
import type { WorkbookState } from "../state/workbook-state";

/**
 * The smallest area around all cells with a value or a formula; with formatting too unless
 * `valuesOnly`. Merged cells count whole. null for an empty sheet.
 */
export function usedArea(book: WorkbookState, sheetId: string, valuesOnly: boolean): Area | null {
  const { getters } = book.model;
  let area: Area | null = null;
  book.calculate();
  const include = (part: Area): void => {
    area = area === null ? part : bounding(area, part);
  };
  for (const { row, col } of getters.getEvaluatedCellsPositions(sheetId)) {
    if (String(getters.getEvaluatedCell({ sheetId, row, col }).type) !== "empty") {
      include({ top: row, left: col, bottom: row, right: col });
    }
  }
  if (!valuesOnly) {
    for (const cell of getters.getCells(sheetId)) {
      const { row, col } = getters.getCellPosition(cell.id);
      if (cell.isFormula || cell.content !== "" || hasLook(cell))
        include({ top: row, left: col, bottom: row, right: col });
    }
    for (const merge of getters.getMerges(sheetId)) include(merge);
  }
  return area;
}

function hasLook(cell: { readonly style?: object; readonly format?: string }): boolean {
  if (cell.format !== undefined && cell.format !== "") return true;
  return Object.values(cell.style ?? {}).some(
    (value) => value !== undefined && value !== "" && value !== false,
  );
}
