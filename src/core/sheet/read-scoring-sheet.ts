/** Reads a scoring sheet with its ballot sheet: the way from cells to rows, entries and fields. */
import type { Framework } from "../framework/framework";
import { parsePeriod } from "../framework/period";
import type { WorkbookGrid } from "../grid/grid";
import { findFields } from "./find-fields";
import { findHeader, type SheetHeader } from "./find-header";
import { locateRows, type LocatedRow } from "./locate-rows";
import { readBallots } from "./read-ballots";
import { readAdjustmentRow, readFurtherEntries, readIndicatorRow, readOwnAdjustment } from "./read-row";
import type { AdjustmentRow, Field, IndicatorRow, ScoringSheet } from "./scoring-sheet";

/** Rows that are known already, because the framework was derived from them. */
export interface LocatedSheet {
  readonly header: SheetHeader;
  readonly located: readonly LocatedRow[];
}

/**
 * Reads the named sheet by the framework. All rows are read; which of them apply is decided by
 * the period. The sheet's own period is null when it isn't written or can't be read.
 * @param known the rows of a framework that was derived from this very sheet
 * @returns null when there is no such sheet, or when it has no header row that is known
 */
export function readScoringSheet(
  workbook: WorkbookGrid,
  sheetName: string,
  framework: Framework,
  known?: LocatedSheet,
): ScoringSheet | null {
  const grid = workbook.sheets.find(({ name }) => name === sheetName);
  const header = known?.header ?? (grid === undefined ? null : findHeader(grid));
  if (grid === undefined || header === null) return null;

  const fields = findFields(grid, header.row);
  const ballots = readBallots(workbook, sheetName, framework);
  const { located, further, duplicates, unknown } =
    known === undefined
      ? locateRows(grid, header, framework)
      : { located: known.located, further: [], duplicates: [], unknown: [] };
  const rows: IndicatorRow[] = [];
  const adjustments: AdjustmentRow[] = [];
  for (const found of located) {
    const place = { grid, header, row: found.row, at: found.at };
    if ("adjustment" in found) {
      adjustments.push(
        known === undefined
          ? readAdjustmentRow(place, found.adjustment)
          : readOwnAdjustment(place, found.adjustment),
      );
      continue;
    }
    const row = readIndicatorRow(place, found.indicator, [
      ...(ballots.entries.get(found.indicator.code) ?? []),
      ...readFurtherEntries(grid, header, further, found.indicator),
    ]);
    // A framework can't differ from the cells that it was derived from.
    rows.push(known === undefined ? row : { ...row, max: null, name: null, criteria: null });
  }
  return {
    name: grid.name,
    header: {
      sheet: grid.name,
      row: header.row,
      column: header.columns.get("code") ?? Math.min(...header.columns.values()),
    },
    columns: header.columns,
    fields,
    unit: textOf(fields.get("unit")),
    period: parsePeriod(textOf(fields.get("period")) ?? ""),
    rows,
    adjustments,
    duplicates: mergeDuplicates([...duplicates, ...ballots.duplicates]),
    unknownRows: unknown,
    ballotSheet: ballots.sheet,
  };
}

function textOf(field: Field | undefined): string | null {
  return field?.reading.kind === "text" ? field.reading.text : null;
}

/** A code may come twice on the scoring sheet and on the ballot sheet. */
function mergeDuplicates(duplicates: ScoringSheet["duplicates"]): ScoringSheet["duplicates"] {
  const merged = new Map<string, ScoringSheet["duplicates"][number]>();
  for (const { code, at } of duplicates)
    merged.set(code, { code, at: [...(merged.get(code)?.at ?? []), ...at] });
  return [...merged.values()];
}
