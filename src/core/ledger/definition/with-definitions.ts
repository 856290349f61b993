/** A workbook read by the definitions of another one, as a department keeps them in a file for all its units. */
import type { WorkbookGrid } from "../../grid/grid";
import { markFor } from "../../plan/mark";
import { definitionSheet } from "./definition-rows";

/** Definitions that the workbook has itself go first. @returns the workbook as it is where `from` has none */
export function withDefinitions(workbook: WorkbookGrid, from: WorkbookGrid): WorkbookGrid {
  const sheet = definitionSheet(from);
  if (sheet === null || definitionSheet(workbook) !== null) return workbook;
  const taken = new Set(workbook.sheets.map(({ name }) => name));
  let { name } = sheet;
  while (taken.has(name)) name = `${name}'`;
  const mark = markFor("ledgerDefinition", name);
  return {
    ...workbook,
    sheets: [...workbook.sheets, { ...sheet, name, visibility: "veryHidden" }],
    names: [...workbook.names.filter((one) => one.name !== mark.name), mark],
  };
}
