/** Opens the bytes of an .xlsx file as a workbook. */
import type { Unpacking } from "../unpacking";
import { WorkbookError } from "../workbook-error";
import { blameFile, promised } from "./blame-file";
import { inspectXlsx } from "./inspect-xlsx";
import { CONTENT_TYPES, contentTypeOf } from "./opc/edit-package";
import { Package } from "./opc/package";
import { findWorkbook } from "./opc/workbook-parts";
import { XlsxWorkbook } from "./xlsx-workbook";
import { ZipArchive } from "./zip/zip-archive";

/**
 * Looks at a file and opens it; cells are read by `read()`.
 * @param fileName for messages
 * @param unpacking when this machine has a faster way than the one that runs everywhere
 * @throws WorkbookError notXlsx, oldFormat, macros, encrypted, damaged or tooLarge, with {file}
 */
export function openXlsx(bytes: Uint8Array, fileName: string, unpacking?: Unpacking): Promise<XlsxWorkbook> {
  return promised(() => {
    const entries = inspectXlsx(bytes, fileName);
    try {
      const archive = new ZipArchive(bytes, unpacking, entries);
      const pack = new Package(archive);
      const parts = findWorkbook(pack);
      if (isMacroEnabled(pack, parts.part)) throw new WorkbookError("macros");
      return new XlsxWorkbook(archive, fileName, { pack, parts });
    } catch (error) {
      throw blameFile(error, fileName);
    }
  });
}

function isMacroEnabled(pack: Package, part: string): boolean {
  // The list need not be taken apart when nothing in it can mean macros, written out or by references.
  if (!/macroEnabled|&/.test(pack.readText(CONTENT_TYPES))) return false;
  return contentTypeOf(pack, part)?.includes("macroEnabled") === true;
}
