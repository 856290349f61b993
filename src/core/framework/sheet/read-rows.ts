/** Reads rows of a framework's sheets into items, keeping the cell of every value for messages. */
import { cellAddress, type CellRef } from "../../grid/address";
import { isCellError, valueAt, type SheetGrid } from "../../grid/grid";
import { trimText } from "../../sheet/normalize-text";
import { makeProblem, type FrameworkProblem, type Path } from "../check/problem";
import type { FilledCell } from "./cell-kind";
import { readItem } from "./item-cells";
import { isJsonObject, type JsonObject } from "./json-tools";
import { OTHER_LABEL, type SheetField } from "./sheet-field";

/** A problem with the cell in which it can be put right. */
export interface LocatedProblem {
  readonly problem: FrameworkProblem;
  readonly at: CellRef;
}

/** What is gathered while the sheets are read. */
export interface ReadingNotes {
  readonly problems: LocatedProblem[];
  /** The cell of each path of the framework, by the path as JSON. */
  readonly places: Map<string, CellRef>;
}

/** One item's filled cells by label, and where each label's cell is. */
export interface ItemCells {
  readonly cells: ReadonlyMap<string, FilledCell>;
  readonly at: ReadonlyMap<string, CellRef>;
  readonly rest: JsonObject;
}

/** Collects one item's cells; a faulty cell is noted and left out. */
export function collectCells(
  grid: SheetGrid,
  places: ReadonlyMap<string, { readonly row: number; readonly column: number }>,
  path: Path,
  notes: ReadingNotes,
): ItemCells {
  const cells = new Map<string, FilledCell>();
  const at = new Map<string, CellRef>();
  let rest: JsonObject = {};
  for (const [label, { row, column }] of places) {
    const cell = { sheet: grid.name, row, column };
    at.set(label, cell);
    const value = valueAt(grid, row, column);
    const problem = (code: "F703" | "F706", found: string): void => {
      const need = { zh: "文字或数字", en: "a text or a number" };
      notes.problems.push({ at: cell, problem: makeProblem(code, [...path, label], null, { found, need }) });
    };
    if (label === OTHER_LABEL) {
      const next = [...places.values()].filter((other) => other.row === row && other.column > column);
      const json = readRest(grid, row, column, Math.min(...next.map((other) => other.column)));
      if (json === null) problem("F706", cellAddress(row, column));
      else rest = json;
    } else if (isCellError(value)) problem("F703", value.error);
    else if (typeof value === "string") {
      const text = trimText(value);
      if (text !== "") cells.set(label, text);
    } else if (value !== null) cells.set(label, value);
  }
  return { cells, at, rest };
}

/** 其他(JSON) from its cell to the right, up to the next column that has a label; null when it is no JSON object. */
function readRest(grid: SheetGrid, row: number, column: number, end: number): JsonObject | null {
  const parts = (grid.values[row] ?? []).slice(column, end);
  const text = parts.map((part) => (typeof part === "string" ? part : "")).join("");
  if (text.trim() === "") return parts.every((part) => part === null || part === "") ? {} : null;
  try {
    const json: unknown = JSON.parse(text);
    return isJsonObject(json) ? json : null;
  } catch {
    // Not JSON: the caller says so at the cell.
    return null;
  }
}

/** Puts an item together and notes what can't be read, or stands in two places. */
export function itemFromCells(
  { cells, at, rest }: ItemCells,
  fields: readonly SheetField[],
  given: JsonObject,
  path: Path,
  notes: ReadingNotes,
): JsonObject {
  const { item, unreadable, conflicts } = readItem(cells, fields, given, rest);
  const code = item["code"];
  const indicator = typeof code === "string" ? code : null;
  for (const field of fields) {
    const cell = at.get(field.label);
    if (cell !== undefined) notes.places.set(JSON.stringify([...path, ...field.path]), cell);
  }
  for (const { label, path: inner, kind } of unreadable) {
    const cell = at.get(label);
    const values = { found: String(cells.get(label)), need: kind.need };
    if (cell !== undefined) {
      notes.problems.push({ at: cell, problem: makeProblem("F703", [...path, ...inner], indicator, values) });
    }
  }
  const other = at.get(OTHER_LABEL);
  if (other !== undefined) {
    for (const conflict of conflicts) {
      const problem = makeProblem("F704", [...path, ...conflict], indicator, {});
      notes.problems.push({ at: other, problem });
    }
  }
  return item;
}
