/**
 * Which sheets have to be read after an edit, and which can be taken from an earlier reading. What a
 * sheet shows can change without its being touched only by formulas that look beyond it.
 */
import type { DefinedName, SheetGrid } from "../../core/grid/grid";
import type { ReadSince } from "../port";

/** A sheet or a table of elsewhere, another book, or a function that finds its cells by text. */
const BEYOND = /[![]|INDIRECT\s*\(/i;
/** What may be a defined name: names of functions and cells look the same. */
const WORDS = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;

/**
 * What the earlier reading still says of the sheets that are there now, in their order; null for
 * those that have to be read.
 * @param sheets names of the sheets there are now
 * @param names the names that are defined now
 */
export function sheetsToKeep(
  since: ReadSince,
  sheets: readonly string[],
  names: readonly DefinedName[],
): readonly (SheetGrid | null)[] {
  const touched = new Set(since.touched.map((name) => name.toLowerCase()));
  const earlier = new Map(since.earlier.sheets.map((sheet) => [sheet.name, sheet]));
  const known = new Set([...names, ...since.earlier.names].map(({ name }) => name.toLowerCase()));
  return sheets.map((name) => {
    const sheet = earlier.get(name);
    if (sheet === undefined || touched.has(name.toLowerCase())) return null;
    return looksBeyond(sheet, known) ? null : sheet;
  });
}

function looksBeyond({ formulas }: SheetGrid, names: ReadonlySet<string>): boolean {
  return formulas.some((row) =>
    row.some((formula) => {
      if (formula === null) return false;
      if (BEYOND.test(formula)) return true;
      return formula.match(WORDS)?.some((word) => names.has(word.toLowerCase())) ?? false;
    }),
  );
}
