/** The arithmetic that people are shown, worked out as it is written. */
import { bindRule } from "../../src/core/scoring/rules/registry";
import type { Arithmetic } from "../../src/core/scoring/rule";
import { contextOf, inputsOf, type RuleUse } from "./rule-outcomes";

/** Null where the rule has none: a person judges, or other units have to be known. */
export function arithmeticOf(use: RuleUse): Arithmetic | null {
  const { rule, params } = bindRule(use.rule);
  return rule.arithmetic(inputsOf(use), { params, ...contextOf(use) });
}

const SIGNS = "−×÷()⌈⌉";

/** “6 − 1 × ⌈(100% − 90%) ÷ 5%⌉” is 4. @throws Error for anything that is no arithmetic */
export function workOut(expression: string): number {
  const tokens = expression.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?%?|[^\s]/g) ?? [];
  let next = 0;
  const take = (sign: string): boolean => {
    if (tokens[next] !== sign) return false;
    next += 1;
    return true;
  };
  const factor = (): number => {
    if (take("−")) return -factor();
    for (const [open, close, of] of [
      ["(", ")", (value: number) => value],
      ["⌈", "⌉", (value: number) => Math.ceil(Number(value.toFixed(9)))],
    ] as const) {
      if (!take(open)) continue;
      const value = of(sum());
      if (!take(close)) throw new Error(`“${close}” is missing in ${expression}`);
      return value;
    }
    const token = tokens[next++] ?? "";
    if (token === "" || SIGNS.includes(token)) throw new Error(`A number is missing in ${expression}`);
    const value = token.endsWith("%") ? Number(token.slice(0, -1)) / 100 : Number(token);
    if (Number.isNaN(value)) throw new Error(`“${token}” is no number in ${expression}`);
    return value;
  };
  const product = (): number => {
    let value = factor();
    for (;;) {
      if (take("×")) value *= factor();
      else if (take("÷")) value /= factor();
      else return value;
    }
  };
  const sum = (): number => {
    let value = product();
    for (;;) {
      if (take("−")) value -= product();
      else if (take("+")) value += product();
      else return value;
    }
  };
  const value = sum();
  if (next < tokens.length) throw new Error(`“${tokens[next] ?? ""}” is left over in ${expression}`);
  return value;
}
