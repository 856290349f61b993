/** What a veto does to the grade, in words: usually it is the lowest grade itself. */
import type { Adjustment, Framework } from "../framework/framework";
import type { Text } from "../locale/language";
import { capGrade, gradesFromBest } from "./grade";

/** The same for the vetoes that acted, together: the worst of what they leave. */
export function gradeAfterVetoes(framework: Framework, vetoes: readonly Adjustment[]): Text {
  const caps = vetoes.flatMap((veto) => (veto.kind === "veto" ? [veto.gradeCap] : []));
  const [best] = gradesFromBest(framework);
  if (best === undefined) throw new Error(`${framework.id} has no grades`);
  return vetoedGrade(framework, capGrade(framework, best, caps).key);
}

/**
 * “直接定为“较差””, or “最高为“一般”” where a veto leaves a grade below it.
 * @param gradeCap key of the best grade that the veto leaves
 */
export function vetoedGrade(framework: Framework, gradeCap: string): Text {
  const grades = gradesFromBest(framework);
  const name = grades.find(({ key }) => key === gradeCap)?.name ?? { zh: gradeCap, en: gradeCap };
  return grades.at(-1)?.key === gradeCap
    ? { zh: `直接定为“${name.zh}”`, en: `is “${name.en}”` }
    : { zh: `最高为“${name.zh}”`, en: `is “${name.en}” at best` };
}
