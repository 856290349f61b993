/** The share check names every cell that keeps a workbook from being mailed, and nothing else. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellAddress, parseRange } from "../../../src/core/grid/address";
import type { CellValue, WorkbookGrid } from "../../../src/core/grid/grid";
import { checkShare, SHARE_ITEMS, type ShareItemKey } from "../../../src/core/share/check-share";
import { describeShareItem } from "../../../src/core/share/describe-share";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { afterPlan } from "../../support/after-plan";
import { assessed } from "../../support/find-fix";
import { FilledSheet } from "../../support/grid-builder";
import { withCell } from "../../support/plan-grid";
import { READY_SHEET, readyWorkbook } from "../../support/ready-workbook";

let ready: WorkbookGrid;

beforeAll(async () => {
  ready = await readyWorkbook();
});

const at = (address: string): { row: number; column: number } => {
  const { top: row, left: column } = parseRange(address) ?? { top: -1, left: -1 };
  return { row, column };
};

const typed = (address: string, value: CellValue): WorkbookGrid =>
  withCell(ready, READY_SHEET, at(address).row, at(address).column, value);

/** With a formula or a value over a formula, and nothing recalculated. */
const overwritten = (
  address: string,
  value: number | string | null,
  formula: string | null,
): WorkbookGrid => {
  const { row, column } = at(address);
  const grid = ready.sheets.find(({ name }) => name === READY_SHEET);
  const before = { value: null, formula: grid?.formulas[row]?.[column] ?? null };
  return afterPlan(ready, {
    sheets: [],
    names: [],
    activate: null,
    edits: [{ at: { sheet: READY_SHEET, row, column }, before, after: { value, formula } }],
  });
};

/** The cells of each item that isn't right. */
const failing = (workbook: WorkbookGrid): Partial<Record<ShareItemKey, readonly string[]>> =>
  Object.fromEntries(
    checkShare(workbook, assessed(workbook))
      .items.filter(({ cells }) => cells.length > 0)
      .map(({ key, cells }) => [key, cells.map((cell) => cellAddress(cell.at.row, cell.at.column))]),
  );

test("a complete sheet without a mistake is ready, and every item is right", () => {
  const check = checkShare(ready, assessed(ready));
  expect(check.items.map(({ key }) => key)).toEqual(SHARE_ITEMS);
  expect(check.items.flatMap(({ cells }) => cells)).toEqual([]);
  expect(check.ready).toBe(true);
});

test("what is not filled in is named with its cell", () => {
  const workbook = withCell(typed("H6", null), READY_SHEET, at("L6").row, at("L6").column, null);
  expect(failing(workbook)).toMatchObject({ complete: ["H6"] });
  const [item] = checkShare(workbook, assessed(workbook)).items;
  expect(item?.cells[0]?.text.zh).toMatch(/^SQLH-1\.2 .+ 未评$/);
});

test("an error is named by what it says", () => {
  const workbook = typed("H6", "很多");
  const { items, ready: isReady } = checkShare(workbook, assessed(workbook));
  expect(isReady).toBe(false);
  const [, errors] = items;
  expect(errors?.cells.map((cell) => cellAddress(cell.at.row, cell.at.column))).toEqual(["H6"]);
  expect(errors?.cells[0]?.text.zh).toMatch(/SQLH-1\.2/);
});

test("points, wording and totals of the sheet are held to the framework", () => {
  expect(failing(typed("F6", 3))).toMatchObject({ points: ["F6"] });
  expect(failing(typed("D6", "另一项指标"))).toEqual({ wording: ["D6"] });
});

test.each([
  ["a value over a rule's formula", "J6", 4, null],
  ["another formula for a rule", "J6", 4, "=F6"],
  ["a value over the grade", "J36", "优秀", null],
  ["a formula with another cap", "J33", 0, "=MIN(50,SUM(J27:J28))"],
  ["an official score that ignores the rule", "P6", 4, "=F6"],
])("%s is told from the framework's", (_, address, value, formula) => {
  expect(failing(overwritten(address, value, formula))["formulas"]).toEqual([address]);
});

test("spaces, quotes and capitals make no other formula", () => {
  const { row, column } = at("J6");
  const formula = ready.sheets.find(({ name }) => name === READY_SHEET)?.formulas[row]?.[column] ?? "";
  const spaced = formula.replace(/,/g, ", ").replace(/IF\(/g, "if(");
  expect(spaced).not.toBe(formula);
  expect(failing(overwritten("J6", 4, spaced))).not.toHaveProperty("formulas");
});

test("scores that the sheet shows and the entries don't give are told: nothing was recalculated", () => {
  const found = failing(typed("H6", 1));
  expect(found).not.toHaveProperty("formulas");
  expect(found["totals"]).toContain("J6");
});

test("a figure that nobody recalculated is listed beside one that a cell read otherwise explains", () => {
  const workbook = withCell(typed("H7", "9次"), READY_SHEET, at("J9").row, at("J9").column, 1.25);
  const { items } = checkShare(workbook, assessed(workbook));
  const totals = items.find(({ key }) => key === "totals")?.cells ?? [];
  const told = new Map(totals.map((cell) => [cellAddress(cell.at.row, cell.at.column), cell.text.zh]));
  expect(told.get("H7")).toContain("9次");
  expect(told.get("J9")).toMatch(/^SQLH-2\.1 规则得分显示 1\.25，重算为 7\.33；.*按 F9 重新计算$/);
});

test.each([
  ["J36", "达标", /^等次显示 达标，重算为 示范/],
  ["J35", 94, /^最终得分显示 94，重算为 95\.89/],
])("an outcome at %s that is not the engine's is told", (address, shown, text) => {
  const workbook = typed(address, shown);
  const { items, ready: isReady } = checkShare(workbook, assessed(workbook));
  expect(isReady).toBe(false);
  expect(items.find(({ key }) => key === "totals")?.cells[0]?.text.zh).toMatch(text);
});

test("formulas of a department's own sheet are its own affair", () => {
  const workbook = new FilledSheet().workbook();
  expect(failing(workbook)).not.toHaveProperty("formulas");
});

test("every item reads as a check with its result, in both languages", () => {
  const cell = { at: { sheet: READY_SHEET, row: 0, column: 0 }, text: { zh: "", en: "" } };
  for (const key of SHARE_ITEMS) {
    expect(describeShareItem({ key, cells: [] }, "zh")).toMatch(/^[\p{Script=Han}、]+：0 [项处]$/u);
    expect(describeShareItem({ key, cells: [cell] }, "en")).toMatch(/^[A-Z][a-z ]+: 1$/);
  }
});

test("a term that has ended is a warning about the unit: the sheet can be shared", async () => {
  const bytes = readFileSync(join(__dirname, "../../fixtures/cases/share-blocked-by-term.xlsx"));
  const workbook = await (await openXlsx(bytes, "share-blocked-by-term.xlsx")).read();
  const assessment = assessed(workbook);
  expect(assessment.findings.map(({ code, severity }) => [code, severity])).toEqual([
    ["V502", "warn"],
    ["V503", "warn"],
  ]);
  expect(checkShare(workbook, assessment).ready).toBe(true);
});
