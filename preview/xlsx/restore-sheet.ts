/** Puts back what the engine dropped of one sheet. */
import { setNumberFormat, isUnderstood } from "../host/cells/number-format";
import { parseArea } from "../host/geometry/address";
import { EXCEL_COLUMNS, EXCEL_ROWS } from "../host/geometry/area";
import { toAreas } from "../host/state/cell-runs";
import type { SheetExtras } from "../host/state/sheet-extras";
import type { WorkbookState } from "../host/state/workbook-state";
import type { OpenedSheet } from "./match-sheets";
import { type PackageParts } from "./package-parts";
import { element, elements } from "./xml-elements";
import { restoreConditionalFormats } from "./restore-conditional-formats";
import { restorePageSetup } from "./restore-page-setup";
import { restoreTexts } from "./restore-texts";
import { readProtection } from "./sheet-protection";
import { restoreValidations } from "./restore-validations";
import type { CellFormat, StyleTable } from "./style-table";

/** Parts of the file that all sheets share. */
export interface SheetSources {
  readonly parts: PackageParts;
  readonly styles: StyleTable;
  readonly sharedStrings: readonly string[];
}

export function restoreSheet(
  book: WorkbookState,
  sheet: OpenedSheet,
  { parts, styles, sharedStrings }: SheetSources,
): void {
  const { sheetId, state, path } = sheet;
  const part = path === null ? null : parts.document(path);
  const extras = book.extrasOf(sheetId);
  extras.veryHidden = state === "veryHidden";
  if (part === null) return;
  book.asOneStep(() => restoreCells(book, sheetId, extras, part, styles));
  restoreTexts(book, sheetId, part, sharedStrings);
  restoreValidations(book, sheetId, part);
  restoreConditionalFormats(book, sheetId, part);
  restorePageSetup(extras.pageSetup, part);
  extras.autoFilter = element(part, "autoFilter")?.getAttribute("ref") ?? null;
  extras.protection = readProtection(element(part, "sheetProtection"));
}

interface Position {
  readonly row: number;
  readonly col: number;
}

/** Locks and number formats, of columns first, then of rows, then of single cells. */
function restoreCells(
  book: WorkbookState,
  sheetId: string,
  extras: SheetExtras,
  part: Document,
  styles: StyleTable,
): void {
  for (const column of elements(element(part, "cols"), "col")) {
    const [left, right] = [
      Number(column.getAttribute("min")) - 1,
      Math.min(Number(column.getAttribute("max")), EXCEL_COLUMNS) - 1,
    ];
    setLocks(
      extras,
      [{ top: 0, bottom: EXCEL_ROWS - 1, left, right }],
      styles.at(column.getAttribute("style")),
    );
  }
  for (const row of elements(part, "row")) {
    const top = Number(row.getAttribute("r")) - 1;
    const style = row.getAttribute("s");
    if (style !== null)
      setLocks(extras, [{ top, bottom: top, left: 0, right: EXCEL_COLUMNS - 1 }], styles.at(style));
  }
  const groups = new Map<CellFormat, Position[]>();
  for (const cell of elements(element(part, "sheetData"), "c")) {
    const area = parseArea(cell.getAttribute("r") ?? "");
    const format = styles.at(cell.getAttribute("s"));
    if (area === null) continue;
    const position = { row: area.top, col: area.left };
    const group = groups.get(format);
    if (group === undefined) groups.set(format, [position]);
    else group.push(position);
  }
  for (const [format, cells] of groups) {
    const areas = toAreas(cells);
    const differing = areas.filter((area) => extras.locked.uniform(area) !== format.locked);
    setLocks(extras, differing, format);
    if (format.numberFormat === "" || isUnderstood(format.numberFormat)) continue;
    for (const area of areas) setNumberFormat(book, sheetId, area, format.numberFormat);
  }
}

function setLocks(
  extras: SheetExtras,
  areas: readonly Parameters<SheetExtras["locked"]["set"]>[0][],
  format: CellFormat,
): void {
  for (const area of areas) {
    extras.locked.set(area, format.locked);
    if (format.formulaHidden) extras.formulaHidden.set(area, true);
  }
}
