/**
 * The template of each framework in the hands of somebody without the add-in: inputs are changed in
 * the file's XML, LibreOffice calculates, and every score, total and grade is the engine's.
 */
import fc from "fast-check";
import { assessWorkbook } from "../../src/core/assess";
import type { Assessment } from "../../src/core/assessment";
import { builtinFrameworks } from "../../src/core/framework/builtin-frameworks";
import type { Framework } from "../../src/core/framework/framework";
import { applicableIndicators } from "../../src/core/framework/indicators";
import { formatPeriod, type Period } from "../../src/core/framework/period";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import type { Language } from "../../src/core/locale/language";
import { BALLOT_SHEET_NAME } from "../../src/core/sheet/ballot-labels";
import { planTemplate } from "../../src/core/template/plan-template";
import { planTemplates } from "../../src/core/template/plan-templates";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { withEditedCells } from "../support/edited-cells";
import { filledTemplate, reviewedTemplate } from "../support/filled-template";
import { calculateAll, convertAll } from "../support/libreoffice";
import { expectedScoringFigures, scoringFigures } from "../support/sheet-figures";
import { period } from "../support/grid-builder";

const PERIODS = ["Q1", "Q4", "Y"] as const;
const SEED = 20_261_121;

interface Template {
  readonly framework: Framework;
  readonly period: Period;
}

const TEMPLATES: readonly Template[] = builtinFrameworks().flatMap((framework) =>
  PERIODS.map((key) => ({ framework, period: { year: 2026, key } })).filter(
    (template) => applicableIndicators(framework, template.period).length > 0,
  ),
);

async function read(bytes: Uint8Array): Promise<WorkbookGrid> {
  return (await openXlsx(bytes, "a.xlsx")).read();
}

async function assessed(bytes: Uint8Array): Promise<readonly Assessment[]> {
  const outcome = assessWorkbook(await read(bytes));
  if (outcome.kind !== "assessed") throw new Error("no scoring sheet");
  expect(outcome.frameworkProblems).toBeUndefined();
  return outcome.assessments;
}

/** What LibreOffice shows on the scoring sheet of each assessment, next to what the engine says. */
function compare(
  workbook: WorkbookGrid,
  assessments: readonly Assessment[],
  language: Language = "zh",
): void {
  for (const assessment of assessments) {
    const sheet = workbook.sheets.find(({ name }) => name === assessment.sheet.name);
    if (sheet === undefined) throw new Error(`no sheet ${assessment.sheet.name}`);
    const where = assessment.sheet.name;
    expect({ where, ...scoringFigures(sheet, assessment) }).toEqual({
      where,
      ...expectedScoringFigures(assessment, language),
    });
  }
}

/** Two sheets of entries for a template: as they may come, and with a review in every row. */
async function edited({ framework, period: each }: Template): Promise<readonly Uint8Array[]> {
  const blank = await createXlsx(planTemplate(framework, each, "第一党支部"));
  const options = { numRuns: 2, seed: SEED };
  return [filledTemplate(framework, each), reviewedTemplate(framework, each)].flatMap((entries) =>
    fc.sample(entries, options).map((typed) => withEditedCells(blank, typed)),
  );
}

test(`${TEMPLATES.length} templates, each filled in four ways: ${TEMPLATES.map(({ framework, period: each }) => `${framework.prefix} ${formatPeriod(each)}`).join(", ")}`, async () => {
  const files = (await Promise.all(TEMPLATES.map(edited))).flat();
  const assessments = await Promise.all(files.map(assessed));
  const calculated = await calculateAll(files);
  expect(calculated).toHaveLength(4 * TEMPLATES.length);
  for (const [index, workbook] of calculated.entries()) compare(workbook, assessments[index] ?? []);
  const grades = assessments.flatMap(([first]) => first?.score.grade?.key ?? []);
  expect(grades.length).toBeGreaterThan(TEMPLATES.length);
});

test("the English template of each framework: every score, total and grade is the engine's", async () => {
  const quarters = TEMPLATES.filter(({ framework, period: { key } }) =>
    key === "Q4" ? true : key === "Y" && applicableIndicators(framework, period("2026Q4")).length === 0,
  );
  const files = await Promise.all(
    quarters.map(async ({ framework, period: each }) => {
      const plan = planTemplates(framework, [each], "First Branch", undefined, { language: "en" });
      const [typed = {}] = fc.sample(reviewedTemplate(framework, each), { numRuns: 1, seed: SEED });
      const { [BALLOT_SHEET_NAME.zh]: votes, ...others } = typed;
      const entries = votes === undefined ? others : { ...others, [BALLOT_SHEET_NAME.en]: votes };
      const isThere = Object.entries(entries).filter(([name]) =>
        plan.sheets.some((sheet) => sheet.name === name),
      );
      return withEditedCells(await createXlsx(plan), Object.fromEntries(isThere));
    }),
  );
  const assessments = await Promise.all(files.map(assessed));
  const calculated = await calculateAll(files);
  for (const [index, workbook] of calculated.entries()) compare(workbook, assessments[index] ?? [], "en");
  expect(calculated).toHaveLength(builtinFrameworks().length);
});

/** By sheet: the sheet in front comes first, and a LibreOffice without a window may forget which one that is. */
function finals(assessments: readonly Assessment[]): object {
  return Object.fromEntries(assessments.map(({ sheet, score }) => [sheet.name, score.totals.final]));
}

test("a year's workbook: each period's sheet shows its own scores, and what LibreOffice saves is still ours", async () => {
  const [framework] = builtinFrameworks();
  if (framework === undefined) throw new Error("there are built-in frameworks");
  const periods = ["2026Q1", "2026Q2", "2026Q3"].map(period);
  const blank = await createXlsx(planTemplates(framework, periods, "第一党支部"));
  const filled = periods.reduce((bytes, each) => {
    const [typed] = fc.sample(reviewedTemplate(framework, each), { numRuns: 1, seed: SEED });
    return withEditedCells(bytes, typed ?? {});
  }, blank);
  const before = await assessed(filled);
  const [saved = new Uint8Array()] = await convertAll([filled], "xlsx");
  compare(await read(saved), before);
  const after = await assessed(saved);
  expect(finals(after)).toEqual(finals(before));
  expect(new Set(after.map(({ framework: used }) => used))).toEqual(new Set([framework]));
});
