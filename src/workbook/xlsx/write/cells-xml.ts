/** The cells of a planned sheet as XML. */
import { cellAddress } from "../../../core/grid/address";
import type { PlanCell, SheetPlan } from "../../../core/plan/plan";
import { cellContentXml, daysOf, type CellXml } from "./cell-content-xml";
import { needsQuote } from "./quoted-text";
import type { StyleSheet } from "./style-sheet";

/**
 * The element `sheetData`.
 * @param date1904 true when the workbook's dates count from 1904
 * @throws Error when two cells of the plan are the same or a value can't stand in a cell
 */
export function cellsXml(plan: SheetPlan, styles: StyleSheet, date1904: boolean): string {
  const heights = new Map(plan.rowHeights.map(({ row, height }) => [row, height]));
  const rows = new Map<number, PlanCell[]>([...heights.keys()].map((row) => [row, []]));
  for (const cell of plan.cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  const write = (cell: PlanCell): string => cellXml(cell, plan, styles, date1904);
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      cells.sort((a, b) => a.column - b.column);
      const twice = cells.find((cell, index) => cells[index + 1]?.column === cell.column);
      if (twice !== undefined)
        throw new Error(`Two cells at ${cellAddress(twice.row, twice.column)} of ${plan.name}`);
      const height = heights.get(row);
      const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
      return `<row r="${row + 1}"${size}>${cells.map(write).join("")}</row>`;
    });
  return `<sheetData>${lines.join("")}</sheetData>`;
}

function cellXml(cell: PlanCell, plan: SheetPlan, styles: StyleSheet, date1904: boolean): string {
  const look = cell.style === undefined ? undefined : plan.styles[cell.style];
  if (cell.style !== undefined && look === undefined)
    throw new Error(`No style ${cell.style} in ${plan.name}`);
  const content = { value: cell.value ?? null, formula: cell.formula ?? null };
  const quoted = needsQuote(content, look?.numberFormat);
  const style = look === undefined && !quoted ? "" : ` s="${styles.cellStyle(look ?? {}, quoted)}"`;
  const days = daysOf(look?.numberFormat ?? "", date1904);
  const { type, inside } = contentAt(cell, plan, days);
  if (inside === "" && look === undefined) return "";
  const start = `<c r="${cellAddress(cell.row, cell.column)}"${style}${type}`;
  return inside === "" ? `${start}/>` : `${start}>${inside}</c>`;
}

function contentAt(cell: PlanCell, plan: SheetPlan, days: number): CellXml {
  const { formula } = cell;
  try {
    return formula === undefined
      ? cellContentXml({ value: cell.value ?? null, formula: null }, days)
      : cellContentXml({ value: cell.cached ?? null, formula }, days);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason} at ${cellAddress(cell.row, cell.column)} of ${plan.name}`, { cause: error });
  }
}
