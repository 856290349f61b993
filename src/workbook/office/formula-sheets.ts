/**
 * New sheets are built under temporary names, so the formulas that go from one of them to another
 * have to say the temporary name; Excel changes them by itself when the sheet gets its own name.
 */
import { quoteSheet } from "../../core/grid/address";

/** A text, a book in brackets with its sheet, a quoted sheet, or a sheet that needs no quotes. */
const TOKENS = /"(?:[^"]|"")*"|\[[^\]]*\](?:[\p{L}\p{N}_.]+!)?|'((?:[^']|'')+)'!|([\p{L}\p{N}_.#\\]+)!/gu;

/** The sheets that a formula names, in lower case; those of other books are left out. */
export function formulaSheets(formula: string): string[] {
  return [...formula.matchAll(TOKENS)].flatMap(([, quoted, bare]) => {
    const sheet = quoted?.replace(/''/g, "'") ?? bare;
    return sheet === undefined ? [] : [sheet.toLowerCase()];
  });
}

/**
 * A formula with names of sheets replaced; the inside of texts and external references stay.
 * @param names from a sheet's name in lower case to the one to write
 */
export function renameFormulaSheets(formula: string, names: ReadonlyMap<string, string>): string {
  return formula.replace(TOKENS, (token: string, quoted: string | undefined, bare: string | undefined) => {
    const sheet = quoted?.replace(/''/g, "'") ?? bare;
    const renamed = sheet === undefined ? undefined : names.get(sheet.toLowerCase());
    return renamed === undefined ? token : `${quoteSheet(renamed)}!`;
  });
}
