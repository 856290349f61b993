/** The engine's error values and formulas in Excel's words. */
import { toEngineReferences, toExcelReferences } from "../geometry/engine-names";

const EXCEL_ERRORS: Readonly<Record<string, string>> = {
  "#REF": "#REF!",
  "#BAD_EXPR": "#NAME?",
  "#ERROR": "#VALUE!",
  "#CYCLE": "#VALUE!",
};

/** An error value as Excel shows it. */
export function excelError(value: string): string {
  return EXCEL_ERRORS[value] ?? value;
}

/** A formula of the engine with Excel's spelling of lost references and of sheets. */
export function excelFormula(formula: string): string {
  return toExcelReferences(formula).replace(/#REF(?!!)/g, "#REF!");
}

/** The inverse, for formulas that were read from Excel. */
export function engineFormula(formula: string): string {
  return toEngineReferences(formula).replace(/#REF!/g, "#REF");
}
