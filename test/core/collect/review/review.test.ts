/** Scoring together (复核打分): what goes out to a department, what comes back, and what is taken over of it. */
import fc from "fast-check";
import { assessWorkbook } from "../../../../src/core/assess";
import { applyReviews } from "../../../../src/core/collect/review/apply-reviews";
import { mergeReviews } from "../../../../src/core/collect/review/merge-reviews";
import { planReviewWorkbook } from "../../../../src/core/collect/review/plan-review";
import { reviewColumn } from "../../../../src/core/collect/review/review-layout";
import { planWriteBack } from "../../../../src/core/collect/review/write-back";
import { applicableIndicators } from "../../../../src/core/framework/indicators";
import type { WorkbookGrid } from "../../../../src/core/grid/grid";
import { columnOf, FIRST_ROW } from "../../../../src/core/template/scoring-layout";
import { afterPlan } from "../../../support/after-plan";
import { period } from "../../../support/grid-builder";
import { planGrid, withCell } from "../../../support/plan-grid";
import { planProblems } from "../../../support/plan-problems";
import {
  assess,
  codes,
  FIRST_ENTRIES,
  framework,
  merged,
  Q4,
  returned,
  rowOf,
  sentOut,
  SHEET,
  typedIn,
  units,
  withoutReviews,
  workbookOf,
  type Typed,
} from "../../../support/review-workbooks";

const [shared, other] = sentOut().map((review) => planGrid(planReviewWorkbook(review, "zh")));
if (shared === undefined || other === undefined) throw new Error("two departments expected");
const [code = ""] = codes;
const judged = applicableIndicators(framework, Q4).find(({ allowNA }) => allowNA)?.code ?? "";
const one = units[0]?.unit ?? "";
const two = units[1]?.unit ?? "";

test("each indicator goes to its department, every unit in each, and to the assessing one where none is named", () => {
  expect(sentOut().map(({ department }) => department.zh)).toEqual(["组织部", "考核部门"]);
  const cases = sentOut().flatMap(({ blocks }) => blocks.flatMap((block) => block.cases));
  expect(new Set(cases.map(({ code: sent, unit }) => `${unit} ${sent}`)).size).toBe(codes.length * 2);
});

test.each(["zh", "en"] as const)("the workbook is one that Excel takes (%s)", (language) => {
  for (const review of sentOut(language))
    expect(planProblems(planReviewWorkbook(review, language))).toEqual([]);
});

test("it is no scoring sheet, although it shows codes and points", () => {
  for (const workbook of [shared, other]) expect(assessWorkbook(workbook).kind).toBe("unrecognized");
});

test("nothing typed, nothing taken", () => {
  expect(merged(shared, other)).toEqual({ taken: [], notes: [], conflicts: [] });
});

test("scores of both departments are taken, and the unit's result is that of a sheet on which they are typed", () => {
  const value = 0.5;
  const typed = codes.map((each): Typed => [one, each, value, "资料不全"]);
  const split = (grid: WorkbookGrid): readonly Typed[] =>
    typed.filter(([, each]) => grid.sheets[0]?.values.some((cells) => cells[0] === each));
  const { taken, notes } = merged(typedIn(shared, split(shared)), typedIn(other, split(other)));
  expect(notes).toEqual([]);
  expect(taken.map(({ code: each }) => each)).toEqual(codes);
  const direct = codes.reduce(
    (grid, _, index) => withCell(grid, SHEET, FIRST_ROW + index, columnOf("review"), value),
    workbookOf(one, withoutReviews(FIRST_ENTRIES)),
  );
  const [unit] = units;
  if (unit === undefined) throw new Error("a unit expected");
  const reviewed = applyReviews(unit.assessment, taken);
  expect(reviewed.score.totals).toEqual(assess(direct).score.totals);
  expect(reviewed.score.indicators.map(({ official }) => official)).toEqual(
    assess(direct).score.indicators.map(({ official }) => official),
  );
  // The same in a copy of the unit's own workbook, each change on its log.
  const { plan, left } = planWriteBack(unit.workbook, unit.assessment, taken, new Date(2026, 11, 1), "zh");
  expect(left).toEqual([]);
  if (plan === null) throw new Error("a plan expected");
  const copy = afterPlan(unit.workbook, plan);
  expect(assess(copy).score.totals).toEqual(reviewed.score.totals);
  const log = copy.sheets.find(({ name }) => name === "校验记录");
  const logged = (log?.values ?? []).filter((cells) => cells.includes("复核"));
  expect(logged.filter((cells) => cells.includes(value))).toHaveLength(codes.length);
  // Reasons of the unit's own stay; where it gave none, the reviewer's stand.
  expect(logged.filter((cells) => cells.includes("资料不全"))).toHaveLength(logged.length - codes.length);
});

