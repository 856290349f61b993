/** F405–F407, F410: quota, vetoes and coefficients that name a grade the framework doesn't have. */
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";
import type { FrameworkProblem } from "../problem";

export const checkGradeReferences: FrameworkCheck = ({ fields, adjustments }) => {
  const { grades, quota, outputs } = fields;
  if (grades === undefined) return [];
  const list = grades.map(({ key }) => key);
  const best = grades.reduce((top, grade) => (grade.min > top.min ? grade : top)).key;
  const problems: FrameworkProblem[] = [];
  if (quota !== undefined && quota.grade !== best) {
    const values = { grade: quota.grade, list, best };
    problems.push(
      makeProblem(list.includes(quota.grade) ? "F406" : "F405", ["quota", "grade"], null, values),
    );
  }
  for (const { item, path } of adjustments) {
    if (item.kind === "veto" && !list.includes(item.gradeCap)) {
      problems.push(makeProblem("F407", [...path, "gradeCap"], item.code, { grade: item.gradeCap, list }));
    }
  }
  const named = outputs?.coefficient.map(({ grade }) => grade) ?? [];
  named.forEach((grade, index) => {
    if (!list.includes(grade) || named.indexOf(grade) !== index) {
      problems.push(makeProblem("F410", ["outputs", "coefficient", index, "grade"], null, { grade, list }));
    }
  });
  return problems;
};
