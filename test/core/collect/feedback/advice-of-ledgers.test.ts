/** 反馈单 of a unit that keeps ledgers: what they advise stands where points were lost, in the words of 汇总. */
import { unitSlips } from "../../../../src/core/collect/feedback/unit-slips";
import type { FileRecord } from "../../../../src/core/collect/record/file-record";
import { allIndicators } from "../../../../src/core/framework/indicators";
import type { Language } from "../../../../src/core/locale/language";
import { assessWorkbook } from "../../../../src/core/assess";
import type { SheetPlan } from "../../../../src/core/plan/plan";
import { planSummary } from "../../../../src/core/summary/plan-summary";
import { collected, LOST, record, ROWS, WRITTEN_AT } from "../../../support/ledger-records";
import { ledgerFramework, ledgerReturn, type LedgerRows } from "../../../support/ledger-return";
import { PAGE_HEIGHT } from "../../../../src/core/plan/page-height";
import { rowHeightFor, withAir } from "../../../../src/core/plan/text-size";
import { planProblems } from "../../../support/plan-problems";

const FIXED = allIndicators(ledgerFramework()).find(({ code }) => code === LOST)?.remedy.action;

function slips(records: readonly FileRecord[], language: Language = "zh"): ReadonlyMap<string, SheetPlan> {
  const made = unitSlips(collected(records), language).filter(({ kind }) => kind === "feedback");
  return new Map(
    made.map(({ unit, plan }) => {
      const [sheet] = plan().sheets;
      if (sheet === undefined) throw new Error("no sheet");
      expect(planProblems(plan())).toEqual([]);
      return [unit, sheet];
    }),
  );
}

/** What is to be done about the indicator, a text for each row of it below 失分与整改建议. */
function said(sheet: SheetPlan | undefined): readonly string[] {
  const { cells = [] } = sheet ?? {};
  const losses = cells.find(({ value }) => value === "失分与整改建议" || value === "Losses, and what to do");
  const rows = cells.filter(
    ({ row, column, value }) => column === 0 && value === LOST && row > (losses?.row ?? Infinity),
  );
  return rows.map(({ row }) => String(cells.find((cell) => cell.row === row && cell.column === 4)?.value));
}

const unit = (rows: LedgerRows, name: string, file: string): FileRecord =>
  record(ledgerReturn(rows, name), file);

const ADVICE =
  "每月领学一次（取自“问题库”第 4 行）\n参考案例《领学制》：班子成员轮流领学（取自“案例集”第 4 行）";

test("a unit with ledgers is told what they advise, word for word as its 汇总 says; one without, the framework's sentence", () => {
  const made = slips([unit(ROWS, "甲", "甲.xlsx"), unit({}, "乙", "乙.xlsx")]);
  expect(said(made.get("甲"))).toEqual([ADVICE]);
  expect(said(made.get("乙"))).toEqual([FIXED?.zh]);
  const workbook = ledgerReturn(ROWS, "甲");
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("not assessed");
  const summary = planSummary(workbook, outcome.assessments[0], "zh", WRITTEN_AT).sheets[0]?.cells ?? [];
  expect(summary.some(({ value }) => typeof value === "string" && value.includes(ADVICE))).toBe(true);
});

test("in the language of the unit's workbook", () => {
  const one = unit(ROWS, "Unit One", "one.xlsx");
  const english = {
    ...one,
    madeFrom: one.madeFrom?.map((made) => ({ ...made, language: "en" as const })) ?? null,
  };
  const [text = ""] = said(slips([english]).get("Unit One"));
  expect(text).toMatch(/\(from “问题库”, row 4\)\nSee the case “领学制”: .* \(from “案例集”, row 4\)$/);
});

test("another unit's ledgers, and a department's that lie beside the returns, are on no slip but their own", () => {
  const whole = ledgerReturn(ROWS);
  const sheets = whole.sheets.filter(({ name }) => /问题库|案例集/.test(name));
  const department = record({ sheets, names: [], activeSheet: null }, "部门台账.xlsx");
  const made = slips([unit(ROWS, "甲", "甲.xlsx"), unit({}, "乙", "乙.xlsx"), department]);
  expect(said(made.get("甲"))).toEqual([ADVICE]);
  expect(said(made.get("乙"))).toEqual([FIXED?.zh]);
});

