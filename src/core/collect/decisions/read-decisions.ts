/**
 * The decisions that a person made in an earlier result workbook (收表), by drop-down on its sheet 回收情况.
 * Rows are known by their key, so that sorting, filtering and further columns change nothing.
 */
import { textAt, type SheetGrid, type WorkbookGrid } from "../../grid/grid";
import { markedSheets } from "../../plan/mark";
import { choiceOf, type Decision } from "./decision";

const KEY = /^[0-9a-f]{64}\/C\d{3}(?:\/|$)/;

/** @returns none for a workbook that isn't a result of collecting; a row without a choice decides nothing */
export function readDecisions(workbook: WorkbookGrid): readonly Decision[] {
  const ours = new Set(markedSheets(workbook.names, "collection").map(({ sheet }) => sheet));
  return workbook.sheets.filter(({ name }) => ours.has(name)).flatMap(decisionsOn);
}

function decisionsOn(grid: SheetGrid): readonly Decision[] {
  return [...grid.values.keys()].flatMap((row): readonly Decision[] => {
    const texts = (grid.values[row] ?? []).map((_, column) => textAt(grid, row, column));
    const key = texts.find((text) => KEY.test(text));
    if (key === undefined) return [];
    const choice = texts.map(choiceOf).find((found) => found !== null);
    return choice === undefined ? [] : [{ key, choice }];
  });
}
