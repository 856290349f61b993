/**
 * Apostrophes in the names of sheets, which the engine does not allow: taken out of the parts
 * before it reads them and put back into the parts that it wrote.
 */
import { engineName, excelName, toEngineReferences, toExcelReferences } from "../host/geometry/engine-names";
import { elements } from "./xml-elements";

/** Elements that hold formulas or references. */
const FORMULAS = ["f", "formula", "formula1", "formula2", "definedName"];

/** Parts in which sheets are named. */
export function namesSheets(path: string): boolean {
  return /^xl\/(workbook|worksheets\/[^/]+|charts\/[^/]+)\.xml$/.test(path);
}

/** Gives sheets the names that the engine takes. */
export function toEngineSheetNames(part: Document): void {
  rename(part, engineName, toEngineReferences);
}

/** Gives sheets their names of Excel back. */
export function toExcelSheetNames(part: Document): void {
  rename(part, excelName, toExcelReferences);
}

function rename(
  part: Document,
  name: (sheet: string) => string,
  references: (formula: string) => string,
): void {
  for (const sheet of elements(part, "sheet"))
    sheet.setAttribute("name", name(sheet.getAttribute("name") ?? ""));
  for (const kind of FORMULAS) {
    for (const item of elements(part, kind)) {
      const text = item.textContent ?? "";
      const changed = references(text);
      if (changed !== text) item.textContent = changed;
    }
  }
}
