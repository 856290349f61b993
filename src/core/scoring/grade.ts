/** Grades by score. Minima are inclusive; the score is rounded before it is graded. */
import type Big from "big.js";
import type { Framework, Grade } from "../framework/framework";
import { rememberFor } from "../remember";
import { exact } from "./decimal";

/** The framework's grades from the best down. */
export const gradesFromBest = rememberFor((framework: Framework): readonly Grade[] =>
  [...framework.grades].sort((a, b) => b.min - a.min),
);

/** The best grade whose minimum the score reaches; the lowest grade when it reaches none. */
export function gradeOf(framework: Framework, score: Big): Grade {
  const grades = gradesFromBest(framework);
  const reached = grades.find((grade) => score.gte(exact(grade.min))) ?? grades.at(-1);
  if (reached === undefined) throw new Error(`${framework.id} has no grades`);
  return reached;
}

/** The grade after vetoes: the worse of what was reached and what each veto allows at best. */
export function capGrade(framework: Framework, grade: Grade, caps: readonly Grade["key"][]): Grade {
  if (caps.length === 0) return grade;
  const grades = gradesFromBest(framework);
  const place = (key: string): number => grades.findIndex((candidate) => candidate.key === key);
  const worst = Math.max(place(grade.key), ...caps.map(place));
  return grades[worst] ?? grade;
}
