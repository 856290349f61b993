/** Four quarters in one workbook: what 汇总 says of change, and the notes beside it. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import { cellAddress } from "../../../src/core/grid/address";
import { valueAt, type CellValue, type SheetGrid, type WorkbookGrid } from "../../../src/core/grid/grid";
import type { WorkbookPlan } from "../../../src/core/plan/plan";
import { planSummary } from "../../../src/core/summary/plan-summary";
import { calculatePlan } from "../../../preview/model/calculate-plan";
import { planQuartersExample } from "../../../scripts/make-quarters-example";
import { f1 } from "../../support/grid-builder";
import { planProblems } from "../../support/plan-problems";

const NOW = new Date(2026, 11, 31, 9, 30);
const PLAN = planQuartersExample(f1());
const WORKBOOK = calculatePlan(PLAN);
const ASSESSMENTS = assessed(WORKBOOK);

function assessed(workbook: WorkbookGrid): readonly Assessment[] {
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("no scoring sheet");
  return outcome.assessments;
}

function quarter(key: string): Assessment {
  const found = ASSESSMENTS.find(({ period }) => period?.key === key);
  if (found === undefined) throw new Error(`no ${key}`);
  return found;
}

function summarized(assessment: Assessment, workbook = WORKBOOK): WorkbookPlan {
  return planSummary(workbook, assessment, "zh", NOW, ASSESSMENTS);
}

/** The summary as the preview's engine calculates it beside the sheets that it reads. */
function shown(summary: WorkbookPlan): SheetGrid {
  const sheet = calculatePlan({ ...summary, sheets: [...PLAN.sheets, ...summary.sheets] }).sheets.at(-1);
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

/** The rows below a section's header, up to the next blank one. */
function tableOf(sheet: SheetGrid, heading: string): readonly (readonly CellValue[])[] {
  const top = sheet.values.findIndex(([first]) => first === heading);
  const rows: CellValue[][] = [];
  for (let row = top + 2; valueAt(sheet, row, 0) !== null; row++) {
    rows.push(Array.from({ length: 9 }, (_, column) => valueAt(sheet, row, column)));
  }
  return rows;
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

test("every quarter's final score is listed with its change, and drawn as a line", () => {
  const summary = summarized(quarter("Q4"));
  expect(planProblems(summary)).toEqual([]);
  const finals = ["Q1", "Q2", "Q3", "Q4"].map((key) => quarter(key).score.totals.final?.toNumber() ?? NaN);
  expect(tableOf(shown(summary), "各期得分").map((row) => row.slice(0, 4))).toEqual(
    finals.map((final, index) => [
      `第${"一二三四"[index] ?? ""}季度`,
      `SQLH-2026Q${index + 1}`,
      final,
      index === 0 ? null : round(final - (finals[index - 1] ?? NaN)),
    ]),
  );
  expect(summary.sheets[0]?.charts.map(({ type }) => type)).toEqual(["radar", "bar", "radar", "line", "bar"]);
});

test("an earlier quarter's score is a link to its own sheet, a number where a person typed over it", () => {
  const scoreOf = (workbook: WorkbookGrid): unknown => {
    const plan = planSummary(workbook, quarter("Q4"), "zh", NOW, ASSESSMENTS);
    const row = plan.sheets[0]?.cells.find(({ value }) => value === "第一季度")?.row;
    const cell = plan.sheets[0]?.cells.find((candidate) => candidate.row === row && candidate.column === 2);
    return cell?.formula ?? cell?.value;
  };
  const final = quarter("Q1").score.totals.final?.toNumber();
  expect(scoreOf(WORKBOOK)).toMatch(/^='SQLH-2026Q1'!J\d+$/);
  const typedOver = WORKBOOK.sheets.map((sheet) => ({ ...sheet, formulas: [] }));
  expect(scoreOf({ ...WORKBOOK, sheets: typedOver })).toBe(final);
});

test("a level-1 rate is compared with the quarter before, in percentage points", () => {
  const rows = tableOf(shown(summarized(quarter("Q4"))), "一级指标得分");
  const before = quarter("Q3").score.groups;
  for (const [index, group] of before.entries()) {
    const then = group.official?.div(group.applicable).toNumber();
    const row = rows[index] ?? [];
    if (then === undefined) continue;
    expect(row[7]).toBeCloseTo(then, 9);
    expect(row[8]).toBeCloseTo((Number(row[4]) - then) * 100, 0);
  }
  expect(before.length).toBeGreaterThan(3);
});

test("the first quarter has no quarter before it", () => {
  const rows = tableOf(shown(summarized(quarter("Q1"))), "一级指标得分");
  expect(rows.map((row) => [row[7], row[8] ?? ""])).toEqual(rows.map(() => [null, ""]));
});

test("another unit's sheets in the workbook are no earlier periods", () => {
  const q4 = quarter("Q4");
  const others = ASSESSMENTS.map((other) => ({ ...other, sheet: { ...other.sheet, unit: "别的支部" } }));
  const plan = planSummary(WORKBOOK, q4, "zh", NOW, others);
  expect(plan.sheets[0]?.charts.map(({ name }) => name)).not.toContain("kaoping-trend");
});

test("the largest losses come first and are those of the level-2 table", () => {
  const sheet = shown(summarized(quarter("Q4")));
  const lost = quarter("Q4")
    .score.indicators.flatMap(({ official, indicator }) =>
      official === null ? [] : [round(indicator.maxPoints - official.toNumber())],
    )
    .filter((points) => points > 0)
    .sort((a, b) => b - a);
  expect(tableOf(sheet, "失分最多的指标").map((row) => row[2])).toEqual(lost.slice(0, 8));
});

describe("notes beside our sheet", () => {
  const first = summarized(quarter("Q4"));
  const name = first.sheets[0]?.name ?? "";
  const written = shown(first);
  const end = written.values.length;

  /** The workbook with 汇总 in it, and what people wrote there. */
  function noted(
    notes: readonly (readonly [row: number, column: number, value: CellValue, formula?: string])[],
  ) {
    const values = written.values.map((row) => [...row]);
    const formulas = written.formulas.map((row) => [...row]);
    for (const [row, column, value, formula] of notes) {
      while (values.length <= row) values.push([]);
      while (formulas.length <= row) formulas.push([]);
      (values[row] ??= [])[column] = value;
      (formulas[row] ??= [])[column] = formula ?? null;
    }
    const dense = values.map((row) => Array.from(row, (value) => value ?? null));
    const sheets = [...WORKBOOK.sheets, { ...written, values: dense, formulas }];
    return { ...WORKBOOK, sheets, names: [...WORKBOOK.names, ...first.names] };
  }

  const cellsBeyond = (plan: WorkbookPlan) =>
    (plan.sheets[0]?.cells ?? [])
      .filter(({ row, column }) => column > 8 || row >= end)
      .map(({ row, column, value, formula }) => [cellAddress(row, column), formula ?? value]);

  test("texts, numbers and formulas right of it and below it survive", () => {
    const workbook = noted([
      [4, 10, "书记已阅"],
      [5, 10, 3],
      [end + 1, 0, "=1+1"],
      [end + 2, 1, 100, "=A1*2"],
    ]);
    const again = planSummary(workbook, quarter("Q4"), "zh", NOW, ASSESSMENTS);
    expect(again.sheets[0]?.name).toBe(name);
    expect(cellsBeyond(again)).toEqual([
      ["K5", "书记已阅"],
      ["K6", 3],
      [cellAddress(end + 1, 0), "=1+1"],
      [cellAddress(end + 2, 1), "=A1*2"],
    ]);
    const text = again.sheets[0]?.cells.find(({ value }) => value === "=1+1");
    expect(text?.formula).toBeUndefined();
    // They are the reader's own and not printed with ours.
    expect(planProblems(again)).toEqual([expect.stringContaining("prints A1:I")]);
  });

  test("notes below move with the end of our sheet", () => {
    const workbook = noted([[end + 1, 0, "存档"]]);
    const shorter = planSummary(workbook, quarter("Q4"), "zh", NOW);
    const note = shorter.sheets[0]?.cells.find(({ value }) => value === "存档");
    const last = shorter.sheets[0]?.print?.area?.bottom ?? NaN;
    expect(note?.row).toBe(last + 2);
    expect(last).toBeLessThan(end - 1);
  });

  test("notes below a sheet of an earlier version, which ends with its signatures, are kept too", () => {
    const shorter = {
      ...written,
      values: written.values.slice(0, -1),
      formulas: written.formulas.slice(0, -1),
    };
    const values = [...shorter.values, [], ["存档"]];
    const sheets = [...WORKBOOK.sheets, { ...shorter, values, formulas: [...shorter.formulas, [], []] }];
    const workbook = { ...WORKBOOK, sheets, names: [...WORKBOOK.names, ...first.names] };
    expect(cellsBeyond(planSummary(workbook, quarter("Q4"), "zh", NOW, ASSESSMENTS))).toEqual([
      [cellAddress(end + 1, 0), "存档"],
    ]);
  });

  test("without notes nothing is added", () => {
    expect(cellsBeyond(planSummary(noted([]), quarter("Q4"), "zh", NOW, ASSESSMENTS))).toEqual([]);
  });
});
