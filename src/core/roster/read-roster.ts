/** Reads the roster (单位名录) of a workbook, however its columns are ordered and worded. */
import { isCellError, textAt, valueAt, type SheetGrid, type WorkbookGrid } from "../grid/grid";
import type { CellRef } from "../grid/address";
import { ledgerSheets } from "../ledger/table/ledger-sheets";
import { markedOtherwise } from "../plan/mark";
import { findHeader } from "../sheet/find-header";
import { normalizeCode, normalizeText, trimText } from "../sheet/normalize-text";
import { findRosterHeader, type RosterHeader } from "./roster-header";
import { formerNameProblems } from "./former-names";
import { readUnit, rosterText, type ReadUnit } from "./read-unit";
import layout from "./roster-layout.json";
import type { Roster, RosterProblem, RosterUnit } from "./roster";

const SHEET_NAMES: ReadonlySet<string> = new Set(
  [layout.sheet.zh, layout.sheet.en, ...layout.sheetAliases].map(normalizeText),
);

const FOOTERS: ReadonlySet<string> = new Set(layout.footer.map(normalizeText));

/** Notes under a table: “注：…”, “说明：…”. */
const NOTE = /^(?:注|备注|说明|note)\d*[:：]/i;

/** The sheet with the roster, and where its columns are. */
export interface RosterSheet {
  readonly grid: SheetGrid;
  readonly header: RosterHeader;
}

/**
 * The sheet that is called a roster, else the first visible sheet with a header row that names units. A sheet that we
 * made for something else is none.
 * @returns null when the workbook has none
 */
export function findRosterSheet(workbook: WorkbookGrid): RosterSheet | null {
  const others = new Set(markedOtherwise(workbook.names, "roster"));
  const unmarked = workbook.sheets.filter(
    ({ name, visibility }) => visibility === "visible" && !others.has(name),
  );
  if (unmarked.length === 0) return null;
  const ledgers = ledgerSheets(workbook);
  const visible = unmarked.filter(({ name }) => !ledgers.has(name));
  const named = visible.filter(({ name }) => isRosterName(name));
  // Above its table a scoring sheet has fields that a roster has for columns.
  for (const grid of [...named, ...visible.filter((sheet) => findHeader(sheet) === null)]) {
    const header = findRosterHeader(grid);
    if (header !== null) return { grid, header };
  }
  return null;
}

/** True for a sheet that is called a roster, and not merely has a header that names units. */
export function isRosterName(sheetName: string): boolean {
  return SHEET_NAMES.has(normalizeText(sheetName));
}

/** @returns null when the workbook has no roster; problems of one that is there are listed in it */
export function readRoster(workbook: WorkbookGrid): Roster | null {
  const found = findRosterSheet(workbook);
  return found === null ? null : readUnits(found.grid, found.header);
}

function readUnits(grid: SheetGrid, header: RosterHeader): Roster {
  const units: RosterUnit[] = [];
  const problems: RosterProblem[] = [];
  const names = new FirstPlaces(normalizeText);
  const codes = new FirstPlaces(normalizeCode);
  for (let row = header.row + 1; row < grid.values.length; row++) {
    const read = readRow(grid, header, row);
    if (read === null) continue;
    if ("kind" in read) {
      problems.push(read);
      continue;
    }
    const { name, code, at } = read.unit;
    const first = names.add(name, at);
    if (first !== null) {
      problems.push({ kind: "duplicateName", at, name, first });
      continue;
    }
    const sameCode = code === null ? null : codes.add(code, at);
    if (code !== null && sameCode !== null)
      problems.push({ kind: "duplicateCode", at, code, first: sameCode });
    problems.push(...read.problems);
    units.push(read.unit);
  }
  const column = header.columns.get("formerNames");
  if (column !== undefined) problems.push(...formerNameProblems(units, ({ at }) => ({ ...at, column })));
  if (grid.truncated) problems.push({ kind: "tooLong", at: nameCell(grid, header, grid.values.length - 1) });
  if (units.length === 0 && problems.length === 0)
    problems.push({ kind: "empty", at: nameCell(grid, header, header.row) });
  return { sheetName: grid.name, units, problems: problems.sort((a, b) => a.at.row - b.at.row) };
}

/** Remembers where each text stood first. */
class FirstPlaces {
  private readonly places = new Map<string, CellRef>();

  constructor(private readonly normalize: (text: string) => string) {}

  /** @returns where the text stood before; null when it is new */
  add(text: string, at: CellRef): CellRef | null {
    const key = this.normalize(text);
    const first = this.places.get(key) ?? null;
    if (first === null) this.places.set(key, at);
    return first;
  }
}

/** @returns null for a row that isn't about a unit */
function readRow(grid: SheetGrid, header: RosterHeader, row: number): ReadUnit | RosterProblem | null {
  const at = nameCell(grid, header, row);
  const value = valueAt(grid, row, at.column);
  if (isCellError(value)) return { kind: "unreadableName", at, error: value.error };
  const name = rosterText(grid, header, row, "name");
  if (isFooter(grid, row, name)) return null;
  if (name !== null) return readUnit(grid, header, row, name);
  const said = [...header.columns.keys()].some(
    (key) => key !== "no" && rosterText(grid, header, row, key) !== null,
  );
  return said ? { kind: "blankName", at } : null;
}

function nameCell(grid: SheetGrid, { columns }: RosterHeader, row: number): CellRef {
  return { sheet: grid.name, row, column: columns.get("name") ?? 0 };
}

/** Totals and notes under the table, in whatever column they begin. */
function isFooter(grid: SheetGrid, row: number, name: string | null): boolean {
  const first = grid.values[row]?.findIndex((_, column) => textAt(grid, row, column) !== "") ?? -1;
  const words = [first < 0 ? "" : textAt(grid, row, first), name ?? ""].map(trimText);
  return words.some((word) => FOOTERS.has(normalizeText(word)) || NOTE.test(word));
}
