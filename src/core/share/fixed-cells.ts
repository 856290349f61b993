/**
 * The cells of a scoring sheet that have no entry, score or reason: headings, names, criteria, labels, formulas,
 * and where missing elements are named (stamps recorded that cell before it had a use). A stamp records them too, each by the row that it belongs to, so that rows may move without being edited.
 */
import type { Assessment } from "../assessment";
import { isSameCell } from "../fix/fix-context";
import { cellAddress } from "../grid/address";
import { formatAt, formulaAt, valueAt, type SheetGrid, type WorkbookGrid } from "../grid/grid";
import type { Text } from "../locale/language";
import { MISSING_LABEL } from "../sheet/missing-items";
import { UNKNOWN_ROW, type CurrentEntry } from "./current-entries";
import { isStampLine, stampLineCell } from "./stamp-line";
import { stampKey } from "./stamp-sheet";

/** What the field of such a cell begins with; stamps of version 2026.1 have none of them. */
const FIXED = "fixed:";

const HEADING = `${FIXED}heading:`;

/** The cell that a stamp's line stands in, where somebody wrote something of their own. */
const LINE = `${FIXED}line`;

const LABEL: Text = { zh: "单元格", en: "Cell" };

export function isFixed({ field }: { readonly field: string }): boolean {
  return field.startsWith(FIXED);
}

export function isLine({ field }: { readonly field: string }): boolean {
  return field === LINE;
}

export function isHeading({ field }: { readonly field: string }): boolean {
  return field.startsWith(HEADING);
}

/** True for the cell that says which indicator or adjustment its row is about. */
export function isRowCode({ field }: { readonly field: string }): boolean {
  return field === `${FIXED}code`;
}

/**
 * Blank cells as well, so that what is put there or taken away is found at its place.
 * @param filled cells that people fill, which are no fixed ones
 */
export function fixedCells(
  workbook: WorkbookGrid,
  { sheet }: Assessment,
  filled: readonly CurrentEntry[],
): readonly CurrentEntry[] {
  const taken = new Set(filled.filter(({ field }) => field !== UNKNOWN_ROW).map(({ at }) => placeOf(at)));
  const line = stampLineCell(workbook, stampKey(workbook, sheet.name), sheet.name);
  const content = line === null ? null : contentOf(workbook, line);
  // The stamp writes its own line after the record is made.
  const lineValue = isStampLine(content) ? null : content;
  const missing = new Set(
    sheet.rows.flatMap((row) => (row.missing === null ? [] : [placeOf(row.missing.at)])),
  );
  const rowOf = rowNames(sheet);
  const columnOf = new Map([...sheet.columns].map(([key, column]) => [column, key]));
  return workbook.sheets.flatMap((grid) => {
    const isScoring = grid.name === sheet.name;
    if (!isScoring && grid.name !== sheet.ballotSheet) return [];
    return everyCell(grid).flatMap(({ row, column }): readonly CurrentEntry[] => {
      const at = { sheet: grid.name, row, column };
      const format = formatAt(grid, row, column);
      if (taken.has(placeOf(at))) return [];
      if (line !== null && isSameCell(at, line))
        return [{ code: "", field: LINE, at, label: LABEL, value: lineValue, format }];
      const { code, prefix } = isScoring ? rowOf(row) : { code: "", prefix: `ballot:${row}:` };
      const place = isScoring ? (columnOf.get(column) ?? String(column)) : String(column);
      return [
        {
          code,
          field: `${FIXED}${prefix}${place}`,
          at,
          label: missing.has(placeOf(at)) ? MISSING_LABEL : LABEL,
          value: contentOf(workbook, at),
          format,
        },
      ];
    });
  });
}

/** What stands in a cell, as a stamp records it: a formula by its text. */
export function contentOf({ sheets }: WorkbookGrid, at: CurrentEntry["at"]): CurrentEntry["value"] {
  const grid = sheets.find(({ name }) => name === at.sheet);
  return grid === undefined ? null : (formulaAt(grid, at.row, at.column) ?? valueAt(grid, at.row, at.column));
}

function placeOf({ sheet, row, column }: CurrentEntry["at"]): string {
  return `${cellAddress(row, column)} ${sheet}`;
}

function everyCell({ values, formulas }: SheetGrid): readonly { row: number; column: number }[] {
  const height = Math.max(values.length, formulas.length);
  const width = [...values, ...formulas].reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: height * width }, (_, index) => ({
    row: Math.floor(index / width),
    column: index % width,
  }));
}

/** How a row is called: by its code where it has one, else by how far below the table's parts it stands. */
function rowNames({
  header,
  rows,
  adjustments,
  unknownRows,
  duplicates,
}: Assessment["sheet"]): (row: number) => { readonly code: string; readonly prefix: string } {
  const codes = new Map([
    ...rows.map(({ at, indicator }) => [at.row, indicator.code] as const),
    ...adjustments.map(({ at, adjustment }) => [at.row, adjustment.code] as const),
    ...unknownRows.map(({ at, code, name }) => [at.row, code === "" ? name : code] as const),
    ...duplicates.flatMap(({ code, at }) =>
      at.map((cell, index) => [cell.row, `${code} (${index + 2})`] as const),
    ),
  ]);
  const last = (list: readonly { readonly at: { readonly row: number } }[]): number =>
    list.reduce((most, { at }) => Math.max(most, at.row), header.row);
  const [lastRow, lastAdjustment] = [last(rows), last(adjustments)];
  return (row) => {
    const code = codes.get(row);
    if (code !== undefined) return { code, prefix: "" };
    if (row === header.row) return { code: "", prefix: "heading:" };
    const place =
      row < header.row
        ? `head:${header.row - row}`
        : row > lastAdjustment && lastAdjustment > header.row
          ? `foot:${row - lastAdjustment}`
          : `result:${row - lastRow}`;
    return { code: "", prefix: `${place}:` };
  };
}
