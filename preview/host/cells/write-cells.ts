/** Writing an area's values, formulas or number formats with Excel's rules for the array's shape. */
import { HostError } from "../../rich-api/host-error";
import { ensure } from "../../model/ensure";
import { type Area, columnCount, isEntireColumns, isEntireRows, mapArea, rowCount } from "../geometry/area";
import { growTo } from "../state/grid-size";
import { requireAllowed } from "../state/protection";
import type { WorkbookState } from "../state/workbook-state";
import { contentFor } from "./cell-content";
import { setNumberFormat } from "./number-format";
import { CellReader } from "./read-cells";

/** Where something is written, and the member that does it, for errors. */
export interface WriteTarget {
  readonly book: WorkbookState;
  readonly sheetId: string;
  readonly area: Area;
  readonly location: string;
}

/** Writes values or formulas: null leaves a cell, "" clears it, one value fills the area. */
export function writeContents(target: WriteTarget, input: unknown): void {
  const { book, sheetId, area, location } = target;
  const matrix = toMatrix(target, input);
  requireAllowed(book, sheetId, "content", [area]);
  const reader = new CellReader(book, sheetId);
  const contents = matrix.map((row, r) =>
    row.map((value, c) => contentFor(value, reader.numberFormat(area.top + r, area.left + c), location)),
  );
  book.asOneStep(() => {
    growTo(book, sheetId, area);
    contents.forEach((row, r) => {
      row.forEach((content, c) => writeCell(target, area.top + r, area.left + c, content));
    });
  });
}

/** Writes number formats; null leaves a cell's format, one text is for all cells. */
export function writeNumberFormats(target: WriteTarget, input: unknown): void {
  const { book, sheetId, area, location } = target;
  requireAllowed(book, sheetId, "allowFormatCells", [area]);
  if (typeof input === "string") {
    book.asOneStep(() => setNumberFormat(book, sheetId, area, input));
    return;
  }
  const matrix = toMatrix(target, input);
  book.asOneStep(() => {
    matrix.forEach((row, r) => {
      for (const { first, last, value } of runsOf(row)) {
        if (value === null) continue;
        if (typeof value !== "string") throw invalid(location);
        const part = {
          top: area.top + r,
          bottom: area.top + r,
          left: area.left + first,
          right: area.left + last,
        };
        setNumberFormat(book, sheetId, part, value);
      }
    });
  });
}

/** Equal neighbours of a row, so that a block of one format is a few commands. */
function runsOf(row: readonly unknown[]): { first: number; last: number; value: unknown }[] {
  const runs: { first: number; last: number; value: unknown }[] = [];
  row.forEach((value, index) => {
    const last = runs.at(-1);
    if (last !== undefined && last.value === value) last.last = index;
    else runs.push({ first: index, last: index, value });
  });
  return runs;
}

function writeCell({ book, sheetId }: WriteTarget, row: number, col: number, content: string | null): void {
  if (content === null) return;
  const { getters } = book.model;
  const position = { sheetId, row, col };
  // Only the top-left cell of a merge holds a value; Excel drops what is meant for the others.
  if (getters.isInMerge(position) && !getters.isMainCellPosition(position)) return;
  ensure(book.model.dispatch("UPDATE_CELL", { ...position, content }));
}

/** @throws HostError InvalidArgument unless the array has the area's shape */
function toMatrix({ area, location }: WriteTarget, input: unknown): unknown[][] {
  if (isEntireColumns(area) || isEntireRows(area)) throw invalid(location);
  if (!Array.isArray(input)) return mapArea(area, () => input);
  requireShape(
    area,
    input.length,
    (input as unknown[]).map((row) => (Array.isArray(row) ? row.length : -1)),
    location,
  );
  return input as unknown[][];
}

/** @throws HostError InvalidArgument, in Excel's words, when rows or columns don't match */
export function requireShape(area: Area, rows: number, columns: readonly number[], location: string): void {
  if (rows === rowCount(area) && columns.every((count) => count === columnCount(area))) return;
  throw new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    location,
  );
}

function invalid(location: string): HostError {
  return new HostError(
    "InvalidArgument",
    "The argument is invalid or missing or has an incorrect format.",
    location,
  );
}
