/**
 * The very hidden `_meta` sheet: which framework, version and period a workbook was made for, so
 * that a later change of the visible fields can be noticed.
 */
import type { Framework } from "../framework/framework";
import { formatPeriod, parsePeriod } from "../framework/period";
import type { Period } from "../framework/period";
import { textAt } from "../grid/grid";
import type { WorkbookGrid } from "../grid/grid";
import { markedSheet } from "../plan/mark";
import type { SheetPlan } from "../plan/plan";
import { SheetBuilder } from "../plan/sheet-builder";
import { TEMPLATE_STYLES } from "./template-styles";
import type { TemplateStyle } from "./template-styles";

const META_SHEET_NAME = "_meta";

/** Raised when the standard sheet's form changes so that older programs could misread it. */
const LAYOUT_VERSION = "1";

export interface WorkbookMeta {
  readonly frameworkId: string;
  readonly frameworkVersion: string;
  readonly unit: string;
  readonly period: Period | null;
}

export function planMetaSheet(framework: Framework, period: Period, unit: string): SheetPlan {
  const builder = new SheetBuilder<TemplateStyle>(TEMPLATE_STYLES);
  const rows = [
    ["layoutVersion", LAYOUT_VERSION],
    ["frameworkId", framework.id],
    ["frameworkVersion", framework.version],
    ["unit", unit],
    ["period", formatPeriod(period)],
  ];
  rows.forEach((row, index) => builder.row(index, 0, row, "plain"));
  return builder.build({
    role: "meta",
    name: META_SHEET_NAME,
    visibility: "veryHidden",
    showGridlines: true,
    columnWidths: [20, 40],
    protect: false,
  });
}

/** What a workbook of ours says of itself; null for a workbook that we did not make. */
export function readMeta(workbook: WorkbookGrid): WorkbookMeta | null {
  const name = markedSheet(workbook.names, "meta") ?? META_SHEET_NAME;
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) return null;
  const values = new Map(sheet.values.map((_, row) => [textAt(sheet, row, 0), textAt(sheet, row, 1)]));
  const frameworkId = values.get("frameworkId");
  if (frameworkId === undefined) return null;
  return {
    frameworkId,
    frameworkVersion: values.get("frameworkVersion") ?? "",
    unit: values.get("unit") ?? "",
    period: parsePeriod(values.get("period") ?? ""),
  };
}
