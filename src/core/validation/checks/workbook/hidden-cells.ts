/** V106: rows or columns that are read although nobody sees them, or a whole sheet. */
import { columnLetters } from "../../../grid/address";
import { textAt } from "../../../grid/grid";
import type { ColumnKey } from "../../../sheet/scoring-sheet";
import type { Check, CheckContext } from "../../check-context";
import type { FindingOf } from "../../finding";
import { makeFinding } from "../../make-finding";

/** Columns whose content counts or explains what counts. */
const TELLING: readonly ColumnKey[] = ["max", "base", "actual", "option", "self", "review", "reason"];

/** One finding for all rows and one for all columns, each at the first of them. */
export const checkHiddenCells: Check<"V106"> = (context) => [
  ...hiddenSheet(context),
  ...hiddenRows(context),
  ...hiddenColumns(context),
];

function hiddenSheet({ sheet, grid }: CheckContext): readonly FindingOf<"V106">[] {
  if (grid.visibility === "visible") return [];
  return [makeFinding("V106", sheet.header, null, { sheet: sheet.name, rows: [], columns: [] })];
}

function hiddenRows({ sheet, grid }: CheckContext): readonly FindingOf<"V106">[] {
  const hidden = new Set(grid.hiddenRows);
  if (hidden.size === 0) return [];
  const places = [...sheet.rows, ...sheet.adjustments, ...sheet.unknownRows]
    .map(({ at }) => at)
    .filter(({ row }) => hidden.has(row))
    .sort((a, b) => a.row - b.row);
  const [first] = places;
  if (first === undefined) return [];
  const rows = places.map(({ row }) => String(row + 1));
  return [makeFinding("V106", first, null, { sheet: sheet.name, rows, columns: [] })];
}

function hiddenColumns({ sheet, grid, rows }: CheckContext): readonly FindingOf<"V106">[] {
  const hidden = new Set(grid.hiddenColumns);
  if (hidden.size === 0) return [];
  const columns = TELLING.flatMap((key) => sheet.columns.get(key) ?? [])
    .filter((column) => hidden.has(column) && rows.some(({ at }) => textAt(grid, at.row, column) !== ""))
    .sort((a, b) => a - b);
  const [first] = columns;
  if (first === undefined) return [];
  const values = { sheet: sheet.name, rows: [], columns: columns.map(columnLetters) };
  return [makeFinding("V106", { ...sheet.header, column: first }, null, values)];
}
