/** A scoring sheet made from our template, complete and right: ready to be shared. */
import { builtinFrameworks } from "../../src/core/framework/builtin-frameworks";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import { parsePeriod } from "../../src/core/framework/period";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { CLEAN, type ExampleEntries } from "../../scripts/example-entries";
import { fillTemplates } from "../../scripts/fill-template";
import { typicalEntries } from "../../scripts/typical-entries";

/** The sheet of SQLH in 2026Q4. */
export const READY_SHEET = "SQLH-2026Q4";

/** @param others further periods in the same workbook, filled typically */
export async function readyBytes(
  others: readonly string[] = [],
  entries: ExampleEntries = CLEAN,
): Promise<Uint8Array> {
  const framework = builtinFrameworks().find(({ prefix }) => prefix === "SQLH");
  if (framework === undefined) throw new Error("SQLH is not built in");
  const periodOf = (text: string): NonNullable<ReturnType<typeof parsePeriod>> => {
    const period = parsePeriod(text);
    if (period === null) throw new Error(`${text} is no period`);
    return period;
  };
  const periods = [
    { period: periodOf("2026Q4"), entries },
    ...others.map((text) => ({ period: periodOf(text), entries: typicalEntries(framework, periodOf(text)) })),
  ];
  return createXlsx(fillTemplates(framework, periods, "第一党支部"));
}

export async function readyWorkbook(others: readonly string[] = []): Promise<WorkbookGrid> {
  return (await openXlsx(await readyBytes(others), "ready.xlsx")).read();
}
