/** Rectangles of cells on one sheet, within the limits of an Excel sheet. */
import type { Zone } from "@odoo/o-spreadsheet";

export const EXCEL_ROWS = 1_048_576;
export const EXCEL_COLUMNS = 16_384;

/** Zero-based, both ends inclusive; the engine's zones have the same shape. */
export type Area = Readonly<Zone>;

export function areaOf(top: number, left: number, rows: number, columns: number): Area {
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

export const WHOLE_SHEET: Area = areaOf(0, 0, EXCEL_ROWS, EXCEL_COLUMNS);

export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

/** True when it is a real rectangle inside an Excel sheet. */
export function fitsSheet(area: Area): boolean {
  const { top, left, bottom, right } = area;
  return (
    top >= 0 && left >= 0 && top <= bottom && left <= right && bottom < EXCEL_ROWS && right < EXCEL_COLUMNS
  );
}

export function isEntireColumns(area: Area): boolean {
  return rowCount(area) === EXCEL_ROWS;
}

export function isEntireRows(area: Area): boolean {
  return columnCount(area) === EXCEL_COLUMNS;
}

/** What two areas share; null when they are apart. */
export function intersect(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** The smallest area around two. */
export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

/** The positions of an area, row by row. */
export function* positions(area: Area): Generator<{ readonly row: number; readonly col: number }> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) yield { row, col };
  }
}

/** A matrix of the area's shape. */
export function mapArea<T>(area: Area, valueAt: (row: number, col: number) => T): T[][] {
  return Array.from({ length: rowCount(area) }, (_row, r) =>
    Array.from({ length: columnCount(area) }, (_column, c) => valueAt(area.top + r, area.left + c)),
  );
}
