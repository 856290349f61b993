/** Which files may be returns, by their names alone. */
import { isNobodysFile } from "../../core/collect/nobodys-file";

const WORKBOOK = /\.(?:xlsx|xlsm|xls|xlsb|et|ods)$/i;
const ARCHIVE = /\.zip$/i;

/** @param path with “/” between folders */
export function isReturnName(path: string): boolean {
  return WORKBOOK.test(path) && !isNobodysFile(path);
}

export function isArchiveName(path: string): boolean {
  return ARCHIVE.test(path) && !isNobodysFile(path);
}
