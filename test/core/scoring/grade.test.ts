/** Grades: minima are inclusive and leave no gap; a veto only ever lowers. */
import Big from "big.js";
import { roundScore } from "../../../src/core/scoring/decimal";
import { capGrade, gradeOf, gradesFromBest } from "../../../src/core/scoring/grade";
import type { Framework } from "../../../src/core/framework/framework";
import { f1 } from "../../support/grid-builder";

const framework = f1();

function grade(key: string, of: Framework = framework): Framework["grades"][number] {
  const found = of.grades.find((candidate) => candidate.key === key);
  if (found === undefined) throw new Error(`no grade ${key}`);
  return found;
}

test.each([
  ["100", "A"],
  ["90", "A"],
  ["89.99", "B"],
  ["80", "B"],
  ["79.99", "C"],
  ["70", "C"],
  ["69.99", "D"],
  ["0", "D"],
])("%s points are grade %s", (score, key) => {
  expect(gradeOf(framework, new Big(score)).key).toBe(key);
});

test("a score is rounded before it is graded", () => {
  expect(gradeOf(framework, roundScore(new Big("89.995"), 2)).key).toBe("A");
  expect(gradeOf(framework, roundScore(new Big("89.994"), 2)).key).toBe("B");
});

test("the order of the grades in the file does not matter", () => {
  const shuffled = { ...framework, grades: [...framework.grades].reverse() };
  expect(gradesFromBest(shuffled).map(({ key }) => key)).toEqual(["A", "B", "C", "D"]);
  expect(gradeOf(shuffled, new Big(85)).key).toBe("B");
});

test("a score below every minimum has the lowest grade", () => {
  const raised = { ...framework, grades: framework.grades.map((each) => ({ ...each, min: each.min + 10 })) };
  expect(gradeOf(raised, new Big(5)).key).toBe("D");
});

test.each([
  ["A", [], "A"],
  ["A", ["C"], "C"],
  ["B", ["D"], "D"],
  ["D", ["C"], "D"],
  ["C", ["C"], "C"],
  ["A", ["C", "B"], "C"],
  ["A", ["B", "D"], "D"],
] as const)("%s capped by %j is %s", (reached, caps, expected) => {
  expect(capGrade(framework, grade(reached), caps).key).toBe(expected);
});

test("a framework without grades can't grade", () => {
  expect(() => gradeOf({ ...framework, grades: [] }, new Big(90))).toThrow("F1_SQLH has no grades");
});
