/** Reads how wide and high columns and rows of a file are, for a view of its sheets. */
import { blameFile } from "./blame-file";
import { Package } from "./opc/package";
import { findWorkbook } from "./opc/workbook-parts";
import { readLooks } from "./read/read-looks";
import type { SheetLooks } from "../sheet-looks";
import { ZipArchive } from "./zip/zip-archive";

/**
 * @returns by the names of the sheets
 * @throws WorkbookError when the file can't be read
 */
export function looksOfFile(bytes: Uint8Array, fileName: string): ReadonlyMap<string, SheetLooks> {
  try {
    const pack = new Package(new ZipArchive(bytes));
    const sheets = findWorkbook(pack).sheets.flatMap(({ name, part, isGrid }) =>
      isGrid && part !== null && pack.has(part) ? [[name, readLooks(pack.readText(part))] as const] : [],
    );
    return new Map(sheets);
  } catch (error) {
    throw blameFile(error, fileName);
  }
}
