/** Moves a sheet's rows and columns about, as people do, and lets its formulas follow as Excel does. */
import { columnLetters, columnNumber, type CellRange } from "../../src/core/grid/address";
import type { PlanCell, SheetPlan } from "../../src/core/plan/plan";

/** Where a row or column goes; both count from 0. */
export interface Moves {
  readonly row: (row: number) => number;
  readonly column: (column: number) => number;
}

/** Input rules and highlights don't survive such handling. */
export function moveCells(sheet: SheetPlan, moves: Moves): SheetPlan {
  const moved = (cell: PlanCell): PlanCell => ({
    ...cell,
    row: moves.row(cell.row),
    column: moves.column(cell.column),
    ...(cell.formula === undefined ? {} : { formula: moveFormula(cell.formula, moves) }),
  });
  const area = ({ top, left, bottom, right }: CellRange): CellRange => {
    const columns = [moves.column(left), moves.column(right)];
    return {
      top: moves.row(top),
      bottom: moves.row(bottom),
      left: Math.min(...columns),
      right: Math.max(...columns),
    };
  };
  const { print, ...rest } = sheet;
  return {
    ...rest,
    cells: sheet.cells.map(moved),
    merges: sheet.merges.map(area),
    rowHeights: sheet.rowHeights.map(({ row, height }) => ({ row: moves.row(row), height })),
    columnWidths: sheet.columnWidths.map((_, column) => {
      const from = sheet.columnWidths.findIndex((__, before) => moves.column(before) === column);
      return sheet.columnWidths[from] ?? 10;
    }),
    validations: [],
    conditionalFormats: [],
    ...(print === undefined ? {} : { print: { orientation: print.orientation, fitToWidth: 1 } }),
  };
}

/** References to other sheets and texts in quotes stay. */
function moveFormula(formula: string, { row, column }: Moves): string {
  return formula
    .split(/("[^"]*")/)
    .map((part) =>
      part.startsWith('"')
        ? part
        : part.replace(
            /(?<![A-Za-z0-9_!'.])(\$?)([A-Z]{1,2})(\$?)(\d+)(?![\d(A-Za-z])/g,
            (_, dollar: string, letters: string, fixed: string, digits: string) =>
              `${dollar}${columnLetters(column(columnNumber(letters)))}${fixed}${row(Number(digits) - 1) + 1}`,
          ),
    )
    .join("");
}
