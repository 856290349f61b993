/**
 * Opens a workbook with macros without them. Nothing of ours runs a macro, and what is written is an
 * .xlsx, which must not hold any: Excel would call it damaged.
 */
import type { FileWorkbook } from "../port";
import { blameFile, promised } from "./blame-file";
import { setContentType, removePart, removeRelationship } from "./opc/edit-package";
import { Package } from "./opc/package";
import { findWorkbook } from "./opc/workbook-parts";
import { XlsxWorkbook } from "./xlsx-workbook";
import { ZipArchive } from "./zip/zip-archive";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
/** Relationships of the workbook that lead to macros or to what belongs to them. */
const MACROS = /^(?:vbaProject|wordVbaData|attachedToolbars)/;

class MacroWorkbook extends XlsxWorkbook {
  readonly origin = "macros";
}

/**
 * @param bytes that openXlsx refused because of macros
 * @throws WorkbookError damaged, encoding or tooLarge
 */
export function openWithoutMacros(bytes: Uint8Array, fileName: string): Promise<FileWorkbook> {
  return promised(() => {
    try {
      const pack = new Package(new ZipArchive(bytes));
      const workbook = findWorkbook(pack);
      for (const { id, type, part } of workbook.relationships) {
        if (!MACROS.test(type)) continue;
        removeRelationship(pack, workbook.part, id);
        if (part !== null && pack.has(part)) removePart(pack, part);
      }
      // A project that nothing refers to any more is one all the same.
      for (const name of pack.names()) if (/(^|\/)vbaproject[^/]*\.bin$/i.test(name)) removePart(pack, name);
      setContentType(pack, workbook.part, WORKBOOK);
      return new MacroWorkbook(new ZipArchive(pack.toBytes()), fileName);
    } catch (error) {
      throw blameFile(error, fileName);
    }
  });
}
