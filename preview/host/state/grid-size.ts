/** The engine's sheets are as large as they need to be; Excel's are always of full size. */
import { ensure } from "../../model/ensure";
import { type Area, areaOf, intersect } from "../geometry/area";
import type { WorkbookState } from "./workbook-state";

/** Rows and columns added beyond what is needed, so that a sheet written in pieces grows rarely. */
const SLACK = { ROW: 50, COL: 5 } as const;

/** The area that the engine's sheet covers now. */
export function gridArea(book: WorkbookState, sheetId: string): Area {
  const { getters } = book.model;
  return areaOf(0, 0, getters.getNumberRows(sheetId), getters.getNumberCols(sheetId));
}

/** The part of an area that the engine has cells for; null when it lies wholly outside. */
export function clipToGrid(book: WorkbookState, sheetId: string, area: Area): Area | null {
  return intersect(area, gridArea(book, sheetId));
}

/** Enlarges the engine's sheet until it covers an area. */
export function growTo(book: WorkbookState, sheetId: string, area: Area): void {
  const grid = gridArea(book, sheetId);
  book.growing(() => {
    grow(book, sheetId, "ROW", grid.bottom, area.bottom);
    grow(book, sheetId, "COL", grid.right, area.right);
  });
}

function grow(
  book: WorkbookState,
  sheetId: string,
  dimension: "ROW" | "COL",
  last: number,
  wanted: number,
): void {
  if (wanted <= last) return;
  const quantity = wanted - last + SLACK[dimension];
  const sheetName = book.model.getters.getSheetName(sheetId);
  ensure(
    book.model.dispatch("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName,
      dimension,
      base: last,
      quantity,
      position: "after",
    }),
  );
}
