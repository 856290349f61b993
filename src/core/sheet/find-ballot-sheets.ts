/**
 * Finds the ballot sheets (测评统计) of a workbook, and the one that belongs to a scoring sheet: a
 * workbook of several quarters holds one for each. They are known by their marks, their names or
 * their header rows.
 */
import { textAt, type SheetGrid, type WorkbookGrid } from "../grid/grid";
import { markedSheets } from "../plan/mark";
import { rememberFor, rememberText } from "../remember";
import { BALLOT_LABELS, BALLOT_SHEET_NAME, identityColumns } from "./ballot-labels";
import { normalizeLabel, normalizeText, withoutBrackets } from "./normalize-text";

const SEARCHED_ROWS = 30;
const NEEDED_LABELS = 4;
/** No label is longer, with whatever stands in brackets and whatever white space is in it. */
const LONGEST_LABEL = 1_000;
const NAMES: readonly string[] = Object.values(BALLOT_SHEET_NAME).map(normalizeText);

/** The part of a sheet's name that says its period: 测评统计-2026Q3, SQLH-2026Q3. */
const PERIOD = /\d{4}(?:Q[1-4]|Y)/i;

/** Names of all ballot sheets: those with our mark or a ballot sheet's name, else those with its header. */
export const findBallotSheets = rememberFor((workbook: WorkbookGrid): readonly string[] => {
  const marked = new Set(markedSheets(workbook.names, "ballot").map(({ sheet }) => sheet));
  const known = workbook.sheets.filter(({ name }) => marked.has(name) || isBallotName(name));
  const found = known.length > 0 ? known : workbook.sheets.filter((grid) => findBallotHeader(grid) !== null);
  return found.map(({ name }) => name);
});

/** Name of the ballot sheet that goes with a scoring sheet, or null. */
export function findBallotSheet(workbook: WorkbookGrid, scoringSheet: string): string | null {
  const present = new Set(workbook.sheets.map(({ name }) => name));
  const ballots = markedSheets(workbook.names, "ballot").filter(({ sheet }) => present.has(sheet));
  const scoring = markedSheets(workbook.names, "scoring").filter(({ sheet }) => present.has(sheet));
  const slot = scoring.find(({ sheet }) => sheet === scoringSheet)?.slot;
  const own = ballots.find((ballot) => ballot.slot === slot);
  if (own !== undefined) return own.sheet;
  const others = new Set(scoring.map((other) => other.slot));
  const taken = new Set(ballots.filter((ballot) => others.has(ballot.slot)).map(({ sheet }) => sheet));
  const known = [...ballots.map(({ sheet }) => sheet), ...findBallotSheets(workbook)];
  const free = known.filter((name) => !taken.has(name));
  const wanted = periodIn(scoringSheet);
  const dated = free.find((name) => wanted !== null && periodIn(name) === wanted);
  return dated ?? free.find((name) => wanted === null || periodIn(name) === null) ?? null;
}

export interface BallotHeader {
  readonly row: number;
  /** Columns by normalised label. */
  readonly columns: ReadonlyMap<string, number>;
}

/** The first row that has at least four of the ballot sheet's labels, or those that say whose a row is. */
export const findBallotHeader = rememberFor((grid: SheetGrid): BallotHeader | null => {
  for (let row = 0; row < Math.min(SEARCHED_ROWS, grid.values.length); row++) {
    if (grid.values[row]?.some((value) => typeof value === "string" && isBallotLabel(value)) !== true)
      continue;
    const columns = new Map<string, number>();
    grid.values[row]?.forEach((_, column) => {
      const label = normalizeLabel(textAt(grid, row, column));
      for (const form of [label, withoutBrackets(label)]) {
        if (form !== "" && !columns.has(form)) columns.set(form, column);
      }
    });
    const known = [...columns.keys()].filter((label) => BALLOT_LABELS.has(label)).length;
    const { code, name } = identityColumns(columns);
    if (known >= NEEDED_LABELS || (code !== undefined && name !== undefined)) return { row, columns };
  }
  return null;
});

/** Most rows of most sheets have none: asking first spares them the comparison of all labels. */
const isBallotLabel = rememberText((text): boolean => {
  const label = text.length > LONGEST_LABEL ? "" : normalizeLabel(text);
  return BALLOT_LABELS.has(label) || BALLOT_LABELS.has(withoutBrackets(label));
});

function isBallotName(name: string): boolean {
  const text = normalizeText(name);
  return NAMES.some((known) => text === known || text.startsWith(`${known}-`));
}

function periodIn(name: string): string | null {
  return PERIOD.exec(name)?.[0].toUpperCase() ?? null;
}
