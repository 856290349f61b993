/** Opens a workbook that comes with the add-in in a window of its own. */

import { WorkbookError } from "../workbook-error";
import { isEditing, officeErrorCode } from "./office-error";

/** Characters turned into text at once; more would not fit into one call. */
const AT_ONCE = 0x8000;

/**
 * @param bytes an .xlsx file
 * @throws WorkbookError `notOpened` when Excel, or who looks after it, forbids it
 */
export async function openOther(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(toBase64(bytes));
  } catch (error) {
    const reason = officeErrorCode(error);
    if (reason === null || isEditing(error)) throw error;
    throw new WorkbookError("notOpened", { reason }, { cause: error });
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(start, start + AT_ONCE));
  }
  return btoa(text);
}
