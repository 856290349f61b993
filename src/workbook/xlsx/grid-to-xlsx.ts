/**
 * Makes an .xlsx of a grid: values, formulas with their values, number formats, merges, names, what is
 * hidden and protected. So a workbook that was read from another format can be written at all.
 */
import type { SheetGrid, WorkbookGrid } from "../../core/grid/grid";
import { addPart, addRelationship, editPart } from "./opc/edit-package";
import { blankPackage } from "./write/blank-package";
import { gridSheetXml } from "./write/grid-sheet-xml";
import { OFFICE_RELATIONSHIPS } from "./write/sheet-xml";
import { StyleSheet } from "./write/style-sheet";
import { escapeXml } from "./xml/xml-text";
import { childOf } from "./xml/xml-tree";

const WORKBOOK = "xl/workbook.xml";
const STYLES = "xl/styles.xml";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** The same grid always gives the same bytes. */
export function gridToXlsx({ sheets, names, activeSheet }: WorkbookGrid): Uint8Array {
  const pack = blankPackage();
  const styles = new StyleSheet(pack.readText(STYLES));
  const entries = sheets.map((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    addPart(pack, part, SHEET_TYPE, gridSheetXml(sheet, styles));
    return entryXml(sheet, index, addRelationship(pack, WORKBOOK, "worksheet", part));
  });
  pack.write(STYLES, styles.toString());
  const defined = names.map(
    ({ name, refersTo }) =>
      `<definedName name="${escapeXml(name)}"${name.startsWith("_") ? ' hidden="1"' : ""}>${escapeXml(refersTo.replace(/^=/, ""))}</definedName>`,
  );
  const front = Math.max(
    0,
    sheets.findIndex(({ name, visibility }) =>
      activeSheet === null ? visibility === "visible" : name === activeSheet,
    ),
  );
  editPart(pack, WORKBOOK, (edit, root) => {
    const list = childOf(root, "sheets");
    const views = childOf(root, "bookViews");
    if (list === undefined || views === undefined) throw new Error("A blank workbook has both");
    edit.append(list, entries.join(""));
    if (defined.length > 0) edit.insertAfter(list, `<definedNames>${defined.join("")}</definedNames>`);
    if (front > 0) edit.replace(views, `<bookViews><workbookView activeTab="${front}"/></bookViews>`);
  });
  return pack.toBytes();
}

function entryXml({ name, visibility }: SheetGrid, index: number, relationship: string): string {
  const state = visibility === "visible" ? "" : ` state="${visibility}"`;
  return `<sheet xmlns:r="${OFFICE_RELATIONSHIPS}" name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="${relationship}"/>`;
}
