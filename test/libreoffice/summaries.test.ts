/**
 * 汇总 in the hands of somebody without the add-in: entries beside it are changed in the file's XML,
 * LibreOffice calculates, and every figure of 汇总 is what the engine gives for the changed entries.
 */
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { resolve } from "node:path";
import fc from "fast-check";
import { assessWorkbook } from "../../src/core/assess";
import type { Assessment } from "../../src/core/assessment";
import type { SheetGrid, WorkbookGrid } from "../../src/core/grid/grid";
import { planSummary } from "../../src/core/summary/plan-summary";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { NOW } from "../support/command-line";
import { withEditedCells } from "../support/edited-cells";
import { filledTemplate, reviewedTemplate } from "../support/filled-template";
import { countFormulas, withoutFormulaValues } from "../support/formula-values";
import { calculateAll } from "../support/libreoffice";
import { checkWords, expectedSummaryFigures, summaryFigures, type Shown } from "../support/sheet-figures";

/** One example for each framework. */
const EXAMPLES = [
  "sqlh-2026Q4-clean",
  "wjj-2026Q4",
  "jdzg-2026Q4",
  "zbcx-2026Q4",
  "zrz-2026Q4",
  "ndzh-2026Y",
];
const SEED = 20_261_121;

async function read(bytes: Uint8Array): Promise<WorkbookGrid> {
  return (await openXlsx(bytes, "a.xlsx")).read();
}

function assess(workbook: WorkbookGrid): Assessment {
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("no scoring sheet");
  return outcome.assessments[0];
}

const NOTHING: WorkbookGrid = { sheets: [], names: [], activeSheet: null };

function summaryOf(workbook: WorkbookGrid): SheetGrid {
  const sheet = workbook.sheets.find(({ name }) => name === "汇总");
  if (sheet === undefined) throw new Error("no 汇总");
  return sheet;
}

/** A workbook whose 汇总 was written for other entries than it holds now. */
interface Edited {
  readonly bytes: Uint8Array;
  /** The figures that 汇总 was written with. */
  readonly written: object;
}

/** An example with its 汇总, then with other entries in the cells that 汇总 was written from. */
async function edited(name: string): Promise<readonly Edited[]> {
  const file = readFileSync(resolve(__dirname, `../../examples/${name}.xlsx`));
  const workbook = await openXlsx(new Uint8Array(file), name);
  const grid = await workbook.read();
  const assessment = assess(grid);
  const plan = planSummary(grid, assessment, "zh", NOW);
  // Charts are looked at elsewhere, and take half of the time.
  await workbook.apply({ ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, charts: [] })) });
  const { framework, period } = assessment;
  if (period === null) throw new Error(`${name} names no period`);
  const bytes = withoutFormulaValues(workbook.toBytes());
  return [filledTemplate(framework, period), reviewedTemplate(framework, period)].flatMap((entries) =>
    fc.sample(entries, { numRuns: 2, seed: SEED }).map((typed) => ({
      bytes: withEditedCells(bytes, typed),
      written: expectedSummaryFigures(assessment, "zh"),
    })),
  );
}

/** 汇总 says itself that its lists are those of earlier entries. */
function expectedCheck(written: object, now: object): readonly Shown[] {
  return checkWords(isDeepStrictEqual(written, now));
}

test(`the 汇总 of ${EXAMPLES.length} frameworks follows entries that are changed in four ways each`, async () => {
  const samples = (await Promise.all(EXAMPLES.map(edited))).flat();
  const files = samples.map(({ bytes }) => bytes);
  const assessments = (await Promise.all(files.map(read))).map(assess);
  for (const bytes of files) expect(countFormulas(bytes).values).toBe(0);
  const calculated = await calculateAll(files);
  expect(calculated).toHaveLength(4 * EXAMPLES.length);
  for (const [index, assessment] of assessments.entries()) {
    const sheet = summaryOf(calculated[index] ?? NOTHING);
    const expected = expectedSummaryFigures(assessment, "zh");
    expect({ index, ...summaryFigures(sheet, assessment) }).toEqual({
      index,
      ...expected,
      check: expectedCheck(samples[index]?.written ?? {}, expected),
    });
  }
  const finals = assessments.flatMap(({ score }) => score.totals.final?.toString() ?? []);
  expect(new Set(finals).size).toBeGreaterThan(EXAMPLES.length);
});
