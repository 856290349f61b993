/** What 汇总 can't follow by a formula it says to have changed, and its check line says so too. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import type { Adjustment, Framework } from "../../../src/core/framework/framework";
import type { SheetGrid, WorkbookGrid } from "../../../src/core/grid/grid";
import type { WorkbookPlan } from "../../../src/core/plan/plan";
import { planSummary } from "../../../src/core/summary/plan-summary";
import { SUMMARY_LABELS } from "../../../src/core/summary/summary-labels";
import { FIGURE, FIGURES_ROW, layoutSummary } from "../../../src/core/summary/summary-layout";
import { CLEAN } from "../../../scripts/example-entries";
import { fillTemplate } from "../../../scripts/fill-template";
import { parseRange } from "../../../src/core/grid/address";
import { calculatedPlan } from "../../support/calculated-plan";
import { f1, period } from "../../support/grid-builder";
import { checkShown } from "../../support/sheet-figures";

const NOW = new Date(2026, 11, 31, 9, 30);
const SHEET = "SQLH-2026Q4";
const { checkSame, checkDiffers, changed } = SUMMARY_LABELS.zh;

function assess(workbook: WorkbookGrid, framework: Framework): Assessment {
  const outcome = assessWorkbook(workbook, { frameworks: [framework] });
  if (outcome.kind !== "assessed") throw new Error("no scoring sheet");
  return outcome.assessments[0];
}

type Typed = Readonly<Record<string, string | number | null>>;

function withTyped(plan: WorkbookPlan, typed: Typed): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) =>
    sheet.name !== SHEET
      ? sheet
      : {
          ...sheet,
          cells: sheet.cells.map((cell) => {
            const entry = Object.entries(typed).find(([address]) => {
              const range = parseRange(address);
              return range?.top === cell.row && range.left === cell.column;
            });
            return entry === undefined ? cell : { ...cell, value: entry[1] };
          }),
        },
  );
  return { ...plan, sheets };
}

/** 汇总 as it was written of one state of the sheet, calculated over another. */
function summaryAfter(before: Typed, after: Typed, framework = f1()): readonly [SheetGrid, Assessment] {
  const plan = fillTemplate(framework, period("2026Q4"), "第一党支部", CLEAN);
  const workbook = calculatedPlan(withTyped(plan, before));
  const assessment = assess(workbook, framework);
  const summary = planSummary(workbook, assessment, "zh", NOW);
  const later = withTyped(plan, { ...before, ...after });
  const sheet = calculatedPlan({ ...later, sheets: [...later.sheets, ...summary.sheets] }).sheets.at(-1);
  if (sheet === undefined) throw new Error("no summary");
  return [sheet, assessment];
}

const check = ([sheet]: readonly [SheetGrid, Assessment]): unknown => {
  const [verdict, notice] = checkShown(sheet);
  // The head has a notice when the line at the foot has one, else nothing.
  expect(notice).toBe(verdict === checkSame ? "" : verdict);
  return verdict;
};

test.each<[string, Typed, Typed]>([
  ["a count with its unit", { H6: "2次" }, { H6: "3次" }],
  ["a count with its unit, its row's other cell", { H9: "11个" }, { G9: 20 }],
  ["an error that is put right", { H6: "很多" }, { H6: 3 }],
  ["a bonus' count with its unit", { I27: "省部级", H27: "1次" }, { H27: 5 }],
  ["a review with its unit", { L6: "4分" }, { L6: "5分" }],
  ["a full-width count of a penalty", { H29: "１" }, { H29: "２" }],
  ["a text as long, in other words", { H6: "2次" }, { H6: "2场" }],
])("%s", (_, before, after) => {
  expect(check(summaryAfter(before, {}))).toBe(checkSame);
  const later = summaryAfter(before, after);
  expect(check(later)).toBe(checkDiffers);
  expect(later[0].values.flat()).toContain(changed);
});

/** Address of an adjustment's cell on the sheet. */
function cellOf(column: string, code: string, framework = f1()): string {
  const [, { sheet }] = summaryAfter({}, {}, framework);
  const row = sheet.adjustments.find(({ adjustment }) => adjustment.code === code)?.at.row ?? -2;
  return `${column}${row + 1}`;
}

test("one veto in place of another is said, though grade and count are the same", () => {
  const framework = f1();
  const veto = framework.adjustments.find((one) => one.kind === "veto") as Adjustment;
  const two: Framework = {
    ...framework,
    adjustments: [...framework.adjustments, { ...veto, code: "SQLH-V2" }],
  };
  const [a, b] = [cellOf("I", "SQLH-V1", two), cellOf("I", "SQLH-V2", two)];
  expect(check(summaryAfter({ [a]: "是" }, {}, two))).toBe(checkSame);
  expect(check(summaryAfter({ [a]: "是" }, { [a]: "否", [b]: "是" }, two))).toBe(checkDiffers);
});

test("the papers of an adjustment are those of the sheet", () => {
  const later = summaryAfter({}, { [cellOf("N", "SQLH-B1")]: "通报一份" });
  expect(later[0].values[layoutSummary(later[1], 1).firstAdjustment]).toContain("通报一份");
  expect(check(later)).toBe(checkSame);
});

test("totals over rows of which none applies are blank, not 0", () => {
  const framework = f1();
  const indicators = framework.indicators.flatMap((one): Framework["indicators"] =>
    one.level === 1 ? [one] : one.rule.type === "ballot" ? [] : [{ ...one, allowNA: true }],
  );
  const open: Framework = { ...framework, indicators };
  const [, { sheet: read }] = summaryAfter({}, {}, open);
  const away = Object.fromEntries(
    read.rows.flatMap(({ at }): [string, string | number | null][] => [
      [`G${at.row + 1}`, null],
      [`H${at.row + 1}`, null],
      [`I${at.row + 1}`, "不适用"],
      [`K${at.row + 1}`, 1],
      [`L${at.row + 1}`, null],
      [`O${at.row + 1}`, "本季度无此项工作"],
    ]),
  );
  const [sheet, { score }] = summaryAfter(away, {}, open);
  expect(score.indicators.every(({ notApplicable, self }) => notApplicable !== null && self !== null)).toBe(
    true,
  );
  for (const key of ["rule", "self", "review", "final", "grade"] as const)
    expect(sheet.values[FIGURES_ROW]?.[FIGURE[key]] ?? "").toBe("");
});
