/** The grade limits of an own sheet: what a person writes is read or refused, kept, and graded by. */
import fc from "fast-check";
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import { ANY_SHEET, columnMapping, type SheetMappings } from "../../../src/core/derive/column-mapping";
import { describeDerivation } from "../../../src/core/derive/describe-derivation";
import { isLimitProblem, readLimits, toldLimits, withLimits } from "../../../src/core/derive/grade-limits";
import { planRememberedColumns, readRememberedColumns } from "../../../src/core/derive/remembered-columns";
import type { WorkbookGrid } from "../../../src/core/grid/grid";
import { sheetGrid } from "../../support/grid-builder";
import { planGrid } from "../../support/plan-grid";

const HEAD = ["一级指标", "二级指标", "分值", "自评分", "复核得分"];

function own(score: number, name = "一季度"): WorkbookGrid {
  const rows = [HEAD, ["组织建设", "班子建设", 40, 40, score - 60], [null, "组织生活", 60, 60, 60]];
  return { sheets: [sheetGrid(name, rows)], names: [], activeSheet: null };
}

function assess(workbook: WorkbookGrid, columns?: SheetMappings): Assessment {
  const outcome = assessWorkbook(workbook, columns === undefined ? {} : { columns });
  if (outcome.kind !== "assessed") throw new Error("not assessed");
  return outcome.assessments[0];
}

const gradeOf = ({ score, framework }: Assessment): string | undefined =>
  framework.grades.find(({ key }) => key === score.grade?.key)?.name.zh;

test.each([
  [
    ["90", "80", "60"],
    [90, 80, 60],
  ],
  [
    [" 95 ", "８５", "70.5"],
    [95, 85, 70.5],
  ],
  [
    ["100", "0.5", "0.25"],
    [100, 0.5, 0.25],
  ],
  [["", "80", "60"], { index: 0, kind: "number" }],
  [["90", "八十", "60"], { index: 1, kind: "number" }],
  [["90", "80"], { index: 2, kind: "number" }],
  [["90", "8e1", "60"], { index: 1, kind: "number" }],
  [["100.01", "80", "60"], { index: 0, kind: "range" }],
  [["90", "80", "0"], { index: 2, kind: "range" }],
  [["90", "80", "-1"], { index: 2, kind: "range" }],
  [["80", "80", "60"], { index: 1, kind: "order" }],
  [["90", "60", "80"], { index: 2, kind: "order" }],
])("%j", (texts, expected) => expect(readLimits(texts)).toEqual(expected));

const limits = fc
  .uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 3, maxLength: 3 })
  .map((list) => list.sort((a, b) => b - a).map((hundredths) => hundredths / 100));

test("limits that were set survive the hidden sheet, and each sheet is graded by them", () => {
  fc.assert(
    fc.property(limits, fc.integer({ min: 60, max: 100 }), (list, score) => {
      const read = readLimits(list.map(String));
      if (isLimitProblem(read)) throw new Error("refused");
      const workbook = own(score);
      const mapping = withLimits(columnMapping({ 复核得分: "review" }), read);
      const plan = planRememberedColumns(workbook, "一季度", mapping);
      const told = {
        ...workbook,
        sheets: [...workbook.sheets, ...planGrid(plan).sheets],
        names: [...plan.names],
      };
      const kept = readRememberedColumns(told).get("一季度");
      expect(toldLimits(kept ?? new Map())).toEqual(toldLimits(mapping));
      const names = ["优秀", "良好", "一般"];
      const expected = names[list.findIndex((limit) => score >= limit)] ?? "较差";
      expect(gradeOf(assess(told))).toBe(expected);
    }),
    { numRuns: 50 },
  );
});

test("who names grades alone leaves the meaning of the columns as it was told", () => {
  const rows = [
    ["栏目", "做什么", "额定", "甲方意见"],
    ["组织建设", "班子建设", 40, 35],
    [null, "组织生活", 60, 60],
  ];
  const workbook: WorkbookGrid = { sheets: [sheetGrid("打分", rows)], names: [], activeSheet: null };
  const columns = columnMapping({ 栏目: "l1", 做什么: "l2", 额定: "max", 甲方意见: "review" });
  const plan = planRememberedColumns(workbook, "打分", columns);
  const told = {
    ...workbook,
    sheets: [...workbook.sheets, ...planGrid(plan).sheets],
    names: [...plan.names],
  };
  expect(gradeOf(assess(told))).toBe("优秀");
  const stricter = new Map([[ANY_SHEET, withLimits(new Map(), [96, 80, 60])]]);
  const assessment = assess(told, stricter);
  expect(gradeOf(assessment)).toBe("良好");
  expect(assessment.derived && describeDerivation(assessment.derived, "en")).toContain(
    "Grades by the limits that were set: Excellent from 96, Good from 80, Average from 60, Poor below.",
  );
});

test("the copy for the next quarter is graded by the same limits, and is no other framework", () => {
  const first = own(92);
  const mapping = withLimits(columnMapping({ 复核得分: "review" }), [95, 80, 60]);
  const plan = planRememberedColumns(first, "一季度", mapping);
  const both = {
    ...first,
    sheets: [...first.sheets, ...own(93, "二季度").sheets, ...planGrid(plan).sheets],
    names: [...plan.names],
  };
  const outcome = assessWorkbook(both);
  if (outcome.kind !== "assessed") throw new Error("not assessed");
  expect(outcome.assessments.map(gradeOf)).toEqual(["良好", "良好"]);
  expect(new Set(outcome.assessments.map(({ framework }) => framework.id)).size).toBe(1);
  expect(assess(own(92)).framework.id).not.toBe(outcome.assessments[0].framework.id);
});
