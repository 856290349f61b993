/**
 * How long it takes to write a template and its summary, for each 100 indicators: `npm run bench:write`.
 * Both adapters are measured: the bytes of a file, and Office.js over the preview's Excel, where most
 * of the time is the emulated Excel's own.
 */
import { assessWorkbook } from "../src/core/assess";
import type { Framework } from "../src/core/framework/framework";
import { planSummary } from "../src/core/summary/plan-summary";
import { planTemplate } from "../src/core/template/plan-template";
import { openExcelWorkbook } from "../src/workbook/office/open-excel-workbook";
import type { WorkbookPort } from "../src/workbook/port";
import { createXlsx } from "../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../src/workbook/xlsx/open-xlsx";
import { longFramework } from "../test/support/long-framework";
import { startExcel } from "./excel-in-node";

const COUNTS = [100, 500];
const PERIOD = { year: 2026, key: "Q4" } as const;
const NOW = new Date(2026, 11, 31, 9, 30);

interface Times {
  readonly template: number;
  readonly summary: number;
}

async function run(): Promise<void> {
  const excel = await startExcel();
  await writeFile(longFramework(20));
  for (const count of COUNTS) {
    const framework = longFramework(count);
    const file = await writeFile(framework);
    excel.host.reset();
    const office = await write(framework, await openExcelWorkbook(null));
    print(`${count} 项指标 indicators`);
    print(`  .xlsx      ${line(file, count)}`);
    print(`  Office.js  ${line(office, count)}`);
  }
  await excel.stop();
}

/** A workbook of its own for the template; then the summary beside it. */
async function writeFile(framework: Framework): Promise<Times> {
  const plan = planTemplate(framework, PERIOD, "第一党支部");
  const { ms: template, result: bytes } = await timed(() => createXlsx(plan));
  const workbook = await openXlsx(bytes, "bench.xlsx");
  const summary = await timed(async () => workbook.apply(await summaryPlan(workbook)));
  return { template, summary: summary.ms };
}

async function write(framework: Framework, workbook: WorkbookPort): Promise<Times> {
  const plan = planTemplate(framework, PERIOD, "第一党支部");
  const template = await timed(() => workbook.apply(plan));
  const summary = await summaryPlan(workbook);
  const written = await timed(() => workbook.apply(summary));
  return { template: template.ms, summary: written.ms };
}

async function summaryPlan(workbook: WorkbookPort) {
  const grid = await workbook.read();
  const outcome = assessWorkbook(grid);
  if (outcome.kind !== "assessed") throw new Error("the template was not recognised");
  return planSummary(grid, outcome.assessments[0], "zh", NOW);
}

/** Processor time: what other programs take of the machine does not count. */
async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; ms: number }> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return { result, ms: (user + system) / 1000 };
}

function line({ template, summary }: Times, count: number): string {
  const per100 = (ms: number): string =>
    `${Math.round(ms)} ms（每百项 per 100: ${Math.round((ms / count) * 100)} ms）`;
  return `模板 template ${per100(template)}，汇总 summary ${per100(summary)}`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

void run();
