/** The very hidden sheet that holds the stamps of a workbook's scoring sheets: writing it and reading it back. */
import { siftAll } from "../sift";
import { textAt, valueAt, type SheetGrid, type WorkbookGrid } from "../grid/grid";
import { markedSheet, markedSheets } from "../plan/mark";
import type { SheetPlan } from "../plan/plan";
import { SheetBuilder } from "../plan/sheet-builder";
import { chooseSheetName } from "../plan/sheet-name";
import { rememberFor } from "../remember";
import { STAMP_SHEET } from "./stamp-names";
import { stampHash, type StampedEntry, type StampRecord } from "./stamp-record";

/** Raised when the form of the sheet changes so that older programs could misread it. */
const LAYOUT_VERSION = "2";

/** What the first column of a row says that the row holds; the second names the sheet that it is about. */
const ROW = { layout: "layoutVersion", stamp: "stamp", entry: "entry" } as const;

/** A record as it stands in the workbook. */
export interface StoredStamp {
  readonly record: StampRecord;
  /** As it was written with the record. */
  readonly hash: string;
}

/** How a sheet is called in stamps: by the slot of its mark, which stays when it is renamed. */
export function stampKey({ names }: WorkbookGrid, sheetName: string): string {
  return markedSheets(names, "scoring").find(({ sheet }) => sheet === sheetName)?.slot ?? sheetName;
}

/** The stamp of a scoring sheet; null when it has none. */
export function readStamp(workbook: WorkbookGrid, sheetName: string): StoredStamp | null {
  return allStamps(workbook).get(stampKey(workbook, sheetName)) ?? null;
}

/** Every stamp of the workbook by how it calls its sheet, those of sheets that are gone too. */
export function allStamps(workbook: WorkbookGrid): ReadonlyMap<string, StoredStamp> {
  const grid = stampGrid(workbook);
  return grid === null ? new Map() : readStamps(grid);
}

/** The sheet with stamps put in; those of other sheets that are there stay as they are, to the letter. */
export function planStampSheet(workbook: WorkbookGrid, records: readonly StampRecord[]): SheetPlan {
  const keys = new Set(records.map(({ key }) => key));
  const there = new Set(workbook.sheets.map(({ name }) => stampKey(workbook, name)));
  const builder = new SheetBuilder({ plain: {} });
  const rows = [
    [ROW.layout, LAYOUT_VERSION],
    ...otherRows(stampGrid(workbook), (key) => there.has(key) && !keys.has(key)),
    ...siftAll(records, rowsOf),
  ];
  rows.forEach((row, index) => builder.row(index, 0, row, "plain"));
  return builder.build({
    role: "stamp",
    name: chooseSheetName(workbook, "stamp", STAMP_SHEET),
    visibility: "veryHidden",
    showGridlines: true,
    columnWidths: [14, 16, 16, 16, 16, 12, 30],
    protect: false,
  });
}

function rowsOf(record: StampRecord): readonly (readonly string[])[] {
  const { key, sheetName, framework, time, entries } = record;
  const { id, name, version, hash } = framework;
  return [
    [ROW.stamp, key, sheetName, id, name.zh, name.en, version, hash, time, stampHash(record)],
    ...entries.map((entry) => [
      ROW.entry,
      key,
      entry.sheet,
      entry.code,
      entry.field,
      entry.address,
      entry.value,
    ]),
  ];
}

function stampGrid({ names, sheets }: WorkbookGrid): SheetGrid | null {
  const name = markedSheet(names, "stamp") ?? STAMP_SHEET;
  return sheets.find((sheet) => sheet.name === name) ?? null;
}

function otherRows(grid: SheetGrid | null, isKept: (key: string) => boolean): readonly (readonly string[])[] {
  if (grid === null) return [];
  return grid.values.flatMap((values, row) => {
    const kind = textAt(grid, row, 0);
    if ((kind !== ROW.stamp && kind !== ROW.entry) || !isKept(cellText(grid, row, 1))) return [];
    return [values.map((_, column) => cellText(grid, row, column))];
  });
}

/** A workbook's sheets stay the same objects while nobody touches them. */
const readStamps = rememberFor((grid: SheetGrid): ReadonlyMap<string, StoredStamp> => {
  const entries = new Map<string, StampedEntry[]>();
  const found = new Map<string, StoredStamp>();
  grid.values.forEach((_, row) => {
    const text = (column: number): string => cellText(grid, row, column);
    const [kind, key] = [text(0), text(1)];
    if (kind === ROW.entry) {
      const list = entries.get(key) ?? [];
      list.push({ sheet: text(2), code: text(3), field: text(4), address: text(5), value: text(6) });
      entries.set(key, list);
    }
    if (kind !== ROW.stamp) return;
    // Its rows follow, so the list is filled by the time that anybody looks at it.
    const own = entries.get(key) ?? [];
    entries.set(key, own);
    const framework = {
      id: text(3),
      name: { zh: text(4), en: text(5) },
      version: text(6),
      hash: text(7),
    };
    const record = { key, sheetName: text(2), framework, time: text(8), entries: own };
    found.set(key, { record, hash: text(9) });
  });
  return found;
});

/** The text as written: spaces at its ends belong to it. */
function cellText(grid: SheetGrid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  return typeof value === "string" ? value : value === null ? "" : JSON.stringify(value);
}
