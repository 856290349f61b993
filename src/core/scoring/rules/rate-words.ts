/** How a rate explains itself: its four modes in words, and its arithmetic with the numbers filled in. */
import Big from "big.js";
import { decimal } from "../decimal";
import { numberText, percentText, signedText } from "../number-text";
import type { Arithmetic, RuleContext, RuleInputs } from "../rule";
import type { Language } from "../../locale/language";
import { reachedRate, stepsBelow, type RateParams } from "./rate-params";

export function explainRate({ params, maxPoints }: RuleContext<RateParams>, language: Language): string {
  const full = numberText(maxPoints);
  const target = percentText(params.target);
  const start =
    language === "zh"
      ? `比率达到 ${target} 得满分 ${full} 分`
      : `A rate of ${target} gives the full ${full} points`;
  switch (params.mode) {
    case "proportional":
      return language === "zh"
        ? `${start}，未达到的按比例得分。`
        : `${start}; a lower rate gives points in proportion.`;
    case "profit":
      return language === "zh"
        ? `${start}，未达到的按比例得分；计划为亏损（负数）的，完成率为 2 − 实际 ÷ 计划，亏损不高于计划即为完成。`
        : `${start}; a lower rate gives points in proportion. For a planned loss (below zero) the rate is 2 − actual ÷ plan: a loss no greater than planned meets it.`;
    case "linear": {
      const floor = percentText(params.floorRate);
      return language === "zh"
        ? `${start}，${floor} 及以下得 0 分，其间按比例得分。`
        : `${start}, ${floor} or less gives 0, in proportion between the two.`;
    }
    case "step": {
      const [step, loss] = [numberText(new Big(params.step).times(100)), numberText(params.pointsPerStep)];
      return language === "zh"
        ? `${start}；每低 ${step} 个百分点扣 ${loss} 分，不足 ${step} 个百分点的按 ${step} 个计，扣完为止。`
        : `${start}; every ${step} percentage points below, or part of them, cost ${loss}, down to 0.`;
    }
  }
}

export function rateArithmetic(
  inputs: RuleInputs,
  { params, maxPoints }: RuleContext<RateParams>,
): Arithmetic {
  const reached = reachedRate(inputs, params);
  const points = numberText(maxPoints);
  const [part, whole] = [inputs.number("num"), inputs.number("den")];
  const quotient = `${signedText(part)} ÷ ${signedText(whole)}`;
  switch (params.mode) {
    case "proportional":
    case "profit": {
      const target = params.target === 1 ? "" : ` ÷ ${percentText(params.target)}`;
      const rate = params.mode === "profit" && whole.lt(0) ? `(2 − ${quotient})` : quotient;
      return inShare(`${points} × ${rate}${target}`, reached.div(params.target), maxPoints);
    }
    case "linear": {
      const [target, floor] = [percentText(params.target), percentText(params.floorRate)];
      const span = decimal(params.target).minus(params.floorRate);
      const share = reached.minus(params.floorRate).div(span);
      return inShare(`${points} × (${quotient} − ${floor}) ÷ (${target} − ${floor})`, share, maxPoints);
    }
    case "step": {
      const steps = stepsBelow(reached, params);
      const raw = maxPoints.minus(steps.times(params.pointsPerStep));
      const counted = steps.eq(0)
        ? "0"
        : `⌈(${percentText(params.target)} − ${percentText(reached, params.target)}) ÷ ${percentText(params.step)}⌉`;
      return {
        expression: `${points} − ${numberText(params.pointsPerStep)} × ${counted}`,
        raw,
        limit: raw.lt(0) ? "floor" : null,
      };
    }
  }
}

/** @param part of the points before it is kept within 0–1 */
function inShare(expression: string, part: Big, maxPoints: Big): Arithmetic {
  return {
    expression,
    raw: maxPoints.times(part),
    limit: part.gt(1) ? "full" : part.lt(0) ? "floor" : null,
  };
}
