/**
 * Workbooks as no one planned them: rows and columns deleted, doubled and shuffled, cells merged, sheets
 * dropped and copied. Reading and checking always ends, and every finding can be gone to.
 */
import fc from "fast-check";
import { fillTemplate } from "../../../scripts/fill-template";
import { typicalEntries } from "../../../scripts/typical-entries";
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import type { CellRange } from "../../../src/core/grid/address";
import type { CellValue, SheetGrid, WorkbookGrid } from "../../../src/core/grid/grid";
import { planTemplate } from "../../../src/core/template/plan-template";
import { acrossFiles } from "../../../src/core/validation/across/check-across";
import { describeFinding } from "../../../src/core/validation/wording/describe-finding";
import { SEVERITIES } from "../../../src/core/validation/order/order-findings";
import { period } from "../../support/grid-builder";
import { longFramework } from "../../support/long-framework";
import { planGrid } from "../../support/plan-grid";
import { processorTime } from "../../support/processor-time";

const Q4 = period("2026Q4");

/** Filled workbooks of two frameworks, with and without ballots, and one that is still empty. */
const WORKBOOKS: readonly WorkbookGrid[] = builtinFrameworks()
  .filter(({ prefix }) => prefix === "SQLH" || prefix === "ZBCX")
  .flatMap((framework) => [
    planGrid(fillTemplate(framework, Q4, "第一党支部", typicalEntries(framework, Q4))),
    planGrid(planTemplate(framework, Q4, "")),
  ]);

type Mutation = (sheet: SheetGrid) => SheetGrid;

/** Lines of a sheet in another order; lines that are left out are deleted, lines named twice doubled. */
function withRows(order: (rows: readonly number[]) => readonly number[]): Mutation {
  return (sheet) => {
    const rows = order(sheet.values.map((_, row) => row));
    return { ...sheet, values: rows.map((row) => sheet.values[row] ?? []) };
  };
}

function withColumns(order: readonly number[]): Mutation {
  return (sheet) => ({
    ...sheet,
    values: sheet.values.map((row) => [
      ...order.map((column) => row[column] ?? null),
      ...row.slice(order.length),
    ]),
  });
}

const COLUMNS = Array.from({ length: 16 }, (_, column) => column);
const rowNumber = fc.nat({ max: 40 });
const columnNumber = fc.nat({ max: 18 });

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  rowNumber.map((gone) => withRows((rows) => rows.filter((row) => row !== gone))),
  fc
    .tuple(rowNumber, rowNumber)
    .map(([a, b]) => withRows((rows) => [...rows.slice(0, a), b, ...rows.slice(a)])),
  fc
    .integer({ min: 2, max: 37 })
    .map((step) => withRows((rows) => [...rows].sort((a, b) => ((a * step) % 41) - ((b * step) % 41)))),
  rowNumber.map((at) => withRows((rows) => [...rows.slice(0, at), -1, -1, ...rows.slice(at)])),
  fc.shuffledSubarray(COLUMNS, { minLength: 3 }).map(withColumns),
  fc.tuple(rowNumber, rowNumber, columnNumber, columnNumber).map(([a, b, c, d]): Mutation => {
    const range: CellRange = {
      top: Math.min(a, b),
      bottom: Math.max(a, b),
      left: Math.min(c, d),
      right: Math.max(c, d),
    };
    return (sheet) => ({ ...sheet, merges: [...sheet.merges, range] });
  }),
  fc
    .tuple(fc.array(rowNumber), fc.array(columnNumber))
    .map(([hiddenRows, hiddenColumns]): Mutation => (sheet) => ({
      ...sheet,
      hiddenRows,
      hiddenColumns,
      protected: true,
      visibility: "hidden",
    })),
  fc
    .tuple(rowNumber, columnNumber, fc.oneof(fc.string(), fc.double(), fc.constant({ error: "#REF!" })))
    .map(([row, column, value]): Mutation => (sheet) => ({
      ...sheet,
      values: sheet.values.map((cells, index) => (index === row ? replaced(cells, column, value) : cells)),
    })),
);

function replaced(cells: readonly CellValue[], column: number, value: CellValue): readonly CellValue[] {
  return [...cells.slice(0, column), value, ...cells.slice(column + 1)];
}

