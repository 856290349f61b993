/**
 * The very hidden sheet `_columns`: what a person said about the columns of a department's own
 * sheets, kept in the workbook so that whoever opens it next need not be asked again.
 */
import { textAt, type WorkbookGrid } from "../grid/grid";
import { markedSheet, markFor } from "../plan/mark";
import type { WorkbookPlan } from "../plan/plan";
import { SheetBuilder } from "../plan/sheet-builder";
import { chooseSheetName } from "../plan/sheet-name";
import type { ColumnMapping, SheetMappings } from "./column-mapping";
import { ownColumnKey, type OwnColumnKey } from "./own-column";

const SHEET_NAME = "_columns";
const HEADINGS = ["sheet", "label", "column"] as const;
/** What stands for a column that is not to be used. */
const UNUSED = "-";

/** The sheet with everything that was said before, and what was said now about one sheet. */
export function planRememberedColumns(
  workbook: WorkbookGrid,
  sheetName: string,
  mapping: ColumnMapping,
): WorkbookPlan {
  const mappings = new Map(readRememberedColumns(workbook)).set(sheetName, mapping);
  const rows = [...mappings].flatMap(([sheet, columns]) =>
    [...columns].map(([label, key]) => [sheet, label, key ?? UNUSED]),
  );
  const builder = new SheetBuilder({ plain: { numberFormat: "@" } });
  [HEADINGS, ...rows].forEach((row, index) => builder.row(index, 0, row, "plain"));
  const name = chooseSheetName(workbook, "columns", SHEET_NAME);
  const sheet = builder.build({
    role: "columns",
    name,
    visibility: "veryHidden",
    showGridlines: true,
    columnWidths: [20, 30, 12],
    protect: false,
  });
  return { sheets: [sheet], names: [markFor("columns", name)], activate: null };
}

/** What is written on the sheet; lines that can't have been written by us are left out. */
export function readRememberedColumns(workbook: WorkbookGrid): SheetMappings {
  const name = markedSheet(workbook.names, "columns");
  const grid = workbook.sheets.find((sheet) => sheet.name === name);
  const mappings = new Map<string, Map<string, OwnColumnKey | null>>();
  grid?.values.forEach((_, row) => {
    const [sheet = "", label = "", column = ""] = [0, 1, 2].map((index) => textAt(grid, row, index));
    const key = ownColumnKey(column);
    if (row === 0 || label === "" || (key === null && column !== UNUSED)) return;
    const mapping = mappings.get(sheet) ?? new Map<string, OwnColumnKey | null>();
    mappings.set(sheet, mapping.set(label, key));
  });
  return mappings;
}
