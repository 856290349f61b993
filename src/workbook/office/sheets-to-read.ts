/**
 * Which sheets have to be read after an edit, and which can be taken from an earlier reading. What a
 * sheet shows can change without its being touched only by formulas that look beyond it.
 */
import type { SheetGrid } from "../../core/grid/grid";
import type { ReadSince } from "../port";

/** A sheet or a table of elsewhere, another book, or a function that finds its cells by text. */
const BEYOND = /[![]|INDIRECT\s*\(/i;
/** Texts say nothing of cells. */
const TEXTS = /"(?:[^"]|"")*"/g;
/** What may be a defined name, unless it is called as a function. */
const WORDS = /[\p{L}_\\][\p{L}\p{N}_.\\?$]*(?!\s*\()/gu;
/** Words that are no names: cells, columns and rows, truth values. */
const NO_NAME = /^(?:[A-Z]{1,3}\$?\d*|[RC]\d*|TRUE|FALSE)$/i;

/**
 * What the earlier reading still says of the sheets that are there now, in their order; null for
 * those that have to be read.
 * @param sheets names of the sheets there are now
 */
export function sheetsToKeep(since: ReadSince, sheets: readonly string[]): readonly (SheetGrid | null)[] {
  const touched = new Set(since.touched.map((name) => name.toLowerCase()));
  const earlier = new Map(since.earlier.sheets.map((sheet) => [sheet.name, sheet]));
  return sheets.map((name) => {
    const sheet = earlier.get(name);
    if (sheet === undefined || touched.has(name.toLowerCase())) return null;
    return looksBeyond(sheet) ? null : sheet;
  });
}

/**
 * Any name counts, whether the workbook lists it or not: a sheet's own names are not in the workbook's
 * list, and asking each sheet for them would take longer than reading it.
 */
function looksBeyond({ formulas }: SheetGrid): boolean {
  return formulas.some((row) =>
    row.some((formula) => {
      if (formula === null) return false;
      if (BEYOND.test(formula)) return true;
      return usesName(formula.replace(TEXTS, ""));
    }),
  );
}

function usesName(formula: string): boolean {
  return [...formula.matchAll(WORDS)].some(([word], index, all) => {
    const at = all[index]?.index ?? 0;
    // The rest of a word that is called as a function, or of a number such as 1E5.
    if (/[\p{L}\p{N}_.\\?]/u.test(formula[at + word.length] ?? "")) return false;
    if (/[\p{N}.]/u.test(formula[at - 1] ?? "")) return false;
    return !NO_NAME.test(word.replaceAll("$", ""));
  });
}
