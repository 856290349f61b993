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
import type { Expression, RuleCells } from "./rule";
import { bindRule } from "./rules/registry";
import { textLiteral } from "./text-literal";

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
 * @param earlier as templates had it when a base of 0 still took what must apply out of the total
 * @returns the formula with its leading "="
 */
export function indicatorFormula(
  framework: Framework,
  indicator: Indicator,
  cells: IndicatorCells,
  kind: PeriodKind,
  shown: string = NOT_APPLICABLE,
  earlier = false,
): string {
  const { rule, params } = bindRule(indicator.rule);
  const ruleCells: RuleCells = {
    points: cells.points,
    entry: cells.entry,
    actual: () => cells.entry(actualKey(indicator)),
  };
  const points = rule.formula(ruleCells, { params, kind });
  if (points === null) return `=${chosenAway(indicator, cells, shown, '""')}`;
  let formula = rounded(points, framework.precision.decimals);
  if (rule.notApplicable !== undefined) {
    const nothing =
      indicator.allowNA || earlier ? notApplicable(cells, rule.notApplicable.needsReason, shown) : '""';
    formula = `IF(${rule.notApplicable.formula(ruleCells)},${nothing},${formula})`;
  }
  const invalid = invalidConditions(indicator, cells);
  if (invalid.length > 0) formula = `IF(${anyOf(invalid)},"",${formula})`;
  formula = `IF(${incompleteCondition(indicator, cells)},"",${formula})`;
  return `=${chosenAway(indicator, cells, shown, formula)}`;
}

/** 不适用 where a person may and did choose it, else the formula. */
function chosenAway(
  indicator: Indicator,
  cells: IndicatorCells,
  shown: string,
  formula: Expression,
): Expression {
  if (!indicator.allowNA) return formula;
  return `IF(TRIM(${cells.option})="${NOT_APPLICABLE}",${notApplicable(cells, true, shown)},${formula})`;
}

/**
 * True on the sheet where the reviewer let the row off (granted-exemption.ts). It stands beside 规则得分
 * and not in it: reviewers take that score over by a formula, and a circle would come of it.
 */
export function exemptCondition(review: string, reason: string): Expression {
  return `AND(TRIM(${review}&"")="${NOT_APPLICABLE}",TRIM(${reason}&"")<>"")`;
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
function incompleteCondition(indicator: Indicator, cells: IndicatorCells): Expression {
  const entries = scoredEntries(indicator);
  const numbers = entries.filter(({ type }) => type !== "enum").map(({ key }) => cells.entry(key));
  const conditions = entries
    .filter(({ type }) => type === "enum")
    .map(
      ({ key, options = [] }) =>
        `NOT(${anyOf(options.map((option) => `${cells.entry(key)}=${textLiteral(option)}`))})`,
    );
  if (numbers.length > 0) conditions.unshift(`COUNT(${numbers.join(",")})<${numbers.length}`);
  return anyOf(conditions);
}

/** Conditions under which validation reports an error on the row's entries. */
function invalidConditions(indicator: Indicator, cells: IndicatorCells): readonly Expression[] {
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
  const negativePlan = forbidsNegativePlan(indicator) ? [`${cells.entry("den")}<0`] : [];
  const shares = scoredEntries(indicator)
    .filter(({ unit }) => unit === "%")
    .map(({ key }) => unconfirmedShare(cells.entry(key), cells.remark));
  return [...bounds, ...words, ...checks, ...items, ...negativePlan, ...shares];
}

/** 0.05 where percent points are wanted, unless 备注 says that 0.05% is meant (V210). */
function unconfirmedShare(cell: string, remark: string): Expression {
  return `AND(${cell}<>0,ABS(${cell})<=1,ISERROR(FIND(ABS(${cell})&"%",${remark})))`;
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
