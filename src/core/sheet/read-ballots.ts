/**
 * Reads the ballot sheet (测评统计): one row for each indicator that is rated by ballots, with a
 * column for each of its entries. The sheet is known by its mark, its name or its header row.
 */
import type { Framework, Indicator } from "../framework/framework";
import { allIndicators, isBallot } from "../framework/indicators";
import type { CellRef } from "../grid/address";
import { textAt, type SheetGrid, type WorkbookGrid } from "../grid/grid";
import { markedSheet } from "../plan/mark";
import { makeField } from "./make-field";
import { normalizeCode, normalizeLabel, normalizeText, withoutBrackets } from "./normalize-text";
import { entryReader } from "./read-row";
import type { Entry, ScoringSheet } from "./scoring-sheet";
import layout from "./sheet-layout.json";

export interface Ballots {
  /** Name of the ballot sheet; null when the workbook has none. */
  readonly sheet: string | null;
  /** Entries by the indicator's code. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  readonly duplicates: ScoringSheet["duplicates"];
}

const SEARCHED_ROWS = 30;
const NEEDED_LABELS = 4;
const [CODE_LABEL = "", NAME_LABEL = ""] = layout.ballotSheet.columns.map(normalizeLabel);
const LABELS: ReadonlySet<string> = new Set(layout.ballotSheet.columns.map(normalizeLabel));
const NAMES: ReadonlySet<string> = new Set(
  layout.sheets
    .filter(({ key }) => key === "ballot")
    .flatMap(({ zh, en }) => [normalizeText(zh), normalizeText(en)]),
);

/** Name of the workbook's ballot sheet, or null. */
export function findBallotSheet(workbook: WorkbookGrid): string | null {
  const marked = markedSheet(workbook.names, "ballot");
  const sheet =
    workbook.sheets.find(({ name }) => name === marked) ??
    workbook.sheets.find(({ name }) => NAMES.has(normalizeText(name))) ??
    workbook.sheets.find((grid) => findBallotHeader(grid) !== null);
  return sheet?.name ?? null;
}

export function readBallots(workbook: WorkbookGrid, framework: Framework): Ballots {
  const sheet = findBallotSheet(workbook);
  const entries = new Map<string, readonly Entry[]>();
  const duplicates = new Map<string, CellRef[]>();
  const grid = workbook.sheets.find(({ name }) => name === sheet);
  const header = grid === undefined ? null : findBallotHeader(grid);
  if (grid === undefined || header === null) return { sheet, entries, duplicates: [] };

  const indicators = allIndicators(framework).filter(isBallot);
  const identityColumn = header.columns.get(CODE_LABEL) ?? header.columns.get(NAME_LABEL) ?? 0;
  for (let row = header.row + 1; row < grid.values.length; row++) {
    const indicator = indicatorOfRow(grid, header, row, indicators);
    if (indicator === undefined) continue;
    if (!entries.has(indicator.code)) {
      entries.set(indicator.code, readEntries(grid, header, row, indicator));
      continue;
    }
    const at = { sheet: grid.name, row, column: identityColumn };
    const further = duplicates.get(indicator.code);
    if (further === undefined) duplicates.set(indicator.code, [at]);
    else further.push(at);
  }
  return { sheet, entries, duplicates: [...duplicates].map(([code, at]) => ({ code, at })) };
}

interface BallotHeader {
  readonly row: number;
  /** Columns by normalised label. */
  readonly columns: ReadonlyMap<string, number>;
}

/** The first row that has at least four of the ballot sheet's labels. */
function findBallotHeader(grid: SheetGrid): BallotHeader | null {
  for (let row = 0; row < Math.min(SEARCHED_ROWS, grid.values.length); row++) {
    const columns = new Map<string, number>();
    grid.values[row]?.forEach((_, column) => {
      const label = normalizeLabel(textAt(grid, row, column));
      for (const form of [label, withoutBrackets(label)]) {
        if (form !== "" && !columns.has(form)) columns.set(form, column);
      }
    });
    if ([...columns.keys()].filter((label) => LABELS.has(label)).length >= NEEDED_LABELS)
      return { row, columns };
  }
  return null;
}

function indicatorOfRow(
  grid: SheetGrid,
  { columns }: BallotHeader,
  row: number,
  indicators: readonly Indicator[],
): Indicator | undefined {
  const text = (label: string): string => {
    const column = columns.get(label);
    return column === undefined ? "" : textAt(grid, row, column);
  };
  const code = normalizeCode(text(CODE_LABEL));
  if (code !== "") return indicators.find((indicator) => normalizeCode(indicator.code) === code);
  const name = normalizeText(text(NAME_LABEL));
  return name === ""
    ? undefined
    : indicators.find((indicator) =>
        [indicator.name.zh, indicator.name.en].some((known) => normalizeText(known) === name),
      );
}

function readEntries(
  grid: SheetGrid,
  { columns }: BallotHeader,
  row: number,
  indicator: Indicator,
): readonly Entry[] {
  return indicator.entries.flatMap((definition) => {
    const { zh, en } = definition.label;
    const column = columns.get(normalizeLabel(zh)) ?? columns.get(normalizeLabel(en));
    if (definition.slot !== "ballot" || column === undefined) return [];
    return [{ ...makeField(grid, row, column, entryReader(indicator, definition)), definition }];
  });
}
