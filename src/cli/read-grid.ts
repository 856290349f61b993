/** What stands in the way of an output, read as a workbook as far as it is one. */
import type { WorkbookGrid } from "../core/grid/grid";
import type { WorkbookFiles } from "../workbook/port";
import { WorkbookError } from "../workbook/workbook-error";
import { readBytes } from "./files";

/** @returns null for what is no workbook, or can't be read: nothing is known of it then */
export async function readGridIfAny(path: string, workbooks: WorkbookFiles): Promise<WorkbookGrid | null> {
  try {
    return await (await workbooks.open(await readBytes(path), path)).read();
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}
