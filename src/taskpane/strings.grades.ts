/** Words of the pane about the grade limits of a department's own sheet. */
import type { LimitProblem } from "../core/derive/grade-limits";

export interface GradeStrings {
  readonly heading: string;
  /** @param lowest name of the grade below the limits */
  readonly explain: (lowest: string) => string;
  readonly from: (grade: string) => string;
  /** @param better name of the grade above; only where the order is wrong */
  readonly problem: (kind: LimitProblem["kind"], better: string) => string;
}

export const gradesZh: GradeStrings = {
  heading: "等次分数线",
  explain: (lowest) => `按百分制总分，达到即为该等次；低于最后一档的为${lowest}。`,
  from: (grade) => `${grade}（分）`,
  problem: (kind, better) =>
    ({
      number: "请填一个数。",
      range: "应大于 0，不超过 100。",
      order: `应低于${better}的分数线。`,
    })[kind],
};

export const gradesEn: GradeStrings = {
  heading: "Grade limits",
  explain: (lowest) => `Scores out of 100 from which each grade counts; what is below has ${lowest}.`,
  from: (grade) => `${grade} from`,
  problem: (kind, better) =>
    ({
      number: "Enter a number.",
      range: "Above 0, up to 100.",
      order: `Has to be below the limit of ${better}.`,
    })[kind],
};
