/**
 * From a file's bytes to an emulated Excel that has it open. The command line's reader goes first, so
 * that a file is refused for the same reasons and in the same words as there.
 */
import { openXlsx as openFile } from "../../src/workbook/xlsx/open-xlsx";
import { WorkbookError } from "../../src/workbook/workbook-error";
import type { PreviewExcel } from "../host/create-host";
import { openXlsx } from "../open-xlsx";
import { PAGE_API_SET } from "./api-set";

/**
 * @param fileName for the messages, and what Excel calls the workbook
 * @throws WorkbookError when the file is no workbook that can be read
 */
export async function openWorkbook(bytes: Uint8Array, fileName: string): Promise<PreviewExcel> {
  await openFile(bytes, fileName);
  try {
    return openXlsx(bytes, { fileName, apiSet: PAGE_API_SET });
  } catch (cause) {
    throw new WorkbookError("damaged", { file: fileName }, { cause });
  }
}
