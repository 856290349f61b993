/** Whether a workbook may hold a stamp: most don't, and then nothing of the share check has to be loaded. */
import type { WorkbookGrid } from "../grid/grid";
import { markedSheet } from "../plan/mark";
import { HASH_PROPERTY, STAMP_SHEET } from "./stamp-names";

export function mayBeStamped({ names, sheets, properties = [] }: WorkbookGrid): boolean {
  return (
    markedSheet(names, "stamp") !== null ||
    sheets.some(({ name }) => name === STAMP_SHEET) ||
    properties.some(({ name }) => name.startsWith(HASH_PROPERTY))
  );
}
