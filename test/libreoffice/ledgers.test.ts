/**
 * Ledgers in LibreOffice: what each gives for a period is what the engine counts, for any content; and a scoring
 * sheet that takes its entries from them has the engine's scores, also after a row was added.
 */
import fc from "fast-check";
import { planLedgersExample } from "../../scripts/make-ledger-examples";
import { assessWorkbook } from "../../src/core/assess";
import type { Assessment } from "../../src/core/assessment";
import { builtinFrameworks, findFramework } from "../../src/core/framework/builtin-frameworks";
import type { Framework } from "../../src/core/framework/framework";
import type { PeriodKey } from "../../src/core/framework/period";
import { cellAddress } from "../../src/core/grid/address";
import type { SheetGrid, WorkbookGrid } from "../../src/core/grid/grid";
import { assessLedgers } from "../../src/core/ledger/assess-ledgers";
import { BUILTIN_LEDGERS } from "../../src/core/ledger/definition/builtin-ledgers";
import { feedOf, ledgerFigure } from "../../src/core/ledger/feed/figure";
import { planTemplates } from "../../src/core/template/plan-templates";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { gridToXlsx } from "../../src/workbook/xlsx/grid-to-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import type { WorkbookPlan } from "../../src/core/plan/plan";
import { planSummary } from "../../src/core/summary/plan-summary";
import { addColumn, change, definitionWorkbook } from "../support/changed-definition";
import { anyLedger } from "../support/any-ledger";
import { NOW } from "../support/command-line";
import { withEditedCells } from "../support/edited-cells";
import { withoutFormulaValues } from "../support/formula-values";
import { calculateAll, convertAll } from "../support/libreoffice";
import {
  checkWords,
  expectedScoringFigures,
  expectedSummaryFigures,
  scoringFigures,
  summaryFigures,
} from "../support/sheet-figures";
import { typedPlan } from "../support/typed-plan";

const PERIODS: readonly PeriodKey[] = ["Q1", "Y"];
const FED = BUILTIN_LEDGERS.filter(({ measures }) => Object.keys(measures).length > 0);
const WORKBOOKS = 8;
const SHEET = "取数";

/** What every measure of every ledger gives, in a fixed order. */
function figuresOf(workbook: WorkbookGrid) {
  const ledgers = assessLedgers(workbook, { asOf: null, passedOver: [SHEET] });
  return FED.flatMap((ledger) => {
    const tables = ledgers.filter((one) => one.ledger === ledger).map(({ table }) => table);
    return Object.keys(ledger.measures).flatMap((measure) =>
      PERIODS.map((key) => ledgerFigure({ ledger, measure }, tables, { year: 2026, key })),
    );
  });
}

/** TRUE among numbers is nothing to Excel and 1 to LibreOffice; nobody can write a sum that both take alike. */
function withoutTrue(sheet: SheetGrid): SheetGrid {
  return { ...sheet, values: sheet.values.map((row) => row.map((value) => (value === true ? null : value))) };
}

test("each measure is what its formula gives, for any content of the ledgers", async () => {
  const made = fc
    .sample(fc.tuple(...FED.map((ledger) => anyLedger(ledger))), { numRuns: WORKBOOKS, seed: 20_261_127 })
    .map((one): WorkbookGrid => ({
      sheets: one.flatMap(({ sheets }) => sheets.map(withoutTrue)),
      names: [],
      activeSheet: null,
    }));
  const figures = made.map(figuresOf);
  const workbooks = made.map((workbook, index) => {
    const formulas = (figures[index] ?? []).map((figure) => [figure?.formula ?? "=NA()"]);
    const values = formulas.map(() => [null]);
    const sheet = {
      name: SHEET,
      visibility: "visible" as const,
      values,
      formulas,
      formats: [],
      merges: [],
      truncated: false,
    };
    return gridToXlsx({ ...workbook, sheets: [...workbook.sheets, sheet] });
  });
  let numbers = 0;
  for (const [index, grid] of (await calculateAll(workbooks)).entries()) {
    const given = grid.sheets.find(({ name }) => name === SHEET)?.values ?? [];
    (figures[index] ?? []).forEach((figure, row) => {
      const value = given[row]?.[0] ?? null;
      const told = typeof value === "number" ? value : null;
      numbers += told === null ? 0 : 1;
      expect([index, figure?.formula, told]).toEqual([index, figure?.formula, figure?.value ?? null]);
    });
  }
  expect(numbers).toBeGreaterThan(WORKBOOKS * FED.length);
});

/** The example's rows in the ledgers of a scoring workbook. */
function filledLedgers(plan: WorkbookPlan): WorkbookPlan {
  const example = new Map(planLedgersExample().sheets.map((sheet) => [sheet.slot, sheet]));
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.role === "ledger" ? { ...sheet, cells: example.get(sheet.slot)?.cells ?? sheet.cells } : sheet,
    ),
  };
}

async function assess(bytes: Uint8Array): Promise<{ grid: WorkbookGrid; assessment: Assessment }> {
  const grid = await (await openXlsx(bytes, "a.xlsx")).read();
  const outcome = assessWorkbook(grid);
  if (outcome.kind !== "assessed") throw new Error("no scoring sheet");
  return { grid, assessment: outcome.assessments[0] };
}

function entry({ sheet }: Assessment, code: string, key: string): number | null {
  const row = sheet.rows.find(({ indicator }) => indicator.code === code);
  const reading = row?.entries.find(({ definition }) => definition.key === key)?.reading;
  return reading?.kind === "number" ? reading.value : null;
}

/** 到支部 as a department has changed it: other names for two columns, and a column of its own between them. */
const RENAMED = definitionWorkbook(
  BUILTIN_LEDGERS.filter(({ id }) => id === "visits"),
  change("member", { name: "班子成员" }),
  change("date", { name: "到支部日" }),
  addColumn("visits", "member", { name: "职务" }),
);

