/**
 * The empty sheet that a new workbook begins with: once sheets of ours stand beside it, it is only in the
 * way (ADR 44). Which sheet that is, is decided here; whether it is still empty, by who writes.
 */
import type { DefinedName, SheetGrid, WorkbookGrid } from "../grid/grid";
import type { WorkbookPlan } from "./plan";

/** What programs call the first sheet of a new workbook in the languages of the add-in's users. */
const FIRST_SHEET = /^(?:sheet|工作表|表) ?1$/i;

/**
 * The plan, which lets the empty sheet of a new workbook go.
 * @param workbook where it will be written, as it was read
 */
export function replacingEmptySheet(plan: WorkbookPlan, workbook: WorkbookGrid): WorkbookPlan {
  const emptySheet = emptySheetOf(workbook);
  // A workbook must keep a sheet that can be seen.
  const isSeen = plan.sheets.some(({ visibility }) => visibility === "visible");
  return emptySheet === null || !isSeen ? plan : { ...plan, emptySheet };
}

/**
 * A sheet that somebody named, or beside which there is anything else, has a purpose that we don't know.
 * @returns null where the workbook isn't new
 */
export function emptySheetOf({ sheets, names }: WorkbookGrid): string | null {
  const [only, ...others] = sheets;
  if (only === undefined || others.length > 0 || names.length > 0) return null;
  return FIRST_SHEET.test(only.name) && isEmpty(only) ? only.name : null;
}

/** True when a name stands for cells of a sheet; rather too often than too seldom. */
export function isNamed(names: readonly Pick<DefinedName, "refersTo">[], sheet: string): boolean {
  const ends = [`${sheet}!`, `${sheet}'!`].map((end) => end.toLowerCase());
  return names.some(({ refersTo }) => ends.some((end) => refersTo.toLowerCase().includes(end)));
}

function isEmpty({ visibility, values, formulas, merges, truncated, unread, ...sheet }: SheetGrid): boolean {
  if (visibility !== "visible" || truncated || unread === true || sheet.protected === true) return false;
  const blank = (rows: readonly (readonly unknown[])[]): boolean =>
    rows.every((row) => row.every((cell) => cell === null));
  return merges.length === 0 && blank(values) && blank(formulas);
}
