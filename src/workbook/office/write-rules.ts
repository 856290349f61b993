/** Writes what a planned sheet lets people enter and how it colours itself. */
import { rangeAddress } from "../../core/grid/address";
import type { PlanConditionalFormat, PlanValidation, SheetPlan } from "../../core/plan/plan";
import { WorkbookError } from "../workbook-error";
import { renameFormulaSheets } from "./formula-sheets";

/** Excel's limit on a list of options that is written out. */
const MAX_LIST = 255;
/** Stands for "any number", for which Excel has no rule: the lowest whole number with 15 digits. */
const LOWEST = -999_999_999_999_999;

/**
 * Refuses a plan whose lists Excel could not hold, before anything is touched.
 * @throws WorkbookError `hostFailed`
 */
export function checkLists(plan: SheetPlan, fileName: string): void {
  for (const { rule } of plan.validations) {
    if (rule.type !== "list") continue;
    const fits =
      rule.options.join(",").length <= MAX_LIST && !rule.options.some((option) => option.includes(","));
    if (!fits) throw new WorkbookError("hostFailed", { file: fileName, sheet: plan.name, reason: "list" });
  }
}

/** @param asideNames the temporary name of every sheet of the plan, by its own name in lower case */
export function writeRules(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  asideNames: ReadonlyMap<string, string>,
): void {
  for (const validation of plan.validations) writeValidation(sheet, validation, asideNames);
  if (plan.autoFilter !== undefined) sheet.autoFilter.apply(sheet.getRange(rangeAddress(plan.autoFilter)));
  for (const format of plan.conditionalFormats) writeConditionalFormat(sheet, format, asideNames);
}

function writeValidation(
  sheet: Excel.Worksheet,
  validation: PlanValidation,
  asideNames: ReadonlyMap<string, string>,
): void {
  const { title, prompt, error } = validation;
  const target = sheet.getRange(rangeAddress(validation.range)).dataValidation;
  target.rule = toRule(validation.rule, asideNames);
  target.prompt = { title, message: prompt, showPrompt: prompt !== "" };
  target.errorAlert = { title, message: error, showAlert: true, style: "Stop" };
}

function toRule(
  rule: PlanValidation["rule"],
  asideNames: ReadonlyMap<string, string>,
): Excel.DataValidationRule {
  if (rule.type === "list") return { list: { inCellDropDown: true, source: rule.options.join(",") } };
  if (rule.type === "listOfCells")
    return { list: { inCellDropDown: true, source: renameFormulaSheets(rule.cells, asideNames) } };
  if (rule.type === "formula") return { custom: { formula: rule.formula } };
  const bounds = toBounds(rule.min, rule.max);
  return rule.type === "whole" ? { wholeNumber: bounds } : { decimal: bounds };
}

function toBounds(min: number | null, max: number | null): Excel.BasicDataValidation {
  if (min !== null && max !== null) return { formula1: min, formula2: max, operator: "Between" };
  if (max !== null) return { formula1: max, operator: "LessThanOrEqualTo" };
  return { formula1: min ?? LOWEST, operator: "GreaterThanOrEqualTo" };
}

function writeConditionalFormat(
  sheet: Excel.Worksheet,
  format: PlanConditionalFormat,
  asideNames: ReadonlyMap<string, string>,
): void {
  const { conditionalFormats } = sheet.getRange(rangeAddress(format.range));
  if (format.type === "formula") {
    const { custom } = conditionalFormats.add("Custom");
    const formula = format.formula.startsWith("=") ? format.formula : `=${format.formula}`;
    custom.rule.formula = renameFormulaSheets(formula, asideNames);
    if (format.fill !== undefined) custom.format.fill.color = format.fill;
    if (format.fontColor !== undefined) custom.format.font.color = format.fontColor;
    if (format.bold === true) custom.format.font.bold = true;
  } else if (format.type === "colorScale") {
    const { colorScale } = conditionalFormats.add("ColorScale");
    const bound = ({ at, color }: typeof format.low): Excel.ConditionalColorScaleCriterion => ({
      type: "Number",
      formula: String(at),
      color,
    });
    colorScale.criteria = { minimum: bound(format.low), maximum: bound(format.high) };
  } else {
    const { dataBar } = conditionalFormats.add("DataBar");
    dataBar.lowerBoundRule = { type: "Number", formula: String(format.min) };
    dataBar.upperBoundRule = { type: "Number", formula: String(format.max) };
    dataBar.positiveFormat.fillColor = format.color;
    dataBar.positiveFormat.gradientFill = false;
  }
}
