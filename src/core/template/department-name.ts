/**
 * The department that assesses, as whoever makes a workbook says it, and as the workbook says it afterwards: its
 * instructions name it below their title.
 */
import { valueAt, type WorkbookGrid } from "../grid/grid";
import { LONGEST_DEPARTMENT } from "../defaults/longest-department";
import type { Framework } from "../framework/framework";
import { markedSheet } from "../plan/mark";
import { instructionsLabels } from "./instructions-labels";

/** Row and column of the instructions in which it stands, from 0. */
export const DEPARTMENT_ROW = 2;

/** @returns "" where the workbook names none */
export function departmentOf(workbook: WorkbookGrid, { prefix }: Framework): string {
  const name = markedSheet(workbook.names, "instructions", prefix);
  const sheet = workbook.sheets.find((each) => each.name === name);
  const line = sheet === undefined ? null : valueAt(sheet, DEPARTMENT_ROW, 0);
  if (typeof line !== "string") return "";
  for (const language of ["zh", "en"] as const) {
    const label = instructionsLabels(language).department("");
    if (line.startsWith(label)) return line.slice(label.length).trim().slice(0, LONGEST_DEPARTMENT);
  }
  return "";
}
