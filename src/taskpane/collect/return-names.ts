/** Which files may be returns, by their names alone. */
import { isNobodysFile } from "../../core/collect/nobodys-file";
import { isWorkbookName, WORKBOOK_ENDINGS } from "../../workbook/workbook-name";

const ARCHIVE = /\.zip$/i;

/** What can be chosen among a folder's files. */
export const RETURN_ENDINGS = `${WORKBOOK_ENDINGS},.zip`;

/** @param path with “/” between folders */
export function isReturnName(path: string): boolean {
  return isWorkbookName(path) && !isNobodysFile(path);
}

export function isArchiveName(path: string): boolean {
  return ARCHIVE.test(path) && !isNobodysFile(path);
}
