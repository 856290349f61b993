/**
 * What a scoring rule gives, told twice: by the engine and by the rule's own Excel formula, which
 * a spreadsheet engine calculates. Many cases share one calculation, so that thousands stay fast.
 */
import { chosenCondition } from "../../src/core/scoring/chosen-option";
import { calculateCells } from "../../preview/model/calculate-cells";
import type { PeriodKind } from "../../src/core/framework/period";
import { cellAddress } from "../../src/core/grid/address";
import { decimal, roundScore } from "../../src/core/scoring/decimal";
import { rounded } from "../../src/core/scoring/indicator-formula";
import type { RuleCells, RuleContext, RuleInputs } from "../../src/core/scoring/rule";
import { bindRule, type ScoringRule } from "../../src/core/scoring/rules/registry";

/** One use of a rule: its parameters, the points of its indicator and what was entered. */
export interface RuleUse {
  readonly rule: ScoringRule;
  readonly max: number;
  readonly kind: PeriodKind;
  /** The best value of all units, where they are collected. */
  readonly best?: number;
  /** Entries by key. */
  readonly inputs: Readonly<Record<string, number | string>>;
}

/** Rounded points, the word for inputs to which nothing applies, or "" while the points are open. */
export type RulePoints = number | "N/A" | "";

export interface RuleOutcome {
  readonly engine: RulePoints;
  /** Whatever the formula gives; an error value as its text. */
  readonly formula: unknown;
}

const DECIMALS = 2;

/** Both answers for every use, in the same order. */
export function ruleOutcomes(uses: readonly RuleUse[]): readonly RuleOutcome[] {
  const width = Math.max(...uses.map(({ inputs }) => Object.keys(inputs).length));
  const cells: Record<string, string> = {};
  uses.forEach((use, row) => {
    [use.max, ...Object.values(use.inputs)].forEach((value, column) => {
      cells[cellAddress(row, column)] = String(value);
    });
    cells[cellAddress(row, width + 1)] = formulaOf(use, row);
  });
  const sheet = { id: "rules", name: "rules", colNumber: width + 2, rowNumber: uses.length, cells };
  const calculated = calculateCells({ version: "19.3", sheets: [sheet] });
  return uses.map((use, row) => ({
    engine: engineOf(use),
    formula: calculated("rules", row, width + 1).value,
  }));
}

/** The engine's answer to one use. */
export function engineOf(use: RuleUse): RulePoints {
  const { rule, params } = bindRule(use.rule);
  const entries = inputsOf(use);
  if (rule.notApplicable?.test(entries) === true) return "N/A";
  const raw = rule.score(entries, { params, ...contextOf(use) });
  return raw === null ? "" : roundScore(raw, DECIMALS).toNumber();
}

/** What a rule is told about the indicator and the collection. */
export function contextOf({ max, kind, best }: RuleUse): Omit<RuleContext<unknown>, "params"> {
  return { maxPoints: decimal(max), kind, best: best === undefined ? null : decimal(best) };
}

/** The entries as a rule reads them. */
export function inputsOf({ inputs }: RuleUse): RuleInputs {
  return {
    number: (key) => decimal(Number(entered(inputs, key))),
    actual: () => decimal(Number(entered(inputs, actualKey(inputs)))),
    option: (key) => String(entered(inputs, key)),
  };
}

/** The formula of one use in a row whose cells are the points and then the entries in their order. */
export function formulaOf(use: RuleUse, row: number): string {
  const { inputs } = use;
  const { rule, params } = bindRule(use.rule);
  const entry = (key: string): string => {
    entered(inputs, key);
    return cellAddress(row, Object.keys(inputs).indexOf(key) + 1);
  };
  const cells: RuleCells = {
    points: cellAddress(row, 0),
    entry,
    actual: () => entry(actualKey(inputs)),
    chosen: (key, option) => chosenCondition(entry(key), option, "current"),
  };
  const expression = rule.formula(cells, { params, ...contextOf(use) });
  if (expression === null) return '=""';
  const points = rounded(expression, DECIMALS);
  return rule.notApplicable === undefined
    ? `=${points}`
    : `=IF(${rule.notApplicable.formula(cells)},"N/A",${points})`;
}

/** The entry in the column 实际完成 comes last. */
function actualKey(inputs: RuleUse["inputs"]): string {
  return Object.keys(inputs).at(-1) ?? "";
}

function entered(inputs: RuleUse["inputs"], key: string): number | string {
  const value = inputs[key];
  if (value === undefined) throw new Error(`The case has no entry “${key}”`);
  return value;
}
