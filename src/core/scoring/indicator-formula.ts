/**
 * The formula of a 规则得分 cell: an indicator's rule with the same precautions that
 * score-indicator.ts takes, in functions that Excel 2010, WPS and LibreOffice know.
 * Blank, incomplete or invalid entries give "", what does not apply gives 不适用; so does "" stand
 * where one sheet alone has no rule score.
 */
import { isInformation, scoredEntries } from "../framework/indicators";
import type { EntryCheck, Framework, Indicator } from "../framework/framework";
import { forbidsNegativePlan } from "../framework/negative-plan";
import type { PeriodKind } from "../framework/period";
import { NOT_APPLICABLE } from "../sheet/na-words";
import { SETTLED_PLACES } from "./decimal";
import { chosenCondition } from "./chosen-option";
import type { FormulaForm } from "./formula-form";
import type { Expression, RuleCells } from "./rule";
import { bindRule } from "./rules/registry";

/** Addresses of one indicator's cells, as the formula must write them. */
export interface IndicatorCells {
  readonly points: string;
  readonly option: string;
  readonly reason: string;
  readonly remark: string;
  /** Address of an entry's cell by its key. */
  readonly entry: (key: string) => string;
}

/**
 * @param shown the word for rows that do not apply, in the language of the sheet that shows it
 * @param form as templates had it when a base of 0 still took what must apply out of the total
 * @returns the formula with its leading "="
 */
export function indicatorFormula(
  framework: Framework,
  indicator: Indicator,
  cells: IndicatorCells,
  kind: PeriodKind,
  shown: string = NOT_APPLICABLE,
  form: FormulaForm = "current",
): string {
  const { rule, params } = bindRule(indicator.rule);
  const ruleCells: RuleCells = {
    points: cells.points,
    entry: cells.entry,
    actual: () => cells.entry(actualKey(indicator)),
    chosen: (key, option) => chosenCondition(cells.entry(key), option, form),
  };
  const points = rule.formula(ruleCells, { params, kind });
  if (points === null) return `=${chosenAway(indicator, cells, shown, '""', form)}`;
  let formula = rounded(points, framework.precision.decimals);
  if (rule.notApplicable !== undefined) {
    const nothing =
      form === "first" || indicator.allowNA
        ? notApplicable(cells, rule.notApplicable.needsReason, shown)
        : '""';
    formula = `IF(${rule.notApplicable.formula(ruleCells)},${nothing},${formula})`;
  }
  const invalid = invalidConditions(indicator, cells, form);
  if (invalid.length > 0) formula = `IF(${anyOf(invalid)},"",${formula})`;
  formula = `IF(${incompleteCondition(indicator, cells, ruleCells)},"",${formula})`;
  return `=${chosenAway(indicator, cells, shown, formula, form)}`;
}

/** 不适用 where a person may and did choose it, with nothing filled in besides (V224); else the formula. */
function chosenAway(
  indicator: Indicator,
  cells: IndicatorCells,
  shown: string,
  formula: Expression,
  form: FormulaForm,
): Expression {
  if (!indicator.allowNA) return formula;
  const away = notApplicable(cells, true, shown);
  const filled = scoredEntries(indicator)
    .filter(({ type }) => type !== "enum")
    .map(({ key }) => `SUM(${cells.entry(key)})<>0`);
  const chosen = form === "first" || filled.length === 0 ? away : `IF(${anyOf(filled)},"",${away})`;
  return `IF(TRIM(${cells.option})="${NOT_APPLICABLE}",${chosen},${formula})`;
}

/**
 * True on the sheet where the reviewer let the row off (granted-exemption.ts). It stands beside 规则得分
 * and not in it: reviewers take that score over by a formula, and a circle would come of it.
 */
export function exemptCondition(review: string, reason: string): Expression {
  return `AND(TRIM(${review}&"")="${NOT_APPLICABLE}",TRIM(${reason}&"")<>"")`;
}

/**
 * True on the sheet where 规则得分 says that the row doesn't apply, and a reason was given for that: beside a self
 * score only 备注 can hold it (V213). It stands beside 规则得分 and not in it, as units take that score over by a formula.
 * @param shown the word that 规则得分 shows
 */
export function leftOutCondition(
  rule: string,
  self: string,
  remark: string,
  shown: string = NOT_APPLICABLE,
): Expression {
  return `AND(${rule}="${shown}",OR(NOT(ISNUMBER(${self})),TRIM(${remark}&"")<>""))`;
}

