/**
 * Which formulas calculate with cells that are being changed, directly or through other formulas. What
 * they gave last is no longer true, and programs differ in whether they calculate a file anew.
 */
import { columnNumber, type CellRange, type CellRef } from "../../../core/grid/address";
import type { SheetGrid } from "../../../core/grid/grid";

interface Reference {
  /** In lower case, as Excel compares. */
  readonly sheet: string;
  readonly range: CellRange;
}

interface FormulaCell {
  readonly at: CellRef;
  readonly references: readonly Reference[];
}

/** A text, something in another book, or a cell, range, whole columns or rows with their sheet. */
const TOKENS =
  /"(?:[^"]|"")*"|'[^']*\[[^']*'!\S*|\[[^\]]*\][^\s,;()+\-*/^&=<>]*|(?:(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!)?(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(!])/giu;

const FAR = Number.MAX_SAFE_INTEGER;

/**
 * Defined names and references that formulas make up as they calculate (INDIRECT) are not followed.
 * @param grids all sheets of the workbook
 */
export function findDependents(grids: readonly SheetGrid[], changed: readonly CellRef[]): readonly CellRef[] {
  let waiting = grids.flatMap(formulaCells);
  const found: CellRef[] = [];
  for (let news = changed; news.length > 0 && waiting.length > 0;) {
    const bySheet = new Map<string, CellRef[]>();
    for (const cell of news) {
      const sheet = cell.sheet.toLowerCase();
      bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), cell]);
    }
    const hit = waiting.filter(({ references }) =>
      references.some(({ sheet, range }) => bySheet.get(sheet)?.some((cell) => isIn(cell, range)) === true),
    );
    const reached = new Set(hit);
    waiting = waiting.filter((cell) => !reached.has(cell));
    news = hit.map(({ at }) => at);
    found.push(...news);
  }
  return found;
}

function formulaCells(grid: SheetGrid): readonly FormulaCell[] {
  return grid.formulas.flatMap((cells, row) =>
    cells.flatMap((formula, column) =>
      formula === null
        ? []
        : [{ at: { sheet: grid.name, row, column }, references: referencesOf(formula, grid.name) }],
    ),
  );
}

function referencesOf(formula: string, own: string): readonly Reference[] {
  return [...formula.matchAll(TOKENS)].flatMap(([, quoted, bare, address]) => {
    const range = address === undefined ? null : rangeOf(address.replaceAll("$", ""));
    const sheet = (quoted?.replaceAll("''", "'") ?? bare ?? own).toLowerCase();
    return range === null ? [] : [{ sheet, range }];
  });
}

/** C5, C5:D9, C:D, 5:9; what is left out reaches to the sheet's edge. */
function rangeOf(address: string): CellRange | null {
  const [from = "", to = from] = address.split(":");
  const [start, end] = [from, to].map((part) => /^([A-Z]*)(\d*)$/i.exec(part));
  if (start === undefined || end === undefined || start === null || end === null) return null;
  const columns = [start[1], end[1]].map((letters = "") => (letters === "" ? null : columnNumber(letters)));
  const rows = [start[2], end[2]].map((digits = "") => (digits === "" ? null : Number(digits) - 1));
  const [left = null, right = null] = columns;
  const [top = null, bottom = null] = rows;
  return {
    top: Math.min(top ?? 0, bottom ?? 0),
    left: Math.min(left ?? 0, right ?? 0),
    bottom: Math.max(top ?? FAR, bottom ?? FAR),
    right: Math.max(left ?? FAR, right ?? FAR),
  };
}

function isIn({ row, column }: CellRef, { top, left, bottom, right }: CellRange): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}
