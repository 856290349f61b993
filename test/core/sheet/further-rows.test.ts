/** Entries for information have rows of their own: made, filled, read, compared and explained, and never scored. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import type { Framework } from "../../../src/core/framework/framework";
import { allIndicators, applicableIndicators, furtherEntries } from "../../../src/core/framework/indicators";
import { explainIndicator } from "../../../src/core/explain/explain-indicator";
import type { CellValue, WorkbookGrid } from "../../../src/core/grid/grid";
import { planTemplate } from "../../../src/core/template/plan-template";
import { columnOf } from "../../../src/core/template/scoring-layout";
import { period } from "../../support/grid-builder";
import { planGrid, withCell } from "../../support/plan-grid";

function wjj(): Framework {
  const framework = builtinFrameworks().find(({ prefix }) => prefix === "WJJ");
  if (framework === undefined) throw new Error("WJJ");
  return framework;
}

const SHEET = "WJJ-2026Q4";
const blank = planGrid(planTemplate(wjj(), period("2026Q4"), "示例公司党委"));

function rowOf(workbook: WorkbookGrid, name: string): number {
  const grid = workbook.sheets.find((sheet) => sheet.name === SHEET);
  return grid?.values.findIndex((row) => row[columnOf("l2")] === name) ?? -1;
}

function filled(
  cells: Readonly<Record<string, readonly [key: "base" | "actual", value: CellValue]>>,
): WorkbookGrid {
  return Object.entries(cells).reduce(
    (workbook, [name, [key, value]]) =>
      withCell(workbook, SHEET, rowOf(workbook, name), columnOf(key), value),
    blank,
  );
}

function assess(workbook: WorkbookGrid): Assessment {
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  return outcome.assessments[0];
}

test("every entry of every built-in framework has a cell on the template, and is read from it", () => {
  for (const framework of builtinFrameworks()) {
    const plan = planTemplate(framework, period("2026Y"), "甲");
    const { sheet } = assess(planGrid(plan));
    expect(sheet.duplicates).toEqual([]);
    for (const { indicator, entries } of sheet.rows) {
      const keys = entries.map(({ definition }) => definition.key);
      expect([indicator.code, keys]).toEqual([indicator.code, indicator.entries.map(({ key }) => key)]);
    }
    expect(sheet.rows).toHaveLength(applicableIndicators(framework, period("2026Y")).length);
  }
});

test("parts that exceed their sum are found at the sum, and the score is not touched", () => {
  const whole = { 制度精简优化: ["actual", 5] } as const;
  const of = (measures: CellValue, details: CellValue, total: CellValue): Assessment =>
    assess(
      filled({
        ...whole,
        现行制度总数: ["actual", total],
        "其中：管理办法": ["actual", measures],
        "其中：细则": ["actual", details],
      }),
    );
  const fine = of(10, 10, 20);
  expect(fine.findings.some(({ code }) => code === "V208")).toBe(false);
  const wrong = of(10, 11, 20);
  expect(wrong.findings.find(({ code }) => code === "V208")).toMatchObject({
    severity: "error",
    at: { sheet: SHEET, row: rowOf(blank, "现行制度总数"), column: columnOf("actual") },
    values: { a: 21, b: 20 },
  });
  for (const assessment of [fine, wrong, of("十", null, 20), of(null, null, null)]) {
    const score = assessment.score.indicators.find(({ indicator }) => indicator.code === "WJJ-2.1");
    expect(score?.rule?.toNumber()).toBe(6);
  }
});

test("what is no number on such a row is told at its cell", () => {
  const { findings } = assess(filled({ "其中：细则": ["actual", "若干"] }));
  expect(findings.find(({ code }) => code === "V206")?.at).toEqual({
    sheet: SHEET,
    row: rowOf(blank, "其中：细则"),
    column: columnOf("actual"),
  });
});

test("the explanation shows it among the entries", () => {
  const explained = explainIndicator(assess(filled({ 新增案例: ["actual", 3] })), "WJJ-5.3");
  expect(explained?.inputs.map(({ label, value }) => [label.zh, value])).toContainEqual(["新增案例", "3"]);
});

test("such a row may stand anywhere, before its indicator's too, and a second one is a code that comes twice", () => {
  const grid = blank.sheets.find(({ name }) => name === SHEET);
  if (grid === undefined) throw new Error(SHEET);
  const from = rowOf(blank, "新增案例");
  const values = [...grid.values];
  const [row = []] = values.splice(from, 1);
  values.splice(
    4,
    0,
    row.map((cell, column) => (column === columnOf("actual") ? 7 : cell)),
  );
  const moved = {
    ...blank,
    sheets: blank.sheets.map((one) => (one === grid ? { ...grid, values, formulas: [], merges: [] } : one)),
  };
  const { sheet } = assess(moved);
  const entry = sheet.rows.find(({ indicator }) => indicator.code === "WJJ-5.3")?.entries.at(-1);
  expect(entry).toMatchObject({ reading: { kind: "number", value: 7 }, at: { row: 4 } });
  const twice = {
    ...moved,
    sheets: moved.sheets.map((one) => (one.name === SHEET ? { ...one, values: [...values, row] } : one)),
  };
  expect(assess(twice).sheet.duplicates.map(({ code }) => code)).toEqual(["WJJ-5.3"]);
});

test("sums, rescaling and grade of a sheet with such rows are those without them", () => {
  const framework = wjj();
  const without = {
    ...framework,
    indicators: framework.indicators.map((one) =>
      one.level === 2 ? { ...one, entries: one.entries.filter(({ slot }) => slot !== "info") } : one,
    ),
  };
  expect(furtherEntries(allIndicators(framework)).length).toBeGreaterThan(0);
  const formulas = (one: Framework): readonly unknown[] => {
    const plan = planTemplate(one, period("2026Q4"), "甲");
    const sheet = plan.sheets.find(({ role }) => role === "scoring");
    const last = applicableIndicators(one, period("2026Q4")).length + 6;
    return (sheet?.cells ?? [])
      .filter(({ row, formula }) => formula !== undefined && row < last)
      .map(({ row, column, formula }) => [row, column, formula]);
  };
  expect(formulas(framework)).toEqual(formulas(without));
});
