/**
 * Every kind of sheet that is printed, for every built-in framework: what `npm run paper` measures and the
 * tests hold to 8 points. In place of its footer every page carries a mark that says whose page it is.
 */
import { assessWorkbook } from "../../src/core/assess";
import { builtinFrameworks } from "../../src/core/framework/builtin-frameworks";
import type { Framework } from "../../src/core/framework/framework";
import { applicableIndicators } from "../../src/core/framework/indicators";
import { formatPeriod, type Period, type PeriodKey } from "../../src/core/framework/period";
import { planFrameworkSheet } from "../../src/core/framework/sheet/plan-framework-sheet";
import type { CellRange } from "../../src/core/grid/address";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import type { Language } from "../../src/core/locale/language";
import type { PlanCell, SheetPlan, WorkbookPlan } from "../../src/core/plan/plan";
import { planSummary } from "../../src/core/summary/plan-summary";
import { planTemplates } from "../../src/core/template/plan-templates";
import type { TemplatePaper } from "../../src/core/template/template-sheet";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { fillTemplates } from "../fill-template";
import type { ExampleEntries } from "../example-entries";
import { typicalEntries } from "../typical-entries";

const YEAR = 2026;
const KEYS: readonly PeriodKey[] = ["Q1", "Q2", "Q3", "Q4", "Y"];
const UNIT = "示例一公司党委";
const UNITS: Readonly<Record<Language, string>> = { zh: UNIT, en: "Party Committee of Example Company One" };
/** A fixed time, so that the same sheet is drawn again and again. */
const WRITTEN_AT = new Date(2027, 0, 5, 9, 30);

export interface PaperWorkbook {
  /** The framework's prefix with the period, and what is special about the workbook. */
  readonly of: string;
  /** The sheets that are printed and measured. */
  readonly sheets: readonly string[];
  readonly workbook: Uint8Array;
  /** Each of the sheets fits on a page. */
  readonly onePage?: true;
}

/** What stands at the foot of every page of a sheet. */
export function pageMark(sheet: string): string {
  return `{{${sheet}}}`;
}

/** The periods in which a framework asks for something, without those whose rows are an earlier one's. */
export function differingPeriods(framework: Framework): readonly Period[] {
  const seen = new Set<string>();
  return KEYS.map((key): Period => ({ year: YEAR, key })).filter((period) => {
    const codes = applicableIndicators(framework, period).map(({ code }) => code);
    const rows = `${period.key === "Y" ? "Y" : "Q"} ${codes.join(" ")}`;
    const isNew = codes.length > 0 && !seen.has(rows);
    seen.add(rows);
    return isNew;
  });
}

/**
 * Blank templates with their instructions and ballots.
 * @param some of the built-in frameworks
 * @param paper of the scoring sheets
 */
export async function templateWorkbooks(
  language: Language,
  some: readonly Framework[] = builtinFrameworks(),
  paper: TemplatePaper = "A4",
): Promise<readonly PaperWorkbook[]> {
  const made = some.flatMap((framework) =>
    differingPeriods(framework).map((period) =>
      marked(
        planTemplates(framework, [period], UNITS[language], undefined, { language, paper }),
        `${framework.prefix} ${formatPeriod(period)} ${language}${paper === "A4" ? "" : ` ${paper}`}`,
      ),
    ),
  );
  return Promise.all(made);
}

/** The built-in frameworks as sheets. */
export async function frameworkWorkbooks(): Promise<readonly PaperWorkbook[]> {
  return Promise.all(
    builtinFrameworks().map((framework) => marked(planFrameworkSheet(framework), framework.prefix)),
  );
}

/** 汇总 of one and of four periods, of complete and of half filled sheets. */
export async function summaryWorkbooks(language: Language): Promise<readonly PaperWorkbook[]> {
  const made = builtinFrameworks().flatMap((framework) => {
    const all = KEYS.map((key): Period => ({ year: YEAR, key })).filter(
      (period) => applicableIndicators(framework, period).length > 0,
    );
    const quarters = all.filter(({ key }) => key !== "Y");
    const last = quarters.at(-1) ?? all.at(-1);
    if (last === undefined) return [];
    const of = (periods: readonly Period[], entries: typeof typicalEntries, words: string) =>
      summaryOf(framework, periods, entries, language, `${framework.prefix} ${words} ${language}`);
    return [
      of([last], typicalEntries, "1 complete"),
      of([last], halfEntries, "1 half"),
      ...(quarters.length > 1
        ? [
            of(quarters, typicalEntries, `${quarters.length} complete`),
            of(quarters, halfEntries, `${quarters.length} half`),
          ]
        : []),
    ];
  });
  return Promise.all(made);
}