test("an older file of the unit that no longer counts advises nothing", () => {
  const older = { ...unit(ROWS, "甲", "旧.xlsx"), modified: "2026-06-01T08:00:00.000Z" };
  expect(said(slips([older, unit({}, "甲", "新.xlsx")]).get("甲"))).toEqual([FIXED?.zh]);
});

test("汇总 goes on with advice in further rows where one row is not tall enough, each named by its indicator", () => {
  const advice = "逐级压实责任，按月调度，".repeat(80);
  const rows: LedgerRows = { issues: [{ no: "1", description: "长", advice, indicator: LOST }] };
  const workbook = ledgerReturn(rows, "甲");
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("not assessed");
  const plan = planSummary(workbook, outcome.assessments[0], "zh", WRITTEN_AT);
  expect(planProblems(plan)).toEqual([]);
  const [sheet] = plan.sheets;
  const at = (row: number, column: number) =>
    sheet?.cells.find((cell) => cell.row === row && cell.column === column);
  const first =
    sheet?.cells.find(({ value }) => typeof value === "string" && value.includes("逐级压实"))?.row ?? 0;
  const pieces: string[] = [];
  // Where a page begins, the headings stand again between two pieces.
  const rowsOf = sheet?.cells.filter(({ column, value }) => column === 0 && value === LOST) ?? [];
  for (const { row } of rowsOf.filter((one) => one.row >= first)) {
    const piece = at(row, 3)?.value;
    if (typeof piece !== "string") throw new Error("no text");
    pieces.push(piece);
    const height = sheet?.rowHeights.find((one) => one.row === row)?.height ?? Infinity;
    // Of many lines each is drawn a little taller than a line alone: none is cut.
    expect(height).toBeGreaterThanOrEqual(withAir(rowHeightFor([{ text: piece, width: 45 }])));
    expect(height).toBeLessThanOrEqual(409);
    // What was lost is said once.
    expect(at(row, 2)?.formula === undefined).toBe(row > first);
  }
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.join("").replace(/\s/g, "")).toContain(`${advice}（取自“问题库”第4行）`);
});

test.each([
  ["so tall as a row may be", 22],
  ["taller than a row", 80],
])("no page of 汇总 has more than paper takes with advice %s", (_, times) => {
  const lost = ["WJJ-3.2", "WJJ-4.2", "WJJ-1.3", "WJJ-2.3"];
  const advice = "逐级压实责任，按月调度。".repeat(times);
  const issues = lost.map((indicator, no) => ({ no: `${no}`, description: `${no}`, advice, indicator }));
  const workbook = ledgerReturn({ issues }, "甲");
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("not assessed");
  const [sheet] = planSummary(workbook, outcome.assessments[0], "zh", WRITTEN_AT).sheets;
  const heights = new Map(sheet?.rowHeights.map(({ row, height }) => [row, height]));
  const tall = (from: number, to: number): number =>
    Array.from({ length: to - from }, (_row, index) => heights.get(from + index) ?? 15).reduce(
      (sum, height) => sum + height,
      0,
    );
  const repeated = sheet?.print?.titleRows?.first ?? 0;
  const tops = [0, ...(sheet?.print?.breaks ?? []), (sheet?.print?.area?.bottom ?? 0) + 1];
  const told = sheet?.cells.filter(({ value }) => typeof value === "string" && value.includes("逐级")) ?? [];
  const pages = tops.slice(1).flatMap((end, index) => {
    const top = tops[index] ?? 0;
    const isAdvice = told.some(({ row }) => row >= top && row < end);
    return isAdvice ? [tall(top, end) + tall(repeated, repeated + 1)] : [];
  });
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.filter((height) => height > PAGE_HEIGHT)).toEqual([]);
});

test("advice that is taller than a row goes on in the next ones, on paper of A4", () => {
  const advice = "逐级压实责任，按月调度，".repeat(80);
  const rows: LedgerRows = { issues: [{ no: "1", description: "长", advice, indicator: LOST }] };
  const sheet = slips([unit(rows, "甲", "甲.xlsx")]).get("甲");
  const pieces = said(sheet);
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.join("").replace(/\s/g, "")).toBe(`${advice}（取自“问题库”第4行）`);
  expect(sheet?.print).toMatchObject({ orientation: "portrait", fitToWidth: 1 });
});
