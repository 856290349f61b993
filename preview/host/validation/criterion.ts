/** Excel's validation rules and the engine's criteria, in both directions. */
import type { DataValidationCriterion } from "@odoo/o-spreadsheet";
import { HostError } from "../../rich-api/host-error";
import { columnLetters } from "../geometry/address";
import type { Area } from "../geometry/area";
import { toEngineReferences, toExcelReferences } from "../geometry/engine-names";
import { isAreaHolder } from "../range/resolve-area";

/** Refers to cells of a sheet in the engine's notation. */
export type ReferenceMaker = (sheetId: string, cells: string) => string;

/** Excel's limit on a list that stands in the rule itself. */
const MAX_INLINE_LIST = 255;
const OPERATORS = {
  Between: "isBetween",
  NotBetween: "isNotBetween",
  EqualTo: "isEqual",
  NotEqualTo: "isNotEqual",
  GreaterThan: "isGreaterThan",
  LessThan: "isLessThan",
  GreaterThanOrEqualTo: "isGreaterOrEqualTo",
  LessThanOrEqualTo: "isLessOrEqualTo",
} as const;
const COMPARISONS: Readonly<Record<keyof typeof OPERATORS, string>> = {
  Between: "",
  NotBetween: "",
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqualTo: ">=",
  LessThanOrEqualTo: "<=",
};

/**
 * The criterion that the grid checks typed entries by. Whole numbers, text lengths, dates and times
 * become formulas over the top-left cell, because the engine has no such rule or a laxer one.
 * @throws HostError InvalidArgument for a rule that Excel would refuse
 */
export function toCriterion(
  rule: Excel.DataValidationRule,
  area: Area,
  refer: ReferenceMaker,
): DataValidationCriterion {
  const cell = `${columnLetters(area.left)}${area.top + 1}`;
  if (rule.list !== undefined) return listCriterion(rule.list, refer);
  if (rule.custom !== undefined) return formula(String(rule.custom.formula));
  if (rule.decimal !== undefined) return comparison(rule.decimal);
  if (rule.wholeNumber !== undefined) {
    return formula(`=AND(ISNUMBER(${cell}),${cell}=INT(${cell}),${condition(cell, rule.wholeNumber)})`);
  }
  if (rule.textLength !== undefined) return formula(`=${condition(`LEN(${cell})`, rule.textLength)}`);
  const moment = rule.date ?? rule.time;
  if (moment !== undefined)
    return formula(`=AND(ISNUMBER(${cell}),${condition(cell, moment as Excel.BasicDataValidation)})`);
  throw invalidRule();
}

/** Excel.DataValidationType of a rule. */
export function typeOfRule(rule: Excel.DataValidationRule): string {
  const key = Object.keys(rule)[0] ?? "none";
  return key.charAt(0).toUpperCase() + key.slice(1);
}

/** The rule that an engine's criterion amounts to, for rules that came from a file or a person. */
export function fromCriterion(criterion: DataValidationCriterion): Excel.DataValidationRule {
  const [formula1 = "", formula2] = criterion.values;
  switch (criterion.type) {
    case "isValueInList":
      return {
        list: { inCellDropDown: criterion.displayStyle === "arrow", source: criterion.values.join(",") },
      };
    case "isValueInRange":
      return {
        list: {
          inCellDropDown: criterion.displayStyle === "arrow",
          source: `=${toExcelReferences(formula1)}`,
        },
      };
    case "customFormula":
      return { custom: { formula: toExcelReferences(formula1) } };
    default: {
      const operator = Object.entries(OPERATORS).find(([, type]) => type === criterion.type)?.[0];
      if (operator === undefined) return { custom: { formula: `=${criterion.type}` } };
      const basic = { operator, formula1: asNumber(formula1) } as Excel.BasicDataValidation;
      return { decimal: formula2 === undefined ? basic : { ...basic, formula2: asNumber(formula2) } };
    }
  }
}

function listCriterion(list: Excel.ListDataValidation, refer: ReferenceMaker): DataValidationCriterion {
  const displayStyle = list.inCellDropDown ? "arrow" : "plainText";
  const source: unknown = list.source;
  if (isAreaHolder(source)) {
    const { top, left, bottom, right } = source.area;
    const cells = `$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`;
    return { type: "isValueInRange", values: [refer(source.sheetId, cells)], displayStyle };
  }
  const text = String(source);
  if (text.startsWith("="))
    return { type: "isValueInRange", values: [toEngineReferences(text.slice(1))], displayStyle };
  if (text === "" || text.length > MAX_INLINE_LIST) throw invalidRule();
  return { type: "isValueInList", values: text.split(",").map((item) => item.trim()), displayStyle };
}

function comparison(basic: Excel.BasicDataValidation): DataValidationCriterion {
  const { operator, values } = parts(basic);
  return { type: OPERATORS[operator], values };
}

function condition(value: string, basic: Excel.BasicDataValidation): string {
  const { operator, values } = parts(basic);
  const [first = "", second = ""] = values.map((text) => text.replace(/^=/, ""));
  if (operator === "Between") return `AND(${value}>=${first},${value}<=${second})`;
  if (operator === "NotBetween") return `OR(${value}<${first},${value}>${second})`;
  return `${value}${COMPARISONS[operator]}${first}`;
}

function parts(basic: Excel.BasicDataValidation): { operator: keyof typeof OPERATORS; values: string[] } {
  const operator = Object.keys(OPERATORS).find((name) => name === String(basic.operator)) as
    | keyof typeof OPERATORS
    // What Excel has and no spreadsheet of ours.
    | undefined;
  const two = operator === "Between" || operator === "NotBetween";
  const values = (two ? [basic.formula1, basic.formula2] : [basic.formula1]) as unknown[];
  if (operator === undefined || values.some((value) => value === undefined || value === null || value === ""))
    throw invalidRule();
  return { operator, values: values.map(String) };
}

function formula(text: string): DataValidationCriterion {
  return { type: "customFormula", values: [toEngineReferences(text)] };
}

function asNumber(text: string): number | string {
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

function invalidRule(): HostError {
  return new HostError("InvalidArgument", "The data validation rule is not valid.", "DataValidation.rule");
}
