/** Writes the example workbooks through our own writer: `npm run examples`. */
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { builtinFrameworks, findFramework } from "../src/core/framework/builtin-frameworks";
import type { Framework } from "../src/core/framework/framework";
import { formatPeriod, type Period } from "../src/core/framework/period";
import { createXlsx } from "../src/workbook/xlsx/create-xlsx";
import { CLEAN, FAULTY, HALF_FILLED, type ExampleEntries } from "./example-entries";
import { fillTemplate } from "./fill-template";
import { planOwnSheetExample } from "./make-own-sheet-example";
import { returnedExamples } from "./make-returned-examples";
import { planQuartersExample } from "./make-quarters-example";
import { planFaultyLedgersExample, planLedgersExample } from "./make-ledger-examples";
import { planRosterExample } from "./make-roster-example";
import { yearExamples } from "./make-year-example";
import { typicalEntries } from "./typical-entries";

const FOLDER = resolve(__dirname, "../examples");
const QUARTER: Period = { year: 2026, key: "Q4" };
const YEAR: Period = { year: 2026, key: "Y" };

interface Example {
  readonly framework: string;
  readonly period: Period;
  /** What comes after framework and period in the file's name. */
  readonly suffix: string;
  readonly unit: string;
  /** Missing where a typical quarter or year will do. */
  readonly entries?: ExampleEntries;
}

const EXAMPLES: readonly Example[] = [
  { framework: "SQLH", period: QUARTER, suffix: "-clean", unit: "第一党支部", entries: CLEAN },
  { framework: "SQLH", period: QUARTER, suffix: "-faulty", unit: "第二党支部", entries: FAULTY },
  { framework: "SQLH", period: QUARTER, suffix: "-half", unit: "第三党支部", entries: HALF_FILLED },
  { framework: "WJJ", period: QUARTER, suffix: "", unit: "示例一公司党委" },
  { framework: "ZRZ", period: QUARTER, suffix: "", unit: "示例二公司党委" },
  { framework: "ZBCX", period: QUARTER, suffix: "", unit: "第四党支部" },
  { framework: "JDZG", period: QUARTER, suffix: "", unit: "示例三公司党委" },
  { framework: "NDZH", period: YEAR, suffix: "", unit: "第五党支部" },
];

async function makeExamples(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const { framework: name, period, suffix, unit, entries } of EXAMPLES) {
    const framework = builtin(name);
    const file = `${name.toLowerCase()}-${formatPeriod(period)}${suffix}.xlsx`;
    const plan = fillTemplate(framework, period, unit, entries ?? typicalEntries(framework, period));
    await writeFile(join(FOLDER, file), await createXlsx(plan));
    process.stdout.write(`examples/${file}\n`);
  }
  await writeFile(join(FOLDER, "own-sheet.xlsx"), await createXlsx(planOwnSheetExample()));
  process.stdout.write("examples/own-sheet.xlsx\n");
  const quarters = planQuartersExample(builtin("SQLH"));
  await writeFile(join(FOLDER, "sqlh-2026-quarters.xlsx"), await createXlsx(quarters));
  process.stdout.write("examples/sqlh-2026-quarters.xlsx\n");
  await writeFile(join(FOLDER, "roster.xlsx"), await createXlsx(planRosterExample()));
  process.stdout.write("examples/roster.xlsx\n");
  for (const [file, plan] of [
    ["ledgers.xlsx", planLedgersExample()],
    ["ledgers-faulty.xlsx", planFaultyLedgersExample()],
  ] as const) {
    await writeFile(join(FOLDER, file), await createXlsx(plan));
    process.stdout.write(`examples/${file}\n`);
  }
  await mkdir(join(FOLDER, "returned"), { recursive: true });
  for (const [file, bytes] of await returnedExamples()) {
    await writeFile(join(FOLDER, "returned", file), bytes);
    process.stdout.write(`examples/returned/${file}\n`);
  }
  await mkdir(join(FOLDER, "year"), { recursive: true });
  for (const [file, plan] of yearExamples(builtin("SQLH"))) {
    await writeFile(join(FOLDER, "year", file), await createXlsx(plan));
    process.stdout.write(`examples/year/${file}\n`);
  }
}

function builtin(name: string): Framework {
  const framework = findFramework(builtinFrameworks(), name);
  if (framework === null) throw new Error(`The framework ${name} is not built in`);
  return framework;
}

void makeExamples();
