/** The empty sheet that a plan lets go, if it is empty still: the first of the plan's sheets takes its place. */
import { isNamed } from "../../../core/plan/empty-sheet";
import type { Package } from "../opc/package";
import type { SheetEntry, WorkbookParts } from "../opc/workbook-parts";
import { readNames } from "../read/read-workbook";
import { attributeOf, childOf, childrenOf, parseXml } from "../xml/xml-tree";

/** What programs write about a sheet on which nothing is. */
const ABOUT = new Set([
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData"],
  ...["printOptions", "pageMargins", "pageSetup", "headerFooter"],
]);

/** @returns null where there is none, or anything at all is on it or said of it */
export function emptySheetEntry(
  pack: Package,
  workbook: WorkbookParts,
  name: string | undefined,
): SheetEntry | null {
  const entry = workbook.sheets.find((sheet) => sheet.name === name);
  if (entry?.part == null || !entry.isGrid || entry.visibility !== "visible" || !pack.has(entry.part))
    return null;
  const place = String(workbook.sheets.indexOf(entry));
  const names = childrenOf(childOf(workbook.root, "definedNames"), "definedName");
  if (names.some((item) => attributeOf(item, "localSheetId") === place)) return null;
  if (isNamed(readNames(workbook), entry.name)) return null;
  if (pack.relationships(entry.part).some(({ type }) => type !== "printerSettings")) return null;
  const root = parseXml(pack.readText(entry.part));
  const rows = childrenOf(childOf(root, "sheetData"), "row");
  const isEmpty =
    root.children.every((child) => ABOUT.has(child.name)) && rows.every((row) => row.children.length === 0);
  return isEmpty ? entry : null;
}
