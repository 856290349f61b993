/** What stands on sheets of a year's workbook once a program has calculated them. */
import { cellAddress } from "../../../../src/core/grid/address";
import type { CellValue, WorkbookGrid } from "../../../../src/core/grid/grid";
import type { AnnualYear } from "../../../../src/core/year/annual/annual-year";
import { planYearBook } from "../../../../src/core/year/book/plan-year-book";
import type { YearSheet } from "../../../../src/core/year/book/year-context";
import { calculatedGrid } from "../../../support/calculated-grid";
import { plannedGrid } from "../../../support/calculated-plan";

export function cellText(value: CellValue): string {
  if (typeof value === "number") return String(Number(value.toFixed(9)));
  return typeof value === "string" ? value : JSON.stringify(value ?? "").replace(/^""$/, "");
}

interface Calculated {
  /** Of each sheet that was asked for, its cells row by row. */
  readonly texts: readonly (readonly (readonly string[])[])[];
  /** Cells that are errors, or that have another value than was written beside their formula. */
  readonly odd: readonly string[];
}

/**
 * @param slots in the workbook's order, with those that their formulas look at
 * @param change what a person changes before the program calculates
 */
export function calculated(
  annual: AnnualYear,
  slots: readonly YearSheet[],
  change = (grid: WorkbookGrid): WorkbookGrid => grid,
): Calculated {
  const plan = planYearBook(annual, "zh");
  const sheets = plan.sheets.filter(({ slot }) => slots.some((one) => one === slot));
  const grid = calculatedGrid(change(plannedGrid({ ...plan, sheets })));
  const texts = grid.sheets.map(({ values }) => values.map((row) => row.map(cellText)));
  const odd = sheets.flatMap(({ name, cells }, place) =>
    cells.flatMap(({ row, column, formula, cached = null }) => {
      const text = texts[place]?.[row]?.[column] ?? "";
      const isOdd = text.startsWith("{") || (cached !== null && text !== cellText(cached));
      return formula !== undefined && isOdd ? [`${name}!${cellAddress(row, column)} ${text} ${formula}`] : [];
    }),
  );
  return { texts, odd };
}
