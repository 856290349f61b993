/** Opens the bytes of an .xlsx file as a workbook. */
import { WorkbookError } from "../workbook-error";
import { blameFile, promised } from "./blame-file";
import { inspectXlsx } from "./inspect-xlsx";
import { contentTypeOf } from "./opc/edit-package";
import { Package } from "./opc/package";
import { findWorkbook } from "./opc/workbook-parts";
import { XlsxWorkbook } from "./xlsx-workbook";
import { ZipArchive } from "./zip/zip-archive";

/**
 * Looks at a file and opens it; cells are read by `read()`.
 * @param fileName for messages
 * @throws WorkbookError notXlsx, oldFormat, macros, encrypted, damaged or tooLarge, with {file}
 */
export function openXlsx(bytes: Uint8Array, fileName: string): Promise<XlsxWorkbook> {
  return promised(() => {
    inspectXlsx(bytes, fileName);
    try {
      const archive = new ZipArchive(bytes);
      const pack = new Package(archive);
      const parts = findWorkbook(pack);
      if (contentTypeOf(pack, parts.part)?.includes("macroEnabled") === true)
        throw new WorkbookError("macros");
      return new XlsxWorkbook(archive, fileName, parts);
    } catch (error) {
      throw blameFile(error, fileName);
    }
  });
}