/** Every second row is still blank, in the last period too. */
export function halfEntries(framework: Framework, period: Period): ExampleEntries {
  const entries = typicalEntries(framework, period);
  const half = applicableIndicators(framework, period).filter((_, index) => index % 2 === 0);
  const kept = new Set(half.map(({ code }) => code));
  const some = <Row>(rows: Readonly<Record<string, Row>>): Record<string, Row> =>
    Object.fromEntries(Object.entries(rows).filter(([code]) => kept.has(code)));
  return { fields: entries.fields, rows: some(entries.rows), ballots: some(entries.ballots) };
}

/** The last day of each period of 2026 as Excel counts days. */
const LAST_DAYS: Readonly<Record<PeriodKey, number>> = {
  Q1: 46_112,
  Q2: 46_203,
  Q3: 46_295,
  Q4: 46_387,
  Y: 46_387,
};

function dated(entries: ExampleEntries, { key }: Period): ExampleEntries {
  return { ...entries, fields: { ...entries.fields, date: LAST_DAYS[key] } };
}

async function summaryOf(
  framework: Framework,
  periods: readonly Period[],
  entriesOf: (framework: Framework, period: Period) => ExampleEntries,
  language: Language,
  of: string,
): Promise<PaperWorkbook> {
  const typed = periods.map((period) => ({ period, entries: dated(entriesOf(framework, period), period) }));
  const filled = fillTemplates(framework, typed, UNIT);
  const grid = await gridOf(filled);
  const outcome = assessWorkbook(grid);
  const newest = periods.at(-1)?.key;
  const last =
    outcome.kind === "assessed"
      ? outcome.assessments.find(({ period }) => period?.key === newest)
      : undefined;
  if (outcome.kind !== "assessed" || last === undefined) throw new Error(`${of}: nothing was assessed`);
  const summary = planSummary(grid, last, language, WRITTEN_AT, outcome.assessments);
  return besideHidden(filled, summary, of);
}

/** What reading finds in a workbook that holds the plan. */
export async function gridOf(plan: WorkbookPlan): Promise<WorkbookGrid> {
  return (await openXlsx(await createXlsx(plan), "filled.xlsx")).read();
}

/** Sheets made from those of another plan, which stand beside them but are not printed once more. */
export async function besideHidden(
  source: WorkbookPlan,
  made: WorkbookPlan,
  of: string,
): Promise<PaperWorkbook> {
  const sheets = source.sheets.map(unseen);
  const printed = withMarks(made);
  const workbook = await createXlsx({
    ...printed,
    sheets: [...sheets, ...printed.sheets],
    names: [...source.names, ...printed.names],
  });
  return { of, sheets: made.sheets.map(({ name }) => name), workbook };
}

/** A workbook whose visible sheets carry the marks of their pages. */
export async function marked(plan: WorkbookPlan, of: string): Promise<PaperWorkbook> {
  const sheets = plan.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
  return { of, sheets, workbook: await createXlsx(withMarks(plan)) };
}

/** A plan whose printed sheets carry the marks of their pages. */
function withMarks(plan: WorkbookPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map(withMark) };
}

function withMark(sheet: SheetPlan): SheetPlan {
  return sheet.print === undefined
    ? sheet
    : { ...sheet, print: { ...sheet.print, footer: pageMark(sheet.name) } };
}

/** What other sheets can ask of a sheet: its values, and how they are formatted. Nobody looks at the rest. */
function unseen(sheet: SheetPlan): SheetPlan {
  const formats = Object.entries(sheet.styles).map(([key, { numberFormat }]) => [
    key,
    numberFormat === undefined ? {} : { numberFormat },
  ]);
  return {
    ...sheet,
    visibility: sheet.visibility === "visible" ? "hidden" : sheet.visibility,
    styles: Object.fromEntries(formats) as SheetPlan["styles"],
    cells: sheet.cells.map(calculated),
    merges: [],
    columnWidths: [],
    rowHeights: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    print: { orientation: "portrait", fitToWidth: 1, area: belowAll(sheet) },
  };
}

/** A blank cell: a sheet without an area is printed by LibreOffice even when it is hidden, an area without content is not. */
function belowAll({ cells }: SheetPlan): CellRange {
  const row = Math.max(0, ...cells.map((cell) => cell.row)) + 1;
  return { top: row, bottom: row, left: 0, right: 0 };
}

/** A formula that gives "" stays one: a blank cell is not the same. */
function calculated({ cached, formula, ...cell }: PlanCell): PlanCell {
  const isKnown = cached !== undefined && cached !== null && cached !== "";
  if (isKnown) return { ...cell, value: cached };
  return {
    ...cell,
    ...(formula === undefined ? {} : { formula }),
    ...(cached === undefined ? {} : { cached }),
  };
}
