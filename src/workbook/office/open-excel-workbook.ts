/** The way into the open workbook: asks Excel for the file's name once and gives the port. */
import { systemClock, type Clock } from "./clock";
import { ExcelWorkbook } from "./excel-workbook";
import { toWorkbookError } from "./office-error";
import type { MergesOfFile } from "./read-merges";
import { retryWhileEditing } from "./retry-while-editing";

/**
 * @param mergesOf reads merged cells out of a copy of the workbook, for an Excel that doesn't tell them
 * @param clock for tests
 * @throws WorkbookError when Excel does not answer
 */
export async function openExcelWorkbook(
  mergesOf: MergesOfFile | null,
  clock: Clock = systemClock,
): Promise<ExcelWorkbook> {
  try {
    return await retryWhileEditing(async () => {
      const context = new Excel.RequestContext();
      context.workbook.load("name");
      await context.sync();
      return new ExcelWorkbook(context.workbook.name, clock, mergesOf);
    }, clock);
  } catch (error) {
    throw toWorkbookError(error, { fileName: "" });
  }
}