/** Settled first, then half up: the same two steps as roundScore in decimal.ts. */
export function rounded(expression: Expression, decimals: number): Expression {
  return `ROUND(ROUND(${expression},${SETTLED_PLACES}),${decimals})`;
}

function notApplicable(cells: IndicatorCells, needsReason: boolean, shown: string): Expression {
  return needsReason ? `IF(TRIM(${cells.reason}&${cells.remark})="","","${shown}")` : `"${shown}"`;
}

function actualKey(indicator: Indicator): string {
  const entry = indicator.entries.find(({ slot }) => slot === "actual");
  if (entry === undefined) throw new Error(`${indicator.code} has no entry in the column 实际完成`);
  return entry.key;
}

/** True on the sheet while an entry that the rule needs is blank or not what it should be. */
function incompleteCondition(indicator: Indicator, cells: IndicatorCells, ruleCells: RuleCells): Expression {
  const entries = scoredEntries(indicator);
  const numbers = entries.filter(({ type }) => type !== "enum").map(({ key }) => cells.entry(key));
  const conditions = entries
    .filter(({ type }) => type === "enum")
    .map(({ key, options = [] }) => `NOT(${anyOf(options.map((option) => ruleCells.chosen(key, option)))})`);
  if (numbers.length > 0) conditions.unshift(`COUNT(${numbers.join(",")})<${numbers.length}`);
  return anyOf(conditions);
}

/** Conditions under which validation reports an error on the row's entries. */
function invalidConditions(
  indicator: Indicator,
  cells: IndicatorCells,
  form: FormulaForm,
): readonly Expression[] {
  const numbers = indicator.entries.filter((entry) => entry.type !== "enum" && !isInformation(entry));
  const bounds = numbers.flatMap(({ key, min, max }) => [
    ...(min === undefined ? [] : [`${cells.entry(key)}<${min}`]),
    ...(max === undefined ? [] : [`${cells.entry(key)}>${max}`]),
  ]);
  // Words in a number that the rule does without are an error all the same.
  const words = numbers
    .filter((entry) => !scoredEntries(indicator).includes(entry))
    .map(({ key }) => `AND(ISTEXT(${cells.entry(key)}),TRIM(${cells.entry(key)})<>"")`);
  const checks = (indicator.checks ?? [])
    .filter(({ severity = "error" }) => severity === "error")
    .filter((check) => checkedKeys(check).every((key) => isScored(indicator, key)))
    .map((check) => brokenCheck(check, cells));
  const items =
    indicator.rule.type === "checklist"
      ? [`${cells.entry("ticked")}>${indicator.rule.params.items.length}`]
      : [];
  const negativePlan = form !== "first" && forbidsNegativePlan(indicator) ? [`${cells.entry("den")}<0`] : [];
  const shares = scoredEntries(indicator)
    .filter(({ unit }) => unit === "%")
    .map(({ key }) => unconfirmedShare(cells.entry(key), cells.remark, form));
  return [...bounds, ...words, ...checks, ...items, ...negativePlan, ...shares];
}

/** 0.05 where percent points are wanted, unless 备注 says that 0.05% is meant (V210, confirmed-share.ts). */
function unconfirmedShare(cell: string, remark: string, form: FormulaForm): Expression {
  const named = `ABS(${cell})&"%"`;
  const before = `MID(" "&${remark},FIND(${named}," "&${remark})-1,1)`;
  const missing = `ISERROR(FIND(${named},${remark}))`;
  const unnamed = form === "first" ? missing : `OR(${missing},ISNUMBER(FIND(${before},"0123456789.")))`;
  return `AND(${cell}<>0,ABS(${cell})<=1,${unnamed})`;
}

function checkedKeys(check: EntryCheck): readonly string[] {
  return check.kind === "lte" ? [check.a, check.b] : [...check.parts, check.b];
}

/** What is said of entries for information has no say in the score. */
function isScored(indicator: Indicator, key: string): boolean {
  return indicator.entries.some((entry) => entry.key === key && !isInformation(entry));
}

function brokenCheck(check: EntryCheck, cells: IndicatorCells): Expression {
  switch (check.kind) {
    case "lte":
      return `${cells.entry(check.a)}>${cells.entry(check.b)}`;
    case "sum_lte":
      return `${check.parts.map(cells.entry).join("+")}>${cells.entry(check.b)}`;
  }
}

function anyOf(conditions: readonly Expression[]): Expression {
  return conditions.length === 1 ? (conditions[0] ?? "") : `OR(${conditions.join(",")})`;
}
