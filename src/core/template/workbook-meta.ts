/**
 * What a workbook of ours says of itself on its very hidden `_meta` sheet: by which framework,
 * version and period each scoring sheet was made, and the frameworks themselves. Visible fields can
 * be changed by a slip of the hand; against these records the change is noticed.
 */
import { parsePeriod, type Period } from "../framework/period";
import { textAt, valueAt, type SheetGrid, type WorkbookGrid } from "../grid/grid";
import type { Language } from "../locale/language";
import { markedSheet, markedSheets } from "../plan/mark";
import { rememberFor } from "../remember";

export const META_SHEET_NAME = "_meta";

/** Raised when the standard sheet's form changes so that older programs could misread it. */
export const LAYOUT_VERSION = "2";

/** What the first column of a row says that the row holds. */
export const META_ROW = { layout: "layoutVersion", template: "template", framework: "framework" } as const;

/** How one scoring sheet was made. */
export interface TemplateRecord {
  /** The slot of the scoring sheet's mark: SQLH-2026Q4. */
  readonly slot: string;
  /** The name under which the sheet was written. */
  readonly sheetName: string;
  readonly frameworkId: string;
  readonly frameworkVersion: string;
  /** Of the framework by which the sheet was made; see framework-hash.ts. */
  readonly frameworkHash: string;
  readonly unit: string;
  readonly period: Period | null;
  /** In which the sheet's labels, names and criteria are written. */
  readonly language: Language;
}

/** A framework as the workbook carries it; whether its text is the one that was written is not checked here. */
export interface FrameworkRecord {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly text: string;
}

export interface WorkbookMeta {
  /** Name of the sheet that says it. */
  readonly sheetName: string;
  readonly layoutVersion: string;
  readonly templates: readonly TemplateRecord[];
  readonly frameworks: readonly FrameworkRecord[];
}

/** @returns null for a workbook that we did not make */
export const readMeta = rememberFor((workbook: WorkbookGrid): WorkbookMeta | null => {
  const name = markedSheet(workbook.names, "meta") ?? META_SHEET_NAME;
  const grid = workbook.sheets.find((candidate) => candidate.name === name);
  if (grid === undefined) return null;
  const rows = (kind: string): readonly number[] =>
    [...grid.values.keys()].filter((row) => textAt(grid, row, 0) === kind);
  const [layout] = rows(META_ROW.layout);
  if (layout === undefined) return null;
  return {
    sheetName: name,
    layoutVersion: textAt(grid, layout, 1),
    templates: rows(META_ROW.template).map((row) => readTemplate(grid, row)),
    frameworks: readFrameworks(grid, rows(META_ROW.framework)),
  };
});

/**
 * The record of a scoring sheet: by its mark, or by the name that it was written with where the mark
 * was lost.
 */
export function recordOf(workbook: WorkbookGrid, sheetName: string): TemplateRecord | null {
  const meta = readMeta(workbook);
  if (meta === null) return null;
  const marks = markedSheets(workbook.names, "scoring");
  const slot = marks.find(({ sheet }) => sheet === sheetName)?.slot;
  const lost = (record: TemplateRecord): boolean => !marks.some((mark) => mark.slot === record.slot);
  return (
    meta.templates.find((record) => record.slot === slot) ??
    meta.templates.find((record) => record.sheetName === sheetName && lost(record)) ??
    null
  );
}

function readTemplate(grid: SheetGrid, row: number): TemplateRecord {
  return {
    slot: textAt(grid, row, 1),
    sheetName: textAt(grid, row, 2),
    frameworkId: textAt(grid, row, 3),
    frameworkVersion: textAt(grid, row, 4),
    frameworkHash: textAt(grid, row, 5),
    unit: textAt(grid, row, 6),
    period: parsePeriod(textAt(grid, row, 7)),
    // Records of Chinese sheets end before, as those of earlier versions did.
    language: textAt(grid, row, 8) === "en" ? "en" : "zh",
  };
}

/** The chunks of a framework stand in rows below each other. */
function readFrameworks(grid: SheetGrid, rows: readonly number[]): readonly FrameworkRecord[] {
  const found = new Map<string, FrameworkRecord>();
  for (const row of rows) {
    const [id, version, hash] = [1, 2, 3].map((column) => textAt(grid, row, column)) as [
      string,
      string,
      string,
    ];
    const chunk = valueAt(grid, row, 4);
    const text = (found.get(hash)?.text ?? "") + (typeof chunk === "string" ? chunk : "");
    found.set(hash, { id, version, hash, text });
  }
  return [...found.values()];
}
