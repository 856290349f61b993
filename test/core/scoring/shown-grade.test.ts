/** How grades are shown, and what a veto does to one in words. */
import { gradeName, shownGrade } from "../../../src/core/scoring/shown-grade";
import { gradeAfterVetoes, vetoedGrade } from "../../../src/core/scoring/veto-words";
import type { Adjustment } from "../../../src/core/framework/framework";
import { f1 } from "../../support/grid-builder";

const framework = f1();
const [best] = framework.grades;
if (best === undefined) throw new Error("no grades");

test.each([
  [false, "zh", "示范"],
  [false, "en", "Demonstration"],
  [true, "zh", "示范（暂定）"],
  [true, "en", "Demonstration (provisional)"],
] as const)("provisional: %s, in %s: %s", (provisional, language, shown) => {
  expect(gradeName(best, provisional, language)).toBe(shown);
  expect(shownGrade({ grade: best, provisional }, language)).toBe(shown);
});

test("without a grade nothing is shown", () => {
  expect(shownGrade({ grade: null, provisional: true }, "zh")).toBeNull();
});

test.each([
  ["D", "直接定为“不达标”", "is “Below standard”"],
  ["C", "最高为“培育”", "is “In development” at best"],
  ["X", "最高为“X”", "is “X” at best"],
])("a veto that leaves at best %s", (cap, zh, en) => {
  expect(vetoedGrade(framework, cap)).toEqual({ zh, en });
});

const veto = (gradeCap: string): Adjustment => {
  const found = framework.adjustments.find(({ kind }) => kind === "veto");
  if (found?.kind !== "veto") throw new Error("no veto");
  return { ...found, gradeCap };
};
const penalty = framework.adjustments.find(({ kind }) => kind === "penalty");

test.each([
  [["C"], "最高为“培育”"],
  [["B", "C"], "最高为“培育”"],
  [["C", "B"], "最高为“培育”"],
  [["B", "D"], "直接定为“不达标”"],
])("of vetoes down to %j the worst is told", (caps, zh) => {
  const others = penalty === undefined ? [] : [penalty];
  expect(gradeAfterVetoes(framework, [...others, ...caps.map(veto)]).zh).toBe(zh);
});

test("without a veto the best grade stays open", () => {
  expect(gradeAfterVetoes(framework, []).zh).toBe("最高为“示范”");
});

test("a framework without grades can't be asked", () => {
  expect(() => gradeAfterVetoes({ ...framework, grades: [] }, [])).toThrow("F1_SQLH has no grades");
});
