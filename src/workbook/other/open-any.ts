/** Opens whatever workbook people send: .xlsx as it is, with macros without them, other formats for reading. */
import type { WorkbookGrid } from "../../core/grid/grid";
import type { FileWorkbook } from "../port";
import type { Unpacking } from "../unpacking";
import { WorkbookError } from "../workbook-error";
import { blameFile } from "../xlsx/blame-file";
import { openXlsx } from "../xlsx/open-xlsx";
import { openWithoutMacros } from "../xlsx/open-without-macros";
import { otherFormat, type OtherFormat } from "./other-format";
import { OtherWorkbook } from "./other-workbook";

/** @throws WorkbookError without the file's name: tooLarge, encrypted or damaged */
export type OtherReader = (bytes: Uint8Array, format: OtherFormat) => Promise<WorkbookGrid>;

/**
 * @param readOther reads the other formats; it is asked only when there is such a file
 * @param unpacking when this machine has a faster way than the one that runs everywhere
 * @returns opens a file's bytes; @throws WorkbookError notXlsx, encrypted, damaged, encoding or tooLarge
 */
export function openAny(
  readOther: OtherReader,
  unpacking?: Unpacking,
): (bytes: Uint8Array, fileName: string) => Promise<FileWorkbook> {
  return async (bytes, fileName) => {
    try {
      return await openXlsx(bytes, fileName, unpacking);
    } catch (error) {
      if (error instanceof WorkbookError && error.code === "macros")
        return openWithoutMacros(bytes, fileName);
      const format = otherFormat(error, bytes);
      if (format === null) throw error;
      try {
        return new OtherWorkbook(await readOther(bytes, format), fileName, format);
      } catch (failure) {
        throw blameFile(failure, fileName);
      }
    }
  };
}
