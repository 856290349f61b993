/** The rows of a result workbook's 整改清单, read back from the sheet as a person may have left it: sorted, filtered, edited. */
import { formatPeriod, parsePeriod } from "../../framework/period";
import { textAt, valueAt, type SheetGrid, type WorkbookGrid } from "../../grid/grid";
import { markedSheet } from "../../plan/mark";
import { isDayNumber } from "../../sheet/read-date";
import { BOOK_LABELS } from "../book/book-labels";
import { DATA_COLUMN } from "../book/data-sheet";
import { HEADER_ROW } from "../book/table-sheet";
import type { BookSheet } from "../book/book-input";

export interface Remedy {
  readonly unit: string;
  readonly code: string;
  readonly indicator: string;
  /** Points; null where the workbook was saved without the value of its formula. */
  readonly lost: number | null;
  readonly mustMend: boolean;
  /** As Excel counts days; null where none is set. */
  readonly due: number | null;
}

export interface Remedies {
  /** 2026Q4 */
  readonly period: string;
  readonly rows: readonly Remedy[];
}

const HEADINGS = ["ownerUnit", "code", "indicator", "lost", "mustMend", "due"] as const;

/** @returns null for a workbook that is no result of collecting, or whose list lacks a column that is needed */
export function readRemedies({ sheets, names }: WorkbookGrid): Remedies | null {
  const named = (slot: BookSheet): SheetGrid | undefined => {
    const name = markedSheet(names, "collection", slot);
    return sheets.find((sheet) => sheet.name === name);
  };
  const [grid, data] = [named("remedies"), named("data")];
  if (grid === undefined || data === undefined) return null;
  const period = parsePeriod(textAt(data, 1, DATA_COLUMN.period));
  const columns = new Map(HEADINGS.map((key) => [key, columnOf(grid, key)]));
  const at = (key: (typeof HEADINGS)[number]): number => columns.get(key) ?? -1;
  if (period === null || at("ownerUnit") < 0 || at("code") < 0 || at("indicator") < 0) return null;
  const rows: Remedy[] = [];
  for (let row = HEADER_ROW + 1; row < grid.values.length; row++) {
    const [unit, code] = [textAt(grid, row, at("ownerUnit")), textAt(grid, row, at("code"))];
    if (unit === "" || code === "") continue;
    const [lost, due] = [valueAt(grid, row, at("lost")), valueAt(grid, row, at("due"))];
    rows.push({
      unit,
      code,
      indicator: textAt(grid, row, at("indicator")),
      lost: typeof lost === "number" ? lost : null,
      mustMend: [BOOK_LABELS.zh.yes, BOOK_LABELS.en.yes].includes(textAt(grid, row, at("mustMend"))),
      due: isDayNumber(due) ? due : null,
    });
  }
  return { period: formatPeriod(period), rows };
}

/** By its heading in either language, wherever it stands. */
function columnOf(grid: SheetGrid, key: (typeof HEADINGS)[number]): number {
  const headings: readonly string[] = [BOOK_LABELS.zh[key], BOOK_LABELS.en[key]];
  const width = grid.values[HEADER_ROW]?.length ?? 0;
  for (let column = 0; column < width; column++)
    if (headings.includes(textAt(grid, HEADER_ROW, column))) return column;
  return -1;
}
