/**
 * 支部达标升级: a branch's level on the ladder of the framework's grades, from year to year. A
 * level is held, a grade is earned: one good year moves a branch a step, not to the top.
 *
 * The sources name the mechanism (standard, tracking, evaluation, incentive) and give no numbers;
 * the parameters are therefore a department's to set, and these are the defaults: one year is
 * enough for a move either way, a move is one step, a veto puts a branch on the lowest level.
 */
import type { Framework, Grade } from "../framework/framework";
import { gradesFromBest } from "../scoring/grade";
import { promotionReason } from "./promotion-reason";
import type { Move, PromotionOptions, PromotionStep, PromotionYear } from "./promotion-step";

export const PROMOTION_DEFAULTS: PromotionOptions = { upAfter: 1, downAfter: 1, steps: 1, veto: "lowest" };

/**
 * @param history one entry a year, in any order; a gap between years breaks years in a row
 * @param start the level before the first year; without one the first grade is the level
 * @throws Error for a year that comes twice, for a level or grade that the framework doesn't have,
 *   for options below 1
 */
export function promotionSteps(
  framework: Framework,
  history: readonly PromotionYear[],
  start: Grade | null = null,
  options: PromotionOptions = PROMOTION_DEFAULTS,
): readonly PromotionStep[] {
  if (
    [options.upAfter, options.downAfter, options.steps].some((count) => !Number.isInteger(count) || count < 1)
  )
    throw new Error("Years and steps of a promotion are whole numbers from 1");
  const ladder = [...gradesFromBest(framework)].reverse();
  const heightOf = (grade: Grade): number => {
    const height = ladder.findIndex(({ key }) => key === grade.key);
    if (height < 0) throw new Error(`${framework.id} has no grade ${grade.key}`);
    return height;
  };
  let level = start === null ? null : heightOf(start);
  let run = { better: 0, worse: 0, year: NaN };
  return [...history]
    .sort((a, b) => a.year - b.year)
    .map(({ year, grade, vetoed }) => {
      if (run.year === year) throw new Error(`The year ${year} comes twice`);
      if (run.year !== year - 1) run = { better: 0, worse: 0, year };
      const before = level;
      const earned = grade === null ? null : heightOf(grade);
      run = {
        better: earned !== null && before !== null && earned > before ? run.better + 1 : 0,
        worse: earned !== null && before !== null && earned < before ? run.worse + 1 : 0,
        year,
      };
      const after = earned === null ? before : nextLevel({ before, earned, vetoed, ...run }, options);
      level = after;
      const move = earned === null || after === null ? null : moveBetween(before, after);
      // A row of good or bad years is used up by the move that it led to.
      if (move !== "keep") run = { better: 0, worse: 0, year };
      const step = { year, from: levelAt(ladder, before), to: levelAt(ladder, after), move };
      return { ...step, text: promotionReason(step, { grade, vetoed, ...run }, options) };
    });
}

interface Standing {
  readonly before: number | null;
  readonly earned: number;
  readonly vetoed: boolean;
  readonly better: number;
  readonly worse: number;
}

function nextLevel({ before, earned, vetoed, better, worse }: Standing, options: PromotionOptions): number {
  if (vetoed && options.veto === "lowest") return 0;
  if (before === null) return earned;
  if (better >= options.upAfter) return Math.min(earned, before + options.steps);
  if (worse >= options.downAfter) return Math.max(earned, before - options.steps);
  return before;
}

function moveBetween(before: number | null, after: number): Move {
  if (before === null) return "start";
  if (after === before) return "keep";
  return after > before ? "up" : "down";
}

function levelAt(ladder: readonly Grade[], height: number | null): Grade | null {
  return height === null ? null : (ladder[height] ?? null);
}
