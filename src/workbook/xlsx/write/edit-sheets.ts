/**
 * Carries out the edits of people's cells in a package: looks whether each cell still holds what it
 * held, then changes the sheets' parts. Nothing is calculated here: formulas that calculate with an
 * edited cell lose what they gave last, and are calculated when the workbook is opened.
 */
import { cellAddress, qualifiedAddress } from "../../../core/grid/address";
import { formulaAt, valueAt, type SheetGrid } from "../../../core/grid/grid";
import type { CellEdit } from "../../../core/plan/plan";
import { holdsContent } from "../../holds-content";
import { WorkbookError } from "../../workbook-error";
import type { Package } from "../opc/package";
import type { SheetEntry, WorkbookParts } from "../opc/workbook-parts";
import { readNumberFormats } from "../read/number-formats";
import { countsFrom1904, readSheets } from "../read/read-workbook";
import { attributeOf } from "../xml/xml-tree";
import { forgetCalculation } from "./calc-chain";
import { daysOf } from "./cell-content-xml";
import { editCells, type LookAfter } from "./edit-cells";
import { findDependents } from "./find-dependents";
import { forgetResults } from "./forget-results";
import { needsQuote } from "./quoted-text";
import type { StyleSheet } from "./style-sheet";

/** A sheet's part with the edits of its cells. */
interface EditedSheet {
  readonly entry: SheetEntry & { readonly part: string };
  readonly edits: readonly CellEdit[];
}

/**
 * @param styles gets the looks of cells whose number format changes
 * @throws WorkbookError changedMeanwhile, sheetProtected, damaged, writeFailed
 * @throws Error when a value can't stand in a cell
 */
export function editSheets(
  pack: Package,
  workbook: WorkbookParts,
  edits: readonly CellEdit[],
  styles: StyleSheet,
): void {
  if (edits.length === 0) return;
  const sheets = bySheet(workbook, edits);
  const grids = readSheets(pack, workbook, workbook.sheets);
  const formats = readNumberFormats(styles.toString());
  const date1904 = countsFrom1904(workbook);
  for (const { entry, edits: own } of sheets) {
    const grid = grids.find(({ name }) => name === entry.name);
    if (grid !== undefined) refuseChanged(grid, own);
    const look: LookAfter = (style, { at, after, numberFormat }) => {
      if (grid?.protected === true && styles.isLocked(style)) {
        throw new WorkbookError("sheetProtected", { sheet: at.sheet });
      }
      const isText = typeof after.value === "string" && after.formula === null;
      const format = numberFormat ?? formats[style] ?? "General";
      const quote = needsQuote(after, format) ? "set" : isText ? "keep" : "unset";
      return { style: styles.changedStyle(style, numberFormat, quote), days: daysOf(format, date1904) };
    };
    pack.write(entry.part, editCells(pack.readText(entry.part), own, look));
    const addresses = new Set(own.map(({ at }) => cellAddress(at.row, at.column)));
    forgetCalculation(pack, workbook, attributeOf(entry.element, "sheetId") ?? "", addresses);
  }
  forgetDependents(pack, workbook, grids, edits);
}

/** @param grids all sheets, as they were */
function forgetDependents(
  pack: Package,
  workbook: WorkbookParts,
  grids: readonly SheetGrid[],
  edits: readonly CellEdit[],
): void {
  const edited = edits.map(({ at }) => at);
  const isEdited = new Set(edited.map(qualifiedAddress));
  const dependents = findDependents(grids, edited).filter((cell) => !isEdited.has(qualifiedAddress(cell)));
  for (const { name, part } of workbook.sheets) {
    const own = dependents.filter(({ sheet }) => sheet === name);
    if (own.length > 0 && part !== null) pack.write(part, forgetResults(pack.readText(part), own));
  }
}

/** @throws WorkbookError changedMeanwhile, when a sheet is no longer there */
function bySheet(workbook: WorkbookParts, edits: readonly CellEdit[]): readonly EditedSheet[] {
  const sheets = new Map<string, EditedSheet & { readonly edits: CellEdit[] }>();
  for (const edit of edits) {
    const key = edit.at.sheet.toLowerCase();
    const known = sheets.get(key);
    if (known !== undefined) {
      known.edits.push(edit);
      continue;
    }
    const entry = workbook.sheets.find(({ name }) => name.toLowerCase() === key);
    if (entry?.part == null || !entry.isGrid) throw changedMeanwhile(edit);
    sheets.set(key, { entry: { ...entry, part: entry.part }, edits: [edit] });
  }
  return [...sheets.values()];
}

function refuseChanged(grid: SheetGrid, edits: readonly CellEdit[]): void {
  for (const edit of edits) {
    const { row, column } = edit.at;
    if (!holdsContent(edit.before, valueAt(grid, row, column), formulaAt(grid, row, column))) {
      throw changedMeanwhile(edit);
    }
  }
}

function changedMeanwhile({ at }: CellEdit): WorkbookError {
  return new WorkbookError("changedMeanwhile", { sheet: at.sheet, cell: cellAddress(at.row, at.column) });
}
