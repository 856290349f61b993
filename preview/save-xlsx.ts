/**
 * Saves a workbook as the bytes of an .xlsx file: the engine writes what it holds, and what only
 * the host knows is put into the parts that it wrote.
 */
import type { PreviewExcel } from "./host/create-host";
import { EditablePackage } from "./xlsx/editable-package";
import { StyleWriter } from "./xlsx/style-writer";
import { writeProperties } from "./xlsx/write-properties";
import { namesSheets, toExcelSheetNames } from "./xlsx/sheet-names";
import { writeSheet } from "./xlsx/write-sheet";
import { writeWorkbook } from "./xlsx/write-workbook";

export async function saveXlsx({ model, state }: PreviewExcel): Promise<Uint8Array> {
  const parts = new EditablePackage(await model.exportXLSX());
  const styles = new StyleWriter(parts.document("xl/styles.xml"));
  for (const [index, sheetId] of model.getters.getSheetIds().entries()) {
    writeSheet(state, sheetId, parts.document(`xl/worksheets/sheet${index}.xml`), styles);
  }
  writeWorkbook(state, parts.document("xl/workbook.xml"));
  if (hasApostrophes(state))
    for (const path of parts.paths.filter(namesSheets)) toExcelSheetNames(parts.document(path));
  writeProperties(state.properties, parts);
  return parts.zip();
}

function hasApostrophes(book: PreviewExcel["state"]): boolean {
  return book.model.getters.getSheetIds().some((sheetId) => book.sheetName(sheetId).includes("'"));
}
