/** Opens a workbook of test/fixtures and assesses it, as the command line does. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { assessWorkbook } from "../../src/core/assess";
import type { Assessment } from "../../src/core/assessment";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";

/** @param path below test/fixtures */
export async function readFixture(path: string): Promise<WorkbookGrid> {
  const file = resolve(__dirname, "../fixtures", path);
  return (await openXlsx(new Uint8Array(readFileSync(file)), file)).read();
}

/** The first assessment, of the sheet in front. @throws Error when no sheet is recognised */
export function assessed(workbook: WorkbookGrid): Assessment {
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("no scoring sheet");
  return outcome.assessments[0];
}
