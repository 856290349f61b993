/**
 * Opens the bytes of an .xlsx file: the engine reads what it can, and what it drops (names, very
 * hidden sheets, protection, words of validations, print set-up) is put back from the file's parts.
 */
import { createHost, type HostOptions, type PreviewExcel } from "./host/create-host";
import { createModel } from "./model/create-model";
import { PackageParts } from "./xlsx/package-parts";
import { restoreNames } from "./xlsx/restore-names";
import { restoreProperties } from "./xlsx/restore-properties";
import { restoreSheet } from "./xlsx/restore-sheet";
import { readSharedStrings } from "./xlsx/restore-texts";
import { matchSheets } from "./xlsx/match-sheets";
import { StyleTable } from "./xlsx/style-table";

/**
 * @param bytes a file that is known to be an .xlsx
 * @throws Error when the engine can't read it
 */
export function openXlsx(bytes: Uint8Array, options: HostOptions = {}): PreviewExcel {
  const parts = PackageParts.unzip(bytes);
  const excel = createHost(createModel(parts.forEngine), options);
  const book = excel.state;
  const sheets = matchSheets(book, parts);
  const styles = new StyleTable(parts.document("xl/styles.xml"));
  const sources = { parts, styles, sharedStrings: readSharedStrings(parts) };
  book.asOneStep(() => {
    for (const sheet of sheets) restoreSheet(book, sheet, sources);
  });
  restoreNames(book, sheets, parts);
  restoreProperties(book.properties, parts);
  activate(excel, sheets[parts.activeTab]?.sheetId);
  return excel;
}

function activate({ model }: PreviewExcel, sheetIdTo: string | undefined): void {
  const sheetIdFrom = model.getters.getActiveSheetId();
  if (sheetIdTo === undefined || sheetIdTo === sheetIdFrom || !model.getters.isSheetVisible(sheetIdTo))
    return;
  model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo });
}
