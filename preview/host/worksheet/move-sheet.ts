/** Moving a sheet to a position among all sheets; the engine counts only the visible ones. */
import { ensure } from "../../model/ensure";
import type { WorkbookState } from "../state/workbook-state";

/** @param position zero-based, hidden sheets included */
export function moveSheet(book: WorkbookState, sheetId: string, position: number): void {
  const { model } = book;
  const ids = model.getters.getSheetIds();
  const delta = position - ids.indexOf(sheetId);
  if (delta === 0) return;
  const hidden = ids.filter((id) => !model.getters.isSheetVisible(id));
  book.asOneStep(() => {
    for (const id of hidden) ensure(model.dispatch("SHOW_SHEET", { sheetId: id }));
    ensure(model.dispatch("MOVE_SHEET", { sheetId, delta }));
    for (const id of hidden) ensure(model.dispatch("HIDE_SHEET", { sheetId: id }));
  });
}
