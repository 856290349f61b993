/**
 * From a file's bytes to an emulated Excel that has it open. The command line's reader goes first, so
 * that a file is taken, or refused for the same reasons and in the same words, as there.
 */
import { openAny, type OtherReader } from "../../src/workbook/other/open-any";
import type { FileOrigin } from "../../src/workbook/port";
import { WorkbookError } from "../../src/workbook/workbook-error";
import type { PreviewExcel } from "../host/create-host";
import { openXlsx } from "../open-xlsx";
import { PAGE_API_SET } from "./api-set";

export interface OpenedWorkbook {
  readonly excel: PreviewExcel;
  /** What the file was instead of an .xlsx; null for one. */
  readonly origin: FileOrigin | null;
}

/**
 * @param fileName for the messages, and what Excel calls the workbook
 * @param readOther reads other formats than .xlsx; asked only when there is such a file
 * @throws WorkbookError when the file is no workbook that can be read
 */
export async function openWorkbook(
  bytes: Uint8Array,
  fileName: string,
  readOther: OtherReader,
): Promise<OpenedWorkbook> {
  const file = await openAny(readOther)(bytes, fileName);
  const origin = file.origin ?? null;
  try {
    const xlsx = origin === null ? bytes : file.toBytes();
    return { excel: openXlsx(xlsx, { fileName, apiSet: PAGE_API_SET }), origin };
  } catch (cause) {
    throw new WorkbookError("damaged", { file: fileName }, { cause });
  }
}
