/** What the sheets of a framework and their parts are called, and how the sheets are found again. */
import { textAt, type CellValue, type SheetGrid, type WorkbookGrid } from "../../grid/grid";
import { markedOtherwise, markedSheet } from "../../plan/mark";
import { rememberFor } from "../../remember";
import { normalizeLabel } from "../../sheet/normalize-text";
import { RULE_LABEL } from "./indicator-fields";

export const INDICATOR_SHEET = "指标体系";
export const SETTINGS_SHEET = "体系设置";

/** Header of the settings: label, value, hint. */
export const SETTINGS_HEADER = ["设置项", "内容", "说明"] as const;

const SEARCHED_ROWS = 30;
const INDICATOR_LABELS = ["指标编码", "上级编码", RULE_LABEL];
const SETTINGS_LABELS = ["体系编号", "指标前缀"];

export interface FrameworkSheets {
  readonly indicators: SheetGrid;
  /** Null when the workbook has no settings that belong to it. */
  readonly settings: SheetGrid | null;
}

/** The sheets on which a workbook carries a framework of its own; null when it has none. */
export const findFrameworkSheets = rememberFor((workbook: WorkbookGrid): FrameworkSheets | null => {
  const marked = markedSheet(workbook.names, "framework");
  const others = new Set(markedOtherwise(workbook.names, "framework"));
  const indicators =
    workbook.sheets.find(({ name }) => name === marked) ??
    workbook.sheets.find((grid) => !others.has(grid.name) && findHeaderRow(grid, INDICATOR_LABELS) !== null);
  if (indicators === undefined) return null;
  const settingsMark = markedSheet(workbook.names, "frameworkSettings");
  const settings =
    workbook.sheets.find(({ name }) => name === settingsMark) ??
    workbook.sheets.find(({ name }) => name === SETTINGS_SHEET) ??
    workbook.sheets.find(isSettings);
  return { indicators, settings: settings ?? null };
});

/** The first row that has all of the labels; null when none of the first rows does. */
export function findHeaderRow(grid: SheetGrid, labels: readonly string[], from = 0): number | null {
  for (let row = from; row < Math.min(grid.values.length, from + SEARCHED_ROWS); row++) {
    // Most rows of most sheets are none: a look at the raw texts spares the work of comparing labels.
    if (!labels.every((label) => grid.values[row]?.some((value) => mayBeLabel(value, label)))) continue;
    const texts = rowLabels(grid, row);
    if (labels.every((label) => texts.has(normalizeLabel(label)))) return row;
  }
  return null;
}

/** No label is longer than that, with whatever white space is in it; a framework's text is. */
const LONGEST_LABEL = 100;

function mayBeLabel(value: CellValue, label: string): boolean {
  return typeof value === "string" && value.length <= LONGEST_LABEL && value.includes(label);
}

/** The row in which the indicators' columns are named; null when there is none. */
export function findIndicatorHeader(grid: SheetGrid): number | null {
  return findHeaderRow(grid, INDICATOR_LABELS);
}

/** The labels of a row with the column of each; the first of two that are equal. */
export function rowLabels(grid: SheetGrid, row: number): ReadonlyMap<string, number> {
  const labels = new Map<string, number>();
  grid.values[row]?.forEach((_, column) => {
    const label = normalizeLabel(textAt(grid, row, column));
    if (label !== "" && !labels.has(label)) labels.set(label, column);
  });
  return labels;
}

function isSettings(grid: SheetGrid): boolean {
  const first = new Set(grid.values.map((_, row) => textAt(grid, row, 0)));
  return SETTINGS_LABELS.every((label) => first.has(label));
}
