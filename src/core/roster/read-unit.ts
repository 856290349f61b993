/** Reads one row of a roster: the unit, and what of the row can't be used. */
import type { CellRef } from "../grid/address";
import { isCellError, textAt, valueAt, type CellValue, type SheetGrid } from "../grid/grid";
import { normalizeText, trimText } from "../sheet/normalize-text";
import { readBodyCount } from "../sheet/read-bodies";
import { isoDay, readDay } from "../sheet/read-date";
import type { RosterColumn, RosterHeader } from "./roster-header";
import layout from "./roster-layout.json";
import type { DueDay, ExpectedFrameworks, RosterProblem, RosterUnit } from "./roster";
import { splitNames } from "./split-names";

export interface ReadUnit {
  readonly unit: RosterUnit;
  readonly problems: readonly RosterProblem[];
}

/** Columns in which one cell is often merged over the rows that it is said of. */
const SHARED: readonly RosterColumn[] = ["group", "type", "due", "frameworks", "contact"];

/** “2026年12月25日（周五）前”: that day is the last one. */
const BEFORE = /[之以]?前$/;
const BRACKETED = /[（(][^（()）]{0,20}[)）]$/;

/** Whether a unit has members is no yes or no. */
const MEMBERS = /^(\d{1,6})(?:人|名)?$/;

const NO_FRAMEWORK: ReadonlySet<string> = new Set(layout.noFramework.map(normalizeText));

/** @param name of the unit, as its cell says */
export function readUnit(grid: SheetGrid, header: RosterHeader, row: number, name: string): ReadUnit {
  const cells = new RosterRow(grid, header, row);
  const unit: RosterUnit = {
    name,
    code: cells.text("code"),
    group: cells.text("group"),
    type: cells.text("type"),
    parent: cells.text("parent"),
    secretary: cells.text("secretary"),
    email: cells.text("email"),
    contact: cells.text("contact"),
    due: cells.day("due"),
    frameworks: frameworksOf(cells),
    formerNames: splitNames(cells.text("formerNames") ?? "").filter(
      (former) => normalizeText(former) !== normalizeText(name),
    ),
    bodies: {
      branches: cells.count("branches", readBodyCount),
      branchCommittees: cells.count("branchCommittees", readBodyCount),
      partyGroups: cells.count("partyGroups", readBodyCount),
    },
    members: cells.count("members", (text) => numberOf(MEMBERS.exec(normalizeText(text))?.[1])),
    at: cells.at("name"),
  };
  return { unit, problems: cells.problems };
}

function frameworksOf(cells: RosterRow): ExpectedFrameworks | null {
  const text = cells.text("frameworks");
  if (text === null) return null;
  const names = NO_FRAMEWORK.has(normalizeText(text)) ? [] : splitNames(text);
  return { names, at: cells.at("frameworks") };
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

/** The text of a row's cell; null where it is blank or holds an error value. */
export function rosterText(
  grid: SheetGrid,
  header: RosterHeader,
  row: number,
  key: RosterColumn,
): string | null {
  const at = placeOf(grid, header, row, key);
  const text = at === null ? "" : trimText(textAt(grid, at.row, at.column));
  return text === "" ? null : text;
}

/** Where a row's value stands: for a merged cell in its first row. */
function placeOf(grid: SheetGrid, { columns }: RosterHeader, row: number, key: RosterColumn): CellRef | null {
  const column = columns.get(key);
  if (column === undefined) return null;
  const merge = SHARED.includes(key)
    ? grid.merges.find(
        ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
      )
    : undefined;
  return { sheet: grid.name, row: merge?.top ?? row, column: merge?.left ?? column };
}

/** A row's cells by their columns; what can't be used is collected. */
class RosterRow {
  readonly problems: RosterProblem[] = [];

  constructor(
    private readonly grid: SheetGrid,
    private readonly header: RosterHeader,
    private readonly row: number,
  ) {}

  at(key: RosterColumn): CellRef {
    const place = placeOf(this.grid, this.header, this.row, key);
    return place ?? { sheet: this.grid.name, row: this.row, column: 0 };
  }

  text(key: RosterColumn): string | null {
    const value = this.value(key);
    return value === null ? null : rosterText(this.grid, this.header, this.row, key);
  }

  /** A number that is blank or none is unknown. */
  count(key: RosterColumn, read: (text: string) => number | null): number | null {
    const found = this.text(key);
    if (found === null) return null;
    const count = read(found);
    if (count === null) this.problems.push({ kind: "unreadableCount", at: this.at(key), found });
    return count;
  }

  day(key: RosterColumn): DueDay | null {
    const found = this.text(key);
    if (found === null) return null;
    const value = this.value(key);
    const day = readDay(typeof value === "string" ? dayAlone(value) : value);
    if (day !== null) return { day: isoDay(day), at: this.at(key) };
    this.problems.push({ kind: "unreadableDay", at: this.at(key), found });
    return null;
  }

  /** An error value is told once and is blank then. */
  private value(key: RosterColumn): CellValue {
    if (!this.header.columns.has(key)) return null;
    const at = this.at(key);
    const value = valueAt(this.grid, at.row, at.column);
    if (!isCellError(value)) return value;
    const told = this.problems.some(({ at: { row, column } }) => row === at.row && column === at.column);
    if (!told) this.problems.push({ kind: "unreadableCell", at, error: value.error });
    return null;
  }
}

function dayAlone(text: string): string {
  return text.trim().replace(BEFORE, "").trimEnd().replace(BRACKETED, "").trimEnd();
}
