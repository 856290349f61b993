/**
 * Names of sheets between Excel and the engine. Excel allows an apostrophe within a name, the
 * engine does not; a letter that looks like one (U+02BC) stands for it there.
 */
import { quoteIfNeeded } from "./address";

const APOSTROPHE = "'";
const STAND_IN = "\u02bc";

/** A sheet's name in front of "!", quoted or bare. */
const SHEET_PREFIX = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu;

export function engineName(excelName: string): string {
  return excelName.replaceAll(APOSTROPHE, STAND_IN);
}

export function excelName(name: string): string {
  return name.replaceAll(STAND_IN, APOSTROPHE);
}

/** A formula or reference of Excel in the engine's names. */
export function toEngineReferences(formula: string): string {
  if (!formula.includes("''")) return formula;
  return replaceSheetNames(formula, (sheet) =>
    sheet.includes(APOSTROPHE) ? `${quoteIfNeeded(engineName(sheet))}!` : null,
  );
}

/** A formula or reference of the engine in Excel's names. */
export function toExcelReferences(formula: string): string {
  if (!formula.includes(STAND_IN)) return formula;
  return replaceSheetNames(formula, (sheet) =>
    sheet.includes(STAND_IN) ? `${quoteIfNeeded(excelName(sheet))}!` : null,
  );
}

/** Replaces the sheet's name, with its "!", in every reference; null leaves one as it is. */
export function replaceSheetNames(formula: string, replace: (sheet: string) => string | null): string {
  return formula.replace(SHEET_PREFIX, (whole, quoted: string | undefined, bare: string | undefined) => {
    const sheet = quoted?.replace(/''/g, "'") ?? bare ?? "";
    return replace(sheet) ?? whole;
  });
}
