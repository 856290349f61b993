/** Sheets of several units and periods, for what only many of them can tell. */
import { assessWorkbook } from "../../src/core/assess";
import type { Assessment } from "../../src/core/assessment";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import type { Member } from "../../src/core/validation/across/member";
import { FilledSheet } from "./grid-builder";

export interface SheetOf {
  readonly unit?: string;
  readonly period?: string;
  readonly file?: string;
  readonly change?: (filled: FilledSheet) => unknown;
}

/** A complete sheet that has lost a few points for a reason. */
export function sheetOf({ unit = "第一党支部", period = "2026Q4", change }: SheetOf): FilledSheet {
  const filled = new FilledSheet(period);
  filled.sheetName = `SQLH-${period}`;
  filled.top[1]?.splice(2, 1, unit);
  filled.set("SQLH-1.2", { actual: 2, self: 3, reason: "一次学习延期" });
  change?.(filled);
  return filled;
}

/** One assessed file for each sheet. */
export function membersOf(...sheets: readonly SheetOf[]): readonly Member[] {
  return sheets.map((sheet, index) => ({
    file: sheet.file ?? `${index + 1}.xlsx`,
    assessment: onlyAssessment(sheetOf(sheet).workbook()),
  }));
}

/** One workbook with a scoring sheet for each period; none has ballots of its own. */
export function quartersWorkbook(...sheets: readonly SheetOf[]): WorkbookGrid {
  const grids = sheets.map((sheet) => sheetOf(sheet).workbook().sheets);
  return {
    sheets: [...grids.flatMap(([grid]) => grid ?? []), ...(grids[0]?.slice(1) ?? [])],
    names: [],
    activeSheet: null,
  };
}

function onlyAssessment(workbook: WorkbookGrid): Assessment {
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  return outcome.assessments[0];
}
