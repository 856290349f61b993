/** 汇总 of an incomplete sheet speaks of what is answered, says so, and adds up. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import type { WorkbookGrid } from "../../../src/core/grid/grid";
import { valueAt, type SheetGrid } from "../../../src/core/grid/grid";
import { planSummary } from "../../../src/core/summary/plan-summary";
import { FIGURE, FIGURES_ROW, GROUP_COLUMN, layoutSummary } from "../../../src/core/summary/summary-layout";
import { calculatePlan } from "../../../preview/model/calculate-plan";
import { CLEAN, HALF_FILLED } from "../../../scripts/example-entries";
import { fillTemplate } from "../../../scripts/fill-template";
import { NOW } from "../../support/command-line";
import { f1, period } from "../../support/grid-builder";

function written(entries: typeof CLEAN): { readonly sheet: SheetGrid; readonly assessment: Assessment } {
  const template = fillTemplate(f1(), period("2026Q4"), "第一党支部", entries);
  const workbook: WorkbookGrid = calculatePlan(template);
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  const [assessment] = outcome.assessments;
  const plan = planSummary(workbook, assessment, "zh", NOW);
  const both = {
    ...template,
    sheets: [...template.sheets, ...plan.sheets],
    names: [...template.names, ...plan.names],
  };
  const sheet = calculatePlan(both).sheets.find(({ name }) => name === "汇总");
  if (sheet === undefined) throw new Error("no 汇总");
  return { sheet, assessment };
}

const column = ({ sheet, assessment }: ReturnType<typeof written>, key: keyof typeof GROUP_COLUMN) => {
  const { firstGroup, groupTotal } = layoutSummary(assessment, 1);
  const at = (row: number) => valueAt(sheet, row, GROUP_COLUMN[key]);
  return {
    header: at(firstGroup - 1),
    rows: Array.from({ length: groupTotal - firstGroup }, (_, index) => at(firstGroup + index)),
    total: at(groupTotal),
  };
};

const sum = (values: readonly unknown[]): number =>
  values.reduce<number>((total, value) => total + (typeof value === "number" ? value : 0), 0);

test("what nobody has answered is no loss, in no row and in no sum", () => {
  const half = written(HALF_FILLED);
  const [score, lost, rate, points] = (["score", "lost", "rate", "points"] as const).map((key) =>
    column(half, key),
  );
  expect(lost?.total).toBeCloseTo(sum(lost?.rows ?? []), 9);
  expect(score?.total).toBeCloseTo(sum(score?.rows ?? []), 9);
  expect(points?.total).toBeCloseTo(sum(points?.rows ?? []), 9);
  const { score: engine } = half.assessment;
  expect(lost?.rows).toEqual(
    engine.groups.map(({ official, answered }) =>
      official === null ? "" : answered.points.minus(official).toNumber(),
    ),
  );
  expect(rate?.rows.map((one) => (typeof one === "number" ? one.toFixed(9) : one))).toEqual(
    engine.groups.map((group) => group.rate?.toFixed(9) ?? ""),
  );
  // Ten rows of 55 points are answered, which gave 52.77.
  expect(lost?.total).toBeCloseTo(2.23, 9);
  expect(rate?.total).toBeCloseTo(52.77 / 55, 9);
});

test("headings, names, and the total say that they are of what is answered", () => {
  const half = written(HALF_FILLED);
  expect(column(half, "lost").header).toBe("失分\n（已评）");
  expect(column(half, "rate").header).toBe("得分率\n（已评）");
  expect(column(half, "name").rows).toEqual([
    "政治引领示范力强",
    "推动发展示范力强",
    "改革创新示范力强",
    "凝聚保障示范力强\n（已评 0/3 项）",
    "中心工作完成好\n（已评 0/3 项）",
    "党员群众评价好\n（已评 0/2 项）",
  ]);
  expect(valueAt(half.sheet, FIGURES_ROW - 1, FIGURE.final)).toBe("目前得分\n暂定");
  const texts = half.sheet.values.flat();
  expect(texts).toContain("失分最多的指标（已评部分）");
});

test("a complete sheet says nothing of the kind", () => {
  const clean = written(CLEAN);
  expect(column(clean, "lost").header).toBe("失分");
  expect(column(clean, "name").rows).toEqual(clean.assessment.score.groups.map(({ group }) => group.name.zh));
  expect(valueAt(clean.sheet, FIGURES_ROW - 1, FIGURE.final)).toEqual(expect.stringMatching(/^最终得分/));
  expect(JSON.stringify(clean.sheet.values)).not.toContain("已评部分");
});
