/** Adds the parts of one planned sheet to a package: the sheet, its drawing, its charts. */
import type { SheetPlan } from "../../../core/plan/plan";
import { addPart, addRelationship, freePart } from "../opc/edit-package";
import type { Package } from "../opc/package";
import { folderOf } from "../opc/part-path";
import { chartXml } from "./chart-xml";
import { drawingXml } from "./drawing-xml";
import { sheetXml, type SheetSetting } from "./sheet-xml";
import type { StyleSheet } from "./style-sheet";

const TYPE = "application/vnd.openxmlformats-officedocument";

/**
 * @param workbookPart the part that refers to the new sheet
 * @returns id of the relationship from the workbook to the sheet
 */
export function addSheetParts(
  pack: Package,
  workbookPart: string,
  plan: SheetPlan,
  styles: StyleSheet,
  setting: Omit<SheetSetting, "drawing">,
): string {
  const folder = folderOf(workbookPart);
  const sheet = freePart(pack, `${folder}worksheets/sheet`);
  // A sheet of its own has no other relationships, so the drawing's id is known beforehand.
  const drawing = plan.charts.length === 0 ? null : "rId1";
  addPart(
    pack,
    sheet,
    `${TYPE}.spreadsheetml.worksheet+xml`,
    sheetXml(plan, styles, { ...setting, drawing }),
  );
  if (drawing !== null) addDrawing(pack, folder, sheet, plan);
  return addRelationship(pack, workbookPart, "worksheet", sheet);
}

function addDrawing(pack: Package, folder: string, sheet: string, plan: SheetPlan): void {
  const drawing = freePart(pack, `${folder}drawings/drawing`);
  addPart(pack, drawing, `${TYPE}.drawing+xml`, drawingXml(plan.charts));
  addRelationship(pack, sheet, "drawing", drawing);
  for (const chart of plan.charts) {
    const part = freePart(pack, `${folder}charts/chart`);
    addPart(pack, part, `${TYPE}.drawingml.chart+xml`, chartXml(chart, plan));
    addRelationship(pack, drawing, "chart", part);
  }
}
