/** Formulas that files write once for many cells. */
import { withoutPrefix } from "./without-prefix";
import { shiftFormula } from "./shift-formula";

interface SharedCell {
  readonly index: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Collects the cells of shared formulas until all are known: the one with the text need not come first. */
export class SharedFormulas {
  private readonly cells: SharedCell[] = [];

  /** @param text the formula, without "=", or "" where only the group is named */
  add(index: string, row: number, column: number, text: string): void {
    this.cells.push({ index, row, column, text });
  }

  /** The formula of each cell, with its "=". Groups that were never written out are left out. */
  resolve(): readonly { readonly row: number; readonly column: number; readonly formula: string }[] {
    const masters = new Map<string, SharedCell>();
    for (const cell of this.cells)
      if (cell.text !== "" && !masters.has(cell.index)) masters.set(cell.index, cell);
    return this.cells.flatMap(({ index, row, column, text }) => {
      const master = masters.get(index);
      if (master === undefined) return [];
      const own = text === "" ? shiftFormula(master.text, row - master.row, column - master.column) : text;
      return [{ row, column, formula: `=${withoutPrefix(own)}` }];
    });
  }
}
