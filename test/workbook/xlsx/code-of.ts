/** What becomes of a file that may be anything. */
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { PLAN } from "./sample-plan";

/**
 * Opens, reads and writes into a file.
 * @returns "read" when all went well, else the code with which it was refused
 * @throws whatever is no refusal, or a refusal that does not name the file
 */
export async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    const workbook = await openXlsx(bytes, "a.xlsx");
    await workbook.read();
    await workbook.apply(PLAN);
    return "read";
  } catch (error) {
    if (error instanceof WorkbookError && error.detail["file"] === "a.xlsx") return error.code;
    throw error;
  }
}
