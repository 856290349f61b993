/** Workbooks in the conditions that the pane has to show. */
import { FilledSheet, f1Codes, sheetGrid } from "./grid-builder";
import type { WorkbookGrid } from "../../src/core/grid/grid";

/** Complete and right, with two points lost for a reason. */
export function cleanSheet(): FilledSheet {
  return new FilledSheet().set("SQLH-1.2", { actual: 2, self: 3, reason: "一次学习延期" });
}

/** One error (self score above the maximum) and one warning (a number with its unit). */
export function faultySheet(): FilledSheet {
  return new FilledSheet().set("SQLH-1.1", { self: 12 }).set("SQLH-1.2", { actual: "3次" });
}

/** Only the first level-1 indicator is answered. */
export function partSheet(): FilledSheet {
  const sheet = new FilledSheet();
  for (const code of f1Codes().slice(4))
    sheet.set(code, { base: null, actual: null, option: null, self: null });
  sheet.ballots = sheet.ballots.map(([code = null, name = null]) => [code, name]);
  return sheet;
}

/** Scoring sheets of two quarters; the fourth stands in front. */
export function twoSheets(): WorkbookGrid {
  const third = new FilledSheet("2026Q3");
  third.sheetName = "SQLH-2026Q3";
  third.ballotName = null;
  const fourth = new FilledSheet().workbook();
  return { ...fourth, sheets: [...fourth.sheets, ...third.workbook().sheets] };
}

/** No scoring sheet at all. */
export function otherWorkbook(): WorkbookGrid {
  return {
    sheets: [sheetGrid("台账", [["日期", "事项"]]), sheetGrid("Sheet2", [[1]])],
    names: [],
    activeSheet: "台账",
  };
}

/** As new. */
export function blankWorkbook(): WorkbookGrid {
  return { sheets: [sheetGrid("Sheet1", [])], names: [], activeSheet: "Sheet1" };
}
