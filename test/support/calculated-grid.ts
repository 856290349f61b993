/**
 * A workbook's formulas calculated by the preview's spreadsheet engine, for grids whose formulas have
 * no values or whose entries were changed. Texts stay texts: "3" is not typed in, where it would become 3.
 */
import Big from "big.js";
import { calculateCells } from "../../preview/model/calculate-cells";
import { cellAddress } from "../../src/core/grid/address";
import { isCellError, type CellValue, type SheetGrid, type WorkbookGrid } from "../../src/core/grid/grid";

export function calculatedGrid(workbook: WorkbookGrid): WorkbookGrid {
  const calculated = calculateCells({
    version: "19.3",
    sheets: workbook.sheets.map((sheet, index) => ({
      id: `sheet-${index}`,
      name: sheet.name,
      colNumber: Math.max(26, ...sheet.values.map((_, row) => widthOf(sheet, row))),
      rowNumber: sheet.values.length + 10,
      cells: Object.fromEntries(contents(sheet)),
    })),
  });
  const sheets = workbook.sheets.map((sheet, index): SheetGrid => ({
    ...sheet,
    values: sheet.values.map((cells, row) =>
      Array.from({ length: widthOf(sheet, row) }, (_, column) => {
        const value = cells[column] ?? null;
        if ((sheet.formulas[row]?.[column] ?? null) === null) return value;
        const cell = calculated(`sheet-${index}`, row, column);
        return String(cell.type) === "error" ? { error: String(cell.value) } : cell.value;
      }),
    ),
  }));
  return { ...workbook, sheets };
}

function contents(sheet: SheetGrid): [string, string][] {
  return sheet.values.flatMap((cells, row) =>
    Array.from({ length: widthOf(sheet, row) }).flatMap((_, column): [string, string][] => {
      const content = sheet.formulas[row]?.[column] ?? constantContent(cells[column] ?? null);
      return content === null ? [] : [[cellAddress(row, column), content]];
    }),
  );
}

/** A formula without a value reaches further than the values do. */
function widthOf({ values, formulas }: SheetGrid, row: number): number {
  return Math.max(values[row]?.length ?? 0, formulas[row]?.length ?? 0);
}

/**
 * A cell that somebody filled, as the calculator is told it: it would take 1e+21 for a text. What an apostrophe begins is a
 * text, whatever it looks like, and need not be compiled as a formula is.
 */
export function constantContent(value: CellValue): string | null {
  if (value === null) return null;
  if (typeof value === "string") return value === "" ? '=""' : `'${value}`;
  if (isCellError(value)) return "=NA()";
  return typeof value === "boolean" ? `=${String(value).toUpperCase()}()` : new Big(value).toFixed();
}
