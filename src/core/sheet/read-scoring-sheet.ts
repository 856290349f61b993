/** Reads a scoring sheet with its ballot sheet: the way from cells to rows, entries and fields. */
import type { Framework } from "../framework/framework";
import { parsePeriod } from "../framework/period";
import type { WorkbookGrid } from "../grid/grid";
import { findFields } from "./find-fields";
import { findHeader, type SheetHeader } from "./find-header";
import { locateRows, type LocatedRow } from "./locate-rows";
import { readBallots } from "./read-ballots";
import {
  readAdjustmentRow,
  readFurtherEntries,
  readIndicatorRow,
  readOwnAdjustment,
  readOwnIndicatorRow,
} from "./read-row";
import type { AdjustmentRow, Field, HeaderFieldKey, IndicatorRow, ScoringSheet } from "./scoring-sheet";

/** Rows that are known already, because the framework was derived from them. */
export interface LocatedSheet {
  readonly header: SheetHeader;
  /** First row of the header; the header fields stand above it. */
  readonly top: number;
  readonly located: readonly LocatedRow[];
  /** Header fields that departments word in their own way; the standard wordings go before them. */
  readonly fields: ReadonlyMap<HeaderFieldKey, Field>;
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

  const fields = new Map([...(known?.fields ?? []), ...findFields(grid, known?.top ?? header.row)]);
  const ballots = readBallots(workbook, sheetName, framework);
  const { located, further, duplicates, unknown } =
    known === undefined
      ? locateRows(grid, header, framework)
      : { located: known.located, further: [], duplicates: [], unknown: [] };
  const rows: IndicatorRow[] = [];
  const adjustments: AdjustmentRow[] = [];
  for (const found of located) {
    const { row, at, own } = found;
    const place = { grid, header: own?.header ?? header, row, at };
    if ("adjustment" in found) {
      const { adjustment } = found;
      adjustments.push(
        own === undefined ? readAdjustmentRow(place, adjustment) : readOwnAdjustment(place, adjustment, own),
      );
      continue;
    }
    const { indicator } = found;
    rows.push(
      own === undefined
        ? readIndicatorRow(place, indicator, [
            ...(ballots.entries.get(indicator.code) ?? []),
            ...readFurtherEntries(grid, header, further, indicator),
          ])
        : readOwnIndicatorRow(place, indicator, own),
    );
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
