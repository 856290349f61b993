/** F401–F404: grades that share a minimum or a key, leave scores without a grade, or can't be reached. */
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";

export const checkGrades: FrameworkCheck = ({ fields: { grades = [], caps } }) => {
  const bottom = caps?.finalMin ?? 0;
  const top = caps?.finalMax ?? 100;
  const lowest = grades.reduce<(typeof grades)[number] | null>(
    (least, grade) => (least === null || grade.min < least.min ? grade : least),
    null,
  );
  const problems = grades.flatMap(({ key, min }, index) => {
    const before = grades.slice(0, index);
    const at = ["grades", index];
    return [
      ...(before.some((grade) => grade.min === min)
        ? [makeProblem("F401", [...at, "min"], null, { min })]
        : []),
      ...(before.some((grade) => grade.key === key)
        ? [makeProblem("F403", [...at, "key"], null, { key })]
        : []),
      ...(min > top ? [makeProblem("F404", [...at, "min"], null, { grade: key, min, top })] : []),
    ];
  });
  if (lowest !== null && lowest.min !== bottom) {
    const at = ["grades", grades.indexOf(lowest), "min"];
    problems.push(makeProblem("F402", at, null, { grade: lowest.key, min: lowest.min, bottom }));
  }
  return problems;
};
