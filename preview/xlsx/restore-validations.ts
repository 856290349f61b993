/** Sets the validations of a sheet anew from the file, with their words, which the engine drops. */
import { ensure } from "../model/ensure";
import { CellTarget } from "../host/format/cell-target";
import type { WorkbookState } from "../host/state/workbook-state";
import { setValidation } from "../host/validation/validation-store";
import { elements } from "./xml-elements";
import { readValidation } from "./validation-xml";

export function restoreValidations(book: WorkbookState, sheetId: string, part: Document): void {
  const { model } = book;
  const read = elements(part, "dataValidation").flatMap((item) => readValidation(item) ?? []);
  if (read.length === 0) return;
  book.asOneStep(() => {
    for (const { id } of model.getters.getDataValidationRules(sheetId)) {
      ensure(model.dispatch("REMOVE_DATA_VALIDATION_RULE", { sheetId, id }));
    }
    for (const { areas, extras } of read) setValidation(new CellTarget(book, sheetId, areas), extras);
  });
}
