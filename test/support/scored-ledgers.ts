/** A workbook with a scoring sheet that takes nothing from its ledgers yet, and the example's filled ledgers beside it. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { builtinFrameworks } from "../../src/core/framework/builtin-frameworks";
import type { PeriodKey } from "../../src/core/framework/period";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import { planTemplates } from "../../src/core/template/plan-templates";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { planGrid } from "./plan-grid";

const EXAMPLES = resolve(__dirname, "../../examples");

/** @param name of a committed example that holds ledgers */
export async function exampleLedgers(name = "ledgers.xlsx"): Promise<WorkbookGrid> {
  return (await openXlsx(new Uint8Array(readFileSync(resolve(EXAMPLES, name))), name)).read();
}

/** @param ledgers the workbook with the ledgers */
export function withScoringSheet(ledgers: WorkbookGrid, key: PeriodKey = "Q2"): WorkbookGrid {
  const framework = builtinFrameworks().find(({ prefix }) => prefix === "WJJ");
  if (framework === undefined) throw new Error("WJJ is built in");
  const scoring = planGrid(
    planTemplates(framework, [{ year: 2026, key }], "第一党委", ledgers, { language: "zh" }),
  );
  return {
    sheets: [...scoring.sheets, ...ledgers.sheets],
    names: [...scoring.names, ...ledgers.names],
    activeSheet: null,
  };
}