/** A scoring sheet fed by that ledger: three members have to go once, and two of them went in the quarter. */
function changedVisits(framework: Framework): WorkbookPlan {
  const plan = planTemplates(framework, [{ year: 2026, key: "Q2" }], "示例一公司党委", undefined, {
    withLedgers: true,
    definitions: RENAMED,
  });
  const sheet = plan.sheets.find(({ slot }) => slot === "visits");
  if (sheet === undefined) throw new Error("no ledger of visits");
  const rows = [
    ["赵示例", "书记", "第一党支部", 46_150],
    ["钱示例", "委员", "第二党支部", 46_160],
    ["孙示例", "委员", "第二党支部", 46_210],
  ].flatMap((row, index) => row.map((value, column) => [cellAddress(4 + index, column), value] as const));
  return typedPlan(plan, { [sheet.name]: { B3: 3, D3: 1, ...Object.fromEntries(rows) } });
}

/** 汇总 is written beside the ledgers, then a row is added to one of them. */
async function expectSummaryFollows(
  bytes: Uint8Array,
  { grid, assessment }: Awaited<ReturnType<typeof assess>>,
  ledger: string,
  row: readonly (readonly [string, string | number])[],
): Promise<void> {
  const workbook = await openXlsx(bytes, "a.xlsx");
  await workbook.apply(planSummary(grid, assessment, "zh", NOW));
  const edited = withEditedCells(withoutFormulaValues(workbook.toBytes()), {
    [ledger]: Object.fromEntries(row),
  });
  const [calculated = new Uint8Array()] = await convertAll([edited], "xlsx");
  const now = await assess(calculated);
  const summary = now.grid.sheets.find(({ name }) => name === "汇总");
  if (summary === undefined) throw new Error("no 汇总");
  const expected = expectedSummaryFigures(now.assessment, "zh");
  expect(summaryFigures(summary, now.assessment)).toEqual({ ...expected, check: checkWords(false) });
  expect(expected).not.toEqual(expectedSummaryFigures(assessment, "zh"));
}

test("a scoring sheet takes its entries from the ledgers, and follows a row that is added, as 汇总 does", async () => {
  const framework = findFramework(builtinFrameworks(), "F2_WJJ");
  if (framework === null) throw new Error("no framework");
  const plan = filledLedgers(
    planTemplates(framework, [{ year: 2026, key: "Q2" }], "示例一公司党委", undefined, { withLedgers: true }),
  );
  const visits = plan.sheets.find(({ slot }) => slot === "visits");
  if (visits === undefined) throw new Error("no ledger of visits");
  // Below the five rows of the example: header in row 4.
  const added = ["孙示例", "第一党支部", 46_180].map(
    (value, column) => [cellAddress(9, column), value] as const,
  );
  const more = typedPlan(plan, { [visits.name]: Object.fromEntries(added) });
  const calculated = await convertAll(
    await Promise.all(
      [plan, more, changedVisits(framework)].map(async (one) => withoutFormulaValues(await createXlsx(one))),
    ),
    "xlsx",
  );
  const [before, after, changed] = await Promise.all(calculated.map(assess));
  if (before === undefined || after === undefined || changed === undefined)
    throw new Error("nothing came back");
  await expectSummaryFollows(calculated[0] ?? new Uint8Array(), before, visits.name, added);
  for (const { grid, assessment } of [before, after]) {
    const sheet = grid.sheets.find(({ name }) => name === assessment.sheet.name);
    if (sheet === undefined) throw new Error("no scoring sheet");
    expect(scoringFigures(sheet, assessment)).toEqual(expectedScoringFigures(assessment));
    const codes = assessment.findings.map(({ code }) => code);
    expect(codes).not.toContain("V416");
    expect(codes).not.toContain("V419");
    const tables = assessLedgers(grid, { asOf: null });
    let fed = 0;
    for (const { indicator, entries } of assessment.sheet.rows)
      for (const { definition, reading } of entries) {
        const feed = feedOf(indicator.code, definition.key);
        if (feed === null) continue;
        const own = tables.filter(({ ledger }) => ledger === feed.ledger).map(({ table }) => table);
        const value = ledgerFigure(feed, own, { year: 2026, key: "Q2" })?.value ?? null;
        const where = `${indicator.code} ${definition.key}`;
        expect([where, reading.kind === "number" ? reading.value : null]).toEqual([where, value]);
        fed += value === null ? 0 : 1;
      }
    expect(fed).toBeGreaterThan(10);
  }
  expect([entry(before.assessment, "WJJ-2.3", "den"), entry(before.assessment, "WJJ-2.3", "num")]).toEqual([
    3, 2,
  ]);
  expect([entry(after.assessment, "WJJ-2.3", "den"), entry(after.assessment, "WJJ-2.3", "num")]).toEqual([
    3, 3,
  ]);
  // Under a department's own definition, which came along with the workbook, no entry differs from its ledger.
  const renamed = changed.grid.sheets.find(({ values }) => values[3]?.includes("班子成员") === true);
  expect(renamed?.values[3]?.slice(0, 4)).toEqual(["班子成员", "职务", "支部", "到支部日"]);
  expect([entry(changed.assessment, "WJJ-2.3", "den"), entry(changed.assessment, "WJJ-2.3", "num")]).toEqual([
    3, 2,
  ]);
  expect(changed.assessment.findings.map(({ code }) => code)).not.toContain("V416");
  const own = assessLedgers(changed.grid, { asOf: null }).find(({ ledger }) => ledger.id === "visits");
  expect([own?.table.rows.length, own?.findings]).toEqual([3, []]);
});
