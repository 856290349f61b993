/** Writes the example workbooks through our own writer: `npm run examples`. */
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { builtinFrameworks, findFramework } from "../src/core/framework/builtin-frameworks";
import { createXlsx } from "../src/workbook/xlsx/create-xlsx";
import { CLEAN, FAULTY, HALF_FILLED } from "./example-entries";
import { fillTemplate } from "./fill-template";
import { planOwnSheetExample } from "./make-own-sheet-example";

const FOLDER = resolve(__dirname, "../examples");

const EXAMPLES = [
  { file: "sqlh-2026Q4-clean.xlsx", unit: "第一党支部", entries: CLEAN },
  { file: "sqlh-2026Q4-faulty.xlsx", unit: "第二党支部", entries: FAULTY },
  { file: "sqlh-2026Q4-half.xlsx", unit: "第三党支部", entries: HALF_FILLED },
] as const;

async function makeExamples(): Promise<void> {
  const framework = findFramework(builtinFrameworks(), "SQLH");
  if (framework === null) throw new Error("The framework SQLH is not built in");
  await mkdir(FOLDER, { recursive: true });
  for (const { file, unit, entries } of EXAMPLES) {
    const plan = fillTemplate(framework, { year: 2026, key: "Q4" }, unit, entries);
    await writeFile(join(FOLDER, file), await createXlsx(plan));
    process.stdout.write(`examples/${file}\n`);
  }
  await writeFile(join(FOLDER, "own-sheet.xlsx"), await createXlsx(planOwnSheetExample()));
  process.stdout.write("examples/own-sheet.xlsx\n");
}

void makeExamples();
