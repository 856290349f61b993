/** How a rate explains itself: its three modes in words, and its arithmetic with the numbers filled in. */
import Big from "big.js";
import { decimal } from "../decimal";
import { numberText, percentText } from "../number-text";
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
  const reached = reachedRate(inputs);
  const points = numberText(maxPoints);
  const quotient = `${numberText(inputs.number("num"))} ÷ ${numberText(inputs.number("den"))}`;
  switch (params.mode) {
    case "proportional": {
      const part = reached.div(params.target);
      const target = params.target === 1 ? "" : ` ÷ ${percentText(params.target)}`;
      return inShare(`${points} × ${quotient}${target}`, part, maxPoints);
    }
    case "linear": {
      const [target, floor] = [percentText(params.target), percentText(params.floorRate)];
      const part = reached.minus(params.floorRate).div(decimal(params.target).minus(params.floorRate));
      return inShare(`${points} × (${quotient} − ${floor}) ÷ (${target} − ${floor})`, part, maxPoints);
    }
    case "step": {
      const steps = stepsBelow(reached, params);
      const raw = maxPoints.minus(steps.times(params.pointsPerStep));
      const counted = steps.eq(0)
        ? "0"
        : `⌈(${percentText(params.target)} − ${percentText(reached)}) ÷ ${percentText(params.step)}⌉`;
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
