/**
 * Reads the ballot sheet (测评统计) of a scoring sheet: one row for each indicator that is rated by
 * ballots, with a column for each of its entries.
 */
import { sift } from "../sift";
import type { Framework, Indicator } from "../framework/framework";
import { allIndicators, isBallot } from "../framework/indicators";
import type { CellRef } from "../grid/address";
import { textAt, type SheetGrid, type WorkbookGrid } from "../grid/grid";
import { rememberFor } from "../remember";
import { findBallotHeader, findBallotSheet, type BallotHeader } from "./find-ballot-sheets";
import { ballotColumn } from "./ballot-headings";
import { identityColumns } from "./ballot-labels";
import { normalizeCode, normalizeText } from "./normalize-text";
import { readEntry } from "./read-row";
import type { Entry, ScoringSheet } from "./scoring-sheet";

export interface Ballots {
  /** Name of the ballot sheet; null when there is none for the scoring sheet. */
  readonly sheet: string | null;
  /** Entries by the indicator's code. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  readonly duplicates: ScoringSheet["duplicates"];
}

const ballotIndicators = rememberFor((framework: Framework) => allIndicators(framework).filter(isBallot));

/** @param scoringSheet name of the sheet to which the ballots belong */
export function readBallots(workbook: WorkbookGrid, scoringSheet: string, framework: Framework): Ballots {
  const sheet = findBallotSheet(workbook, scoringSheet);
  const entries = new Map<string, readonly Entry[]>();
  const duplicates = new Map<string, CellRef[]>();
  const grid = workbook.sheets.find(({ name }) => name === sheet);
  const header = grid === undefined ? null : findBallotHeader(grid);
  if (grid === undefined || header === null) return { sheet, entries, duplicates: [] };

  const indicators = ballotIndicators(framework);
  const { code, name } = identityColumns(header.columns);
  for (let row = header.row + 1; row < grid.values.length; row++) {
    const indicator = indicatorOfRow(grid, header, row, indicators);
    if (indicator === undefined) continue;
    if (!entries.has(indicator.code)) {
      entries.set(indicator.code, readEntries(grid, header, row, indicator, framework));
      continue;
    }
    const at = { sheet: grid.name, row, column: code ?? name ?? 0 };
    const further = duplicates.get(indicator.code);
    if (further === undefined) duplicates.set(indicator.code, [at]);
    else further.push(at);
  }
  return { sheet, entries, duplicates: [...duplicates].map(([code, at]) => ({ code, at })) };
}

function indicatorOfRow(
  grid: SheetGrid,
  { columns }: BallotHeader,
  row: number,
  indicators: readonly Indicator[],
): Indicator | undefined {
  const identity = identityColumns(columns);
  const text = (column: number | undefined): string =>
    column === undefined ? "" : textAt(grid, row, column);
  const code = normalizeCode(text(identity.code));
  if (code !== "") return indicators.find((indicator) => normalizeCode(indicator.code) === code);
  const name = normalizeText(text(identity.name));
  return name === ""
    ? undefined
    : indicators.find((indicator) =>
        [indicator.name.zh, indicator.name.en].some((known) => normalizeText(known) === name),
      );
}

function readEntries(
  grid: SheetGrid,
  header: BallotHeader,
  row: number,
  indicator: Indicator,
  framework: Framework,
): readonly Entry[] {
  const columnOf = ballotColumn(header, framework, indicator.entries);
  return sift(indicator.entries, (definition) => {
    const column = definition.slot === "ballot" ? columnOf(definition) : undefined;
    return column === undefined ? null : readEntry(grid, row, column, indicator, definition);
  });
}
