/**
 * The decisions that a person made in an earlier result workbook (收表): by drop-down on its sheet 回收情况, of returns, and on
 * 复核分歧, of reviews that differ. Rows are known by their key, so that sorting, filtering and further columns change nothing.
 */
import { textAt, type SheetGrid, type WorkbookGrid } from "../../grid/grid";
import { markedSheets } from "../../plan/mark";
import { chosenOption, conflictOptions } from "../review/conflict-row";
import type { ReviewDecisions } from "../review/settle-opinions";
import { choiceOf, type Decision } from "./decision";

/** All that was decided. */
export interface Decided {
  readonly returns: readonly Decision[];
  readonly reviews: ReviewDecisions;
}

export const NOTHING_DECIDED: Decided = { returns: [], reviews: new Map() };

const KEY = /^[0-9a-f]{64}\/C\d{3}(?:\/|$)/;

/** @returns nothing for a workbook that isn't a result of collecting; a row without a choice decides nothing */
export function readDecisions(workbook: WorkbookGrid): Decided {
  const ours = new Set(markedSheets(workbook.names, "collection").map(({ sheet }) => sheet));
  const rows = workbook.sheets.filter(({ name }) => ours.has(name)).flatMap(textsOf);
  return {
    returns: rows.flatMap((texts): readonly Decision[] => {
      const key = texts.find((text) => KEY.test(text));
      const choice = texts.map(choiceOf).find((found) => found !== null);
      return key === undefined || choice === undefined ? [] : [{ key, choice }];
    }),
    reviews: new Map(
      rows.flatMap((texts) => {
        const options = texts.map(conflictOptions).find((found) => found !== null);
        const chosen = options === undefined ? null : chosenOption(options, texts);
        return options === undefined || chosen === null ? [] : [[options.key, chosen] as const];
      }),
    ),
  };
}

function textsOf(grid: SheetGrid): readonly (readonly string[])[] {
  return [...grid.values.keys()].map((row) =>
    (grid.values[row] ?? []).map((_, column) => textAt(grid, row, column)),
  );
}
