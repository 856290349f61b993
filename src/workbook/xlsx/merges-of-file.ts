/** The merged cells of a file, for an Excel that can't tell them itself but hands out a copy of its workbook. */
import type { CellRange } from "../../core/grid/address";
import { openXlsx } from "./open-xlsx";

/**
 * @returns by the names of the sheets
 * @throws WorkbookError when the file can't be read
 */
export async function mergesOfFile(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly CellRange[]>> {
  const { sheets } = await (await openXlsx(bytes, "")).read();
  return new Map(sheets.map(({ name, merges }) => [name, merges]));
}
