/** Which sheet of the engine is which sheet of the file; none of them stays locked by the engine. */
import { ensure } from "../model/ensure";
import { engineName } from "../host/geometry/engine-names";
import type { WorkbookState } from "../host/state/workbook-state";
import type { PackageParts, SheetPart } from "./package-parts";

export interface OpenedSheet extends SheetPart {
  readonly sheetId: string;
}

/**
 * Pairs the sheets in their order; the engine leaves none out. Names that it changed on reading,
 * because it allows fewer characters than Excel, are set right.
 */
export function matchSheets(book: WorkbookState, parts: PackageParts): OpenedSheet[] {
  const { model } = book;
  const ids = model.getters.getSheetIds();
  return parts.sheets.flatMap((sheet, index) => {
    const sheetId = ids[index];
    if (sheetId === undefined) return [];
    // The engine locks a protected sheet whole; our own guard knows which cells are open.
    if (model.getters.isSheetLocked(sheetId)) ensure(model.dispatch("UNLOCK_SHEET", { sheetId }));
    const oldName = model.getters.getSheetName(sheetId);
    const newName = engineName(sheet.name);
    if (oldName !== newName) ensure(model.dispatch("RENAME_SHEET", { sheetId, oldName, newName }));
    return [{ ...sheet, sheetId }];
  });
}
