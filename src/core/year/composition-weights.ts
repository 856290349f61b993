/**
 * The weights of a composite (F6): whether they keep the framework's constraint (performance leads,
 * report and appraisal supplement), and the framework with its points shared out by other weights.
 */
import type Big from "big.js";
import type { Framework } from "../framework/framework";
import { indicatorGroups } from "../framework/indicators";
import type { Text } from "../locale/language";
import { decimal, settle, sum } from "../scoring/decimal";

/** Shares of the level-1 indicators by code; they sum to 1. */
export type Weights = Readonly<Record<string, number>>;

export type WeightProblem =
  | { readonly kind: "notEditable" }
  /** `codes` without a weight, or weights for codes that are no level-1 indicators. */
  | { readonly kind: "codes"; readonly codes: readonly string[] }
  | { readonly kind: "sum"; readonly sum: number }
  /** `constraint` is not kept, or cannot be read. */
  | { readonly kind: "constraint"; readonly constraint: string };

/** @returns everything that is wrong with the weights; nothing for a framework without a composition */
export function weightProblems(framework: Framework, weights: Weights | null): readonly WeightProblem[] {
  const { composition } = framework;
  if (composition === undefined) return weights === null ? [] : [{ kind: "notEditable" }];
  const chosen = weights ?? composition.weights;
  const codes = indicatorGroups(framework).map(({ code }) => code);
  const odd = [
    ...codes.filter((code) => !Number.isFinite(chosen[code]) || (chosen[code] ?? -1) < 0),
    ...Object.keys(chosen).filter((code) => !codes.includes(code)),
  ];
  if (odd.length > 0) return [{ kind: "codes", codes: odd }];
  const total = settle(sum(codes.map((code) => decimal(chosen[code] ?? 0))));
  return [
    ...(weights !== null && !composition.editable && differs(weights, composition.weights)
      ? [{ kind: "notEditable" } as const]
      : []),
    ...(total.eq(1) ? [] : [{ kind: "sum", sum: total.toNumber() } as const]),
    ...(keepsConstraint(composition.constraint, chosen)
      ? []
      : [{ kind: "constraint", constraint: composition.constraint } as const]),
  ];
}

export function describeWeightProblem(problem: WeightProblem): Text {
  switch (problem.kind) {
    case "notEditable":
      return { zh: "该指标体系的权重不可调整。", en: "The weights of this framework can't be changed." };
    case "codes":
      return {
        zh: `权重应与一级指标一一对应，请检查：${problem.codes.join("、")}。`,
        en: `Every level-1 indicator needs one weight; check ${problem.codes.join(", ")}.`,
      };
    case "sum":
      return {
        zh: `权重合计应为 1，现为 ${problem.sum}。`,
        en: `The weights sum to ${problem.sum} instead of 1.`,
      };
    case "constraint":
      return {
        zh: `权重不满足“${problem.constraint}”。`,
        en: `The weights do not keep “${problem.constraint}”.`,
      };
  }
}

/** The framework with the points of its level-1 indicators by weight, those below pro rata. */
export function reweigh(framework: Framework, weights: Weights): Framework {
  const points = new Map(
    indicatorGroups(framework).map(({ code, maxPoints }) => {
      const wanted = decimal(weights[code] ?? 0).times(framework.totalPoints);
      return [code, { wanted, had: decimal(maxPoints) }] as const;
    }),
  );
  const indicators = framework.indicators.map((indicator) => {
    const group = points.get(indicator.parent ?? indicator.code);
    if (group === undefined || group.wanted.eq(group.had)) return indicator;
    const maxPoints = decimal(indicator.maxPoints).times(group.wanted).div(group.had).toNumber();
    return { ...indicator, maxPoints };
  });
  return { ...framework, indicators };
}

function differs(a: Weights, b: Weights): boolean {
  return Object.keys(a).some((code) => a[code] !== b[code]);
}

const CONSTRAINT = /^([^<>=]+)(>=|>)([^<>=]+)$/;

/** “NDZH-1 > NDZH-2 + NDZH-3”: sums of weights on both sides. A framework without a condition says “”. */
export function keepsConstraint(constraint: string, weights: Weights): boolean {
  if (constraint.trim() === "") return true;
  const [, left, sign, right] = CONSTRAINT.exec(constraint) ?? [];
  if (left === undefined || right === undefined) return false;
  const [a, b] = [sideOf(left, weights), sideOf(right, weights)];
  if (a === null || b === null) return false;
  return sign === ">" ? a.gt(b) : a.gte(b);
}

function sideOf(text: string, weights: Weights): Big | null {
  const values = text.split("+").map((code) => weights[code.trim()]);
  return values.some((value) => value === undefined) ? null : sum(values.map((value) => decimal(value ?? 0)));
}
