/** The cells of a planned sheet as XML. */
import { cellAddress } from "../../../core/grid/address";
import type { PlanCell, SheetPlan } from "../../../core/plan/plan";
import { isDateFormat } from "../read/number-formats";
import { DAYS_1904 } from "../read/read-sheet";
import { escapeCellText, escapeXml } from "../xml/xml-text";
import type { StyleSheet } from "./style-sheet";

/** Excel's limit on the text of a cell. */
const MAX_TEXT = 32_767;

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
  const style = look === undefined ? "" : ` s="${styles.cellStyle(look)}"`;
  const start = `<c r="${cellAddress(cell.row, cell.column)}"${style}`;
  const days = date1904 && isDateFormat(look?.numberFormat ?? "") ? DAYS_1904 : 0;
  if (cell.formula !== undefined) {
    const formula = `<f>${escapeXml(cell.formula.replace(/^=/, ""))}</f>`;
    const cached = cell.cached ?? null;
    if (cached === null) return `${start}>${formula}</c>`;
    if (typeof cached === "string") return `${start} t="str">${formula}<v>${escapeCellText(cached)}</v></c>`;
    if (typeof cached === "boolean") return `${start} t="b">${formula}<v>${Number(cached)}</v></c>`;
    return `${start}>${formula}<v>${numberText(cached - days)}</v></c>`;
  }
  const value = cell.value ?? null;
  if (value === null) return look === undefined ? "" : `${start}/>`;
  if (typeof value === "number") return `${start}><v>${numberText(value - days)}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b"><v>${Number(value)}</v></c>`;
  if (value.length > MAX_TEXT)
    throw new Error(`Text too long at ${cellAddress(cell.row, cell.column)} of ${plan.name}`);
  // Stands in the cell itself: the table of shared texts belongs to the workbook's owner.
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(value)}</t></is></c>`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} can't stand in a cell`);
  return String(value);
}