describe("what is not taken over is said at its cell", () => {
  test.each<[string, Typed, RegExp]>([
    ["no number", [one, code, "四分"], /请填 0 至/],
    ["more than the points", [one, code, 99], /分值为/],
    ["below 0", [one, code, -1], /0 至/],
    ["too fine", [one, code, 0.123], /小数/],
    ["points taken off without a word", [one, code, 0.5], /写明原因/],
    ["let off without a reason", [one, judged, "不适用"], /原因/],
  ])("%s", (_, typed, sentence) => {
    const grid = [shared, other].find((each) =>
      each.sheets[0]?.values.some((cells) => cells[0] === typed[1]),
    );
    if (grid === undefined) throw new Error("not sent");
    const { taken, notes } = merged(typedIn(grid, [typed]));
    expect(taken).toEqual([]);
    expect(notes).toHaveLength(1);
    expect(notes[0]?.text.zh).toMatch(sentence);
    expect(notes[0]?.at).toMatchObject({
      row: rowOf(grid, typed[0], typed[1]),
      column: reviewColumn("review"),
    });
  });

  test("two departments' copies that differ: neither counts; the same in both: it counts once", () => {
    const mine = typedIn(shared, [[one, code, 1, "缺"]]);
    expect(merged(mine, typedIn(shared, [[one, code, 0.5, "缺"]])).taken).toEqual([]);
    expect(merged(mine, typedIn(shared, [[one, code, 0.5, "缺"]])).notes.map(({ file }) => file)).toEqual([
      "0.xlsx",
      "1.xlsx",
    ]);
    expect(merged(mine, mine).taken).toHaveLength(1);
    // A copy in which nothing was typed is no opinion.
    expect(merged(mine, shared).taken).toHaveLength(1);
  });

  test("the unit changed its entries, or its own 复核得分, after the workbook went out", () => {
    const mine = typedIn(shared, [[one, code, 1, "缺"]]);
    for (const [column, value] of [
      ["self", 0.25],
      ["review", 0.75],
    ] as const) {
      const changed = withCell(
        workbookOf(one, withoutReviews(FIRST_ENTRIES)),
        SHEET,
        FIRST_ROW,
        columnOf(column),
        value,
      );
      const returns = [{ unit: one, assessment: assess(changed) }];
      const { taken, notes } = mergeReviews(framework, Q4, returns, [{ file: "a", review: returned(mine) }]);
      expect(taken).toEqual([]);
      expect(notes[0]?.text.zh).toMatch(column === "self" ? /改过填报内容/ : /发出时为空白，现在是0.75/);
    }
  });

  test("rows that were moved are found; a row that is gone, doubled or of another unit is said", () => {
    const rows = (unit: string): number => rowOf(shared, unit, code);
    const swapped = (shared.sheets[0]?.values ?? []).map((cells, row, all) =>
      row === rows(one) ? (all[rows(two)] ?? []) : row === rows(two) ? (all[rows(one)] ?? []) : cells,
    );
    const withRows = (values: typeof swapped): WorkbookGrid => ({
      ...shared,
      sheets: shared.sheets.map((sheet, index) => (index === 0 ? { ...sheet, values } : sheet)),
    });
    expect(merged(typedIn(withRows(swapped), [[one, code, 1, "缺"]])).taken).toMatchObject([
      { unit: one, value: 1 },
    ]);
    const gone = (shared.sheets[0]?.values ?? []).filter((_, row) => row !== rows(one));
    expect(merged(withRows(gone)).notes[0]?.text.zh).toMatch(/不见了/);
    const typed = typedIn(shared, [[one, code, 1, "缺"]]);
    const renamed = withCell(typed, typed.sheets[0]?.name ?? "", rows(one), reviewColumn("unit"), "别的支部");
    expect(
      merged(renamed)
        .notes.map(({ text }) => text.zh)
        .join(),
    ).toMatch(/不在发出的复核表中/);
    const doubled = [...(typed.sheets[0]?.values ?? []), [...(typed.sheets[0]?.values[rows(one)] ?? [])]];
    expect(
      merged({
        ...typed,
        sheets: typed.sheets.map((sheet, index) => (index === 0 ? { ...sheet, values: doubled } : sheet)),
      }),
    ).toMatchObject({
      taken: [],
      notes: [{ text: { zh: expect.stringMatching(/有两行/) } }],
    });
  });

  test("a review of another period or framework", () => {
    const review = returned(typedIn(shared, [[one, code, 1, "缺"]]));
    const { taken, notes } = mergeReviews(framework, period("2026Q3"), units, [{ file: "a", review }]);
    expect(taken).toEqual([]);
    expect(notes[0]?.text.zh).toMatch(/2026Q4/);
  });
});

test("any scores in any order of files: what is taken is in bounds, once for each cell, and independent of the order", () => {
  const score = fc.oneof(fc.integer({ min: -1, max: 12 }), fc.constantFrom(null, "不适用", "5分", "x", 0.5));
  const typed = fc.array(fc.tuple(fc.constantFrom(one, two), fc.constantFrom(...codes.slice(0, 4)), score), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(typed, typed, (a, b) => {
      const workbooks = [typedIn(shared, a), typedIn(shared, b)];
      const [left, right] = workbooks.map((workbook, index) => ({
        file: `${index}`,
        review: returned(workbook),
      }));
      if (left === undefined || right === undefined) return;
      const result = mergeReviews(framework, Q4, units, [left, right]);
      expect(mergeReviews(framework, Q4, [...units].reverse(), [right, left])).toEqual(result);
      const cells = result.taken.map(({ unit, code: each }) => `${unit} ${each}`);
      expect(new Set(cells).size).toBe(cells.length);
      for (const { code: each, value } of result.taken) {
        const max =
          applicableIndicators(framework, Q4).find((indicator) => indicator.code === each)?.maxPoints ?? 0;
        if (typeof value === "number") expect(value >= 0 && value <= max).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
