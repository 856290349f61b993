/**
 * Looks at the cells that a plan is to change: whether they still hold what a person saw, whether they
 * may be changed, and how they have to be written. Asked for in the survey's one synchronization.
 */
import { cellAddress } from "../../core/grid/address";
import { formatAt, formulaAt, valueAt } from "../../core/grid/grid";
import type { CellContent, CellEdit } from "../../core/plan/plan";
import { holdsContent } from "../holds-content";
import { WorkbookError } from "../workbook-error";
import { CELL_PROPERTIES } from "./read-in-bands";
import { toCellBlock } from "./sheet-grid";
import { needsFormat, type EntryFormat } from "./write-entry";

/** An edit that may be made. */
export interface SurveyedEdit {
  readonly edit: CellEdit;
  readonly sheetId: string;
  readonly format: EntryFormat;
}

/** An edit whose cell was asked for. */
interface RequestedEdit {
  readonly edit: CellEdit;
  readonly sheet: Excel.Worksheet;
  readonly cell: Excel.Range;
}

/** What a cell holds now. */
export interface CellNow {
  readonly format: string;
  readonly formula: string | null;
  readonly holds: (content: CellContent) => boolean;
}

/** @param sheet one that may be missing (`getItemOrNullObject`) */
export function requestCell(sheet: Excel.Worksheet, { at }: CellEdit): Excel.Range {
  const cell = sheet.getRangeByIndexes(at.row, at.column, 1, 1);
  cell.load(CELL_PROPERTIES);
  return cell;
}

/** @param cell loaded by requestCell */
export function cellNow(cell: Excel.Range, { at }: CellEdit): CellNow {
  const grid = { name: at.sheet, visibility: "visible", merges: [], truncated: false } as const;
  const block = { ...grid, ...toCellBlock(cell) };
  const value = valueAt(block, at.row, at.column);
  const formula = formulaAt(block, at.row, at.column);
  return {
    format: formatAt(block, at.row, at.column),
    formula,
    holds: (content) => holdsContent(content, value, formula),
  };
}

export function requestEdits(
  worksheets: Excel.WorksheetCollection,
  edits: readonly CellEdit[],
): RequestedEdit[] {
  return edits.map((edit) => {
    const sheet = worksheets.getItemOrNullObject(edit.at.sheet);
    sheet.load("id");
    sheet.protection.load("protected,options");
    const cell = requestCell(sheet, edit);
    cell.format.protection.load("locked");
    return { edit, sheet, cell };
  });
}

/** @throws WorkbookError `changedMeanwhile`, `sheetProtected` */
export function surveyEdits(requested: readonly RequestedEdit[], file: string): SurveyedEdit[] {
  return requested.map(({ edit, sheet, cell }) => {
    const { at, before, after } = edit;
    const changed = { file, sheet: at.sheet, cell: cellAddress(at.row, at.column) };
    if (sheet.isNullObject) throw new WorkbookError("changedMeanwhile", changed);
    const now = cellNow(cell, edit);
    if (!now.holds(before)) throw new WorkbookError("changedMeanwhile", changed);
    const to = edit.numberFormat ?? now.format;
    const isProtected = sheet.protection.protected;
    const isOpen = !isProtected || cell.format.protection.locked === false;
    const mayFormat = !isProtected || sheet.protection.options?.allowFormatCells === true;
    if (!isOpen || (!mayFormat && needsFormat(after, now.format, to))) {
      throw new WorkbookError("sheetProtected", { file, sheet: at.sheet });
    }
    return { edit, sheetId: sheet.id, format: { from: now.format, to, mayFormat } };
  });
}
