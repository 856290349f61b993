/** 排名 sorted by its filter's buttons: each row says of its unit what it said before, wherever it stands. */
import fc from "fast-check";
import { planBook } from "../../../../src/core/collect/book/plan-book";
import { FIRST_ROW } from "../../../../src/core/collect/book/table-sheet";
import type { CellValue } from "../../../../src/core/grid/grid";
import type { WorkbookPlan } from "../../../../src/core/plan/plan";
import { exampleAssessment, sampleBook, sampleUnit } from "../../../support/book-samples";
import { calculatedPlan } from "../../../support/calculated-plan";

const NAMES = ["甲支部", "乙支部", "丙支部", "丁支部", "戊支部"];
let plan: WorkbookPlan;
let sheetName = "";

beforeAll(async () => {
  const example = await exampleAssessment("sqlh-2026Q4-clean");
  // 乙 and 丙 are alike, 丁 has a lower score, and of 戊 the review can't be read.
  const reviews = [{}, { "SQLH-4.2": 1 }, { "SQLH-4.2": 1 }, { "SQLH-4.2": 0 }, { "SQLH-4.2": "?" }];
  const units = NAMES.map((unit, index) => sampleUnit(example, { unit, reviews: reviews[index] ?? {} }));
  plan = planBook(sampleBook(example, units));
  sheetName = plan.sheets.find(({ name }) => name.startsWith("排名"))?.name ?? "";
});

/** What Excel makes of a formula in a row that is sorted to another place: fixed addresses stay, others move along. */
function moved(formula: string, from: number, to: number): string {
  return formula.replace(
    /(?<![$A-Za-z0-9_.'!])([A-Z]{1,3})(\d+)(?![\d(!])/g,
    (_, column: string, row: string) => {
      expect(Number(row)).toBe(from + 1);
      return `${column}${to + 1}`;
    },
  );
}

function sorted(order: readonly number[]): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => {
    if (sheet.name !== sheetName) return sheet;
    const cells = sheet.cells.map((cell) => {
      const place = cell.row - FIRST_ROW;
      const target = order[place];
      if (target === undefined) return cell;
      const row = FIRST_ROW + target;
      const { formula } = cell;
      return { ...cell, row, ...(formula === undefined ? {} : { formula: moved(formula, cell.row, row) }) };
    });
    return { ...sheet, cells };
  });
  return { ...plan, sheets };
}

function rowsByUnit(of: WorkbookPlan): ReadonlyMap<CellValue, readonly CellValue[]> {
  const sheet = calculatedPlan(of).sheets.find(({ name }) => name === sheetName);
  const rows = NAMES.map((_, place) => sheet?.values[FIRST_ROW + place] ?? []);
  return new Map(rows.map((row) => [row[1] ?? null, row]));
}

test("whatever the order, each unit's row is the same: ranks, ties, grades", () => {
  const before = rowsByUnit(plan);
  expect([...before.keys()].sort()).toEqual([...NAMES].sort());
  expect([...before.values()].flat()).toContain("并列");
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
      const after = rowsByUnit(sorted(order));
      for (const [unit, row] of before) expect([unit, after.get(unit)]).toEqual([unit, row]);
    }),
    { numRuns: 2 },
  );
});