/** A workbook, what happens to each of its sheets, and which of them are dropped or copied. */
const mutated = fc
  .record({
    workbook: fc.constantFrom(...WORKBOOKS),
    mutations: fc.array(fc.tuple(fc.nat({ max: 4 }), mutation), { maxLength: 6 }),
    dropped: fc.option(fc.nat({ max: 4 })),
    copied: fc.option(fc.nat({ max: 4 })),
    marks: fc.boolean(),
  })
  .map(({ workbook, mutations, dropped, copied, marks }): WorkbookGrid => {
    const sheets = [...workbook.sheets];
    for (const [index, mutate] of mutations) {
      const sheet = sheets[index];
      if (sheet !== undefined) sheets[index] = mutate(sheet);
    }
    const copy = copied === null ? undefined : sheets[copied];
    return {
      ...workbook,
      names: marks ? workbook.names : [],
      sheets: [
        ...sheets.filter((_, index) => index !== dropped),
        ...(copy === undefined ? [] : [{ ...copy, name: `${copy.name} (2)` }]),
      ],
    };
  });

/** All findings are looked at with one expectation: thousands of them took longer than what they look at. */
function expectOrder(workbook: WorkbookGrid, { findings }: Assessment): void {
  const names = new Set(workbook.sheets.map(({ name }) => name));
  const worst = new Map<string | null, number>();
  const wrong: unknown[] = [];
  let last = 0;
  for (const finding of findings) {
    const { at, severity, indicator } = finding;
    const isPlace = [at.row, at.column].every((number) => Number.isInteger(number) && number >= 0);
    if (!isPlace || !names.has(at.sheet)) wrong.push({ finding, why: "is nowhere" });
    for (const language of ["zh", "en"] as const) {
      const { message, fix } = describeFinding(finding, language);
      if (/undefined|NaN|\{\w+\}/.test(`${message}${fix}`)) wrong.push({ finding, why: `${message}${fix}` });
    }
    const weight = SEVERITIES.indexOf(severity);
    if (!worst.has(indicator)) {
      if (weight < last) wrong.push({ finding, why: `comes after one of ${SEVERITIES[last] ?? ""}` });
      worst.set(indicator, weight);
      last = weight;
    }
  }
  expect(wrong).toEqual([]);
}

test("mutated workbooks: none stops the run, every finding has a place and its order", () => {
  fc.assert(
    fc.property(mutated, (workbook) => {
      const outcome = assessWorkbook(workbook);
      if (outcome.kind === "unrecognized") return;
      const members = outcome.assessments.map((assessment, index) => ({ file: `${index}.xlsx`, assessment }));
      for (const assessment of acrossFiles(members, null)) expectOrder(workbook, assessment);
    }),
    { numRuns: 250 },
  );
});

test("a sheet of 500 indicators is read, checked and scored within a second", () => {
  const framework = longFramework(500);
  const workbook = planGrid(planTemplate(framework, Q4, "第一党支部"));
  const run = (): number => {
    const start = processorTime();
    const outcome = assessWorkbook({ ...workbook }, { frameworks: [framework] });
    expect(outcome.kind === "assessed" && outcome.assessments[0].sheet.rows).toHaveLength(500);
    return processorTime() - start;
  };
  expect(Math.min(run(), run(), run())).toBeLessThan(1000);
});

test("10,000 rows of somebody's list beside the scoring sheet, and below it, cost no more than their reading", () => {
  const [workbook] = WORKBOOKS;
  if (workbook === undefined) throw new Error("no workbook");
  const list = Array.from({ length: 10_000 }, (_, row) => [
    row,
    `事项${row}`,
    "届满日",
    "合计",
    "2026-12-20",
  ]);
  const sheets = workbook.sheets.flatMap((sheet): SheetGrid[] =>
    sheet.name === workbook.activeSheet
      ? [
          { ...sheet, values: [...sheet.values, ...list] },
          { ...sheet, name: "清单", values: list, merges: [] },
        ]
      : [sheet],
  );
  const start = processorTime();
  const outcome = assessWorkbook({ ...workbook, sheets });
  expect(processorTime() - start).toBeLessThan(4_000);
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  expectOrder({ ...workbook, sheets }, outcome.assessments[0]);
});
