/** Reads the 体系设置 sheet: settings, table of grades, table of adjustments. */
import type { CellRef } from "../../grid/address";
import { textAt, type SheetGrid } from "../../grid/grid";
import { normalizeLabel } from "../../sheet/normalize-text";
import { makeProblem } from "../check/problem";
import { rowLabels, SETTINGS_HEADER } from "./framework-sheet-names";
import { GIVEN_ADJUSTMENT, GIVEN_SETTINGS } from "./item-context";
import type { JsonObject } from "./json-tools";
import { collectCells, itemFromCells, type ReadingNotes } from "./read-rows";
import { ADJUSTMENT_FIELDS, GRADE_FIELDS, settingsFields, type Derived } from "./settings-fields";
import { OTHER_LABEL, type SheetField } from "./sheet-field";

const VALUE_COLUMN = 1;

/** All of a framework but its indicators. @param derived totals that follow from the indicators */
export function readSettingsSheet(grid: SheetGrid, derived: Derived, notes: ReadingNotes): JsonObject {
  const rows = grid.values.length;
  const grades = findTable(grid, GRADE_FIELDS) ?? rows;
  const adjustments = findTable(grid, ADJUSTMENT_FIELDS) ?? rows;
  return {
    ...readSettings(grid, Math.min(grades, adjustments), derived, notes),
    grades: readTable(grid, grades, grades < adjustments ? adjustments : rows, "grades", notes),
    adjustments: readTable(grid, adjustments, adjustments < grades ? grades : rows, "adjustments", notes),
  };
}

/** The row that has at least half of a table's labels. */
function findTable(grid: SheetGrid, fields: readonly SheetField[]): number | null {
  const row = grid.values.findIndex((_, index) => {
    const labels = rowLabels(grid, index);
    return fields.filter(({ label }) => labels.has(normalizeLabel(label))).length >= fields.length / 2;
  });
  return row < 0 ? null : row;
}

function readSettings(grid: SheetGrid, end: number, derived: Derived, notes: ReadingNotes): JsonObject {
  const fields = settingsFields(derived);
  const known = new Map(
    [...fields.map(({ label }) => label), OTHER_LABEL].map((label) => [normalizeLabel(label), label]),
  );
  const places = new Map<string, { row: number; column: number }>();
  for (let row = 0; row < end; row++) {
    const text = textAt(grid, row, 0);
    const label = known.get(normalizeLabel(text));
    if (label !== undefined && !places.has(label)) places.set(label, { row, column: VALUE_COLUMN });
    else if (text !== "" && text !== SETTINGS_HEADER[0] && textAt(grid, row, VALUE_COLUMN) !== "") {
      const at: CellRef = { sheet: grid.name, row, column: 0 };
      notes.problems.push({ at, problem: makeProblem("F708", [text], null, { found: text }) });
    }
  }
  return itemFromCells(collectCells(grid, places, [], notes), fields, GIVEN_SETTINGS, [], notes);
}

function readTable(
  grid: SheetGrid,
  header: number,
  end: number,
  key: "grades" | "adjustments",
  notes: ReadingNotes,
): readonly JsonObject[] {
  const fields = key === "grades" ? GRADE_FIELDS : ADJUSTMENT_FIELDS;
  const given = key === "grades" ? {} : GIVEN_ADJUSTMENT;
  const labels = rowLabels(grid, header);
  const columns = [...fields.map(({ label }) => label), OTHER_LABEL].flatMap((label) => {
    const column = labels.get(normalizeLabel(label));
    return column === undefined ? [] : [[label, column] as const];
  });
  notes.places.set(JSON.stringify([key]), {
    sheet: grid.name,
    row: Math.min(header, grid.values.length),
    column: 0,
  });
  const hints = new Set(fields.map(({ hint }) => hint).filter((hint) => hint !== ""));
  const items: JsonObject[] = [];
  for (let row = header + 1; row < end; row++) {
    const texts = columns.map(([, column]) => textAt(grid, row, column)).filter((text) => text !== "");
    const isHintRow = row === header + 1 && texts.every((text) => hints.has(text));
    const isTitle = texts.length === 1 && textAt(grid, row, 0) !== "" && row === end - 1;
    const hasError = columns.some(
      ([, column]) => typeof grid.values[row]?.[column] === "object" && grid.values[row]?.[column] !== null,
    );
    if ((texts.length === 0 && !hasError) || isHintRow || isTitle) continue;
    const path = [key, items.length];
    const places = new Map(columns.map(([label, column]) => [label, { row, column }]));
    notes.places.set(JSON.stringify(path), { sheet: grid.name, row, column: columns[0]?.[1] ?? 0 });
    items.push(itemFromCells(collectCells(grid, places, path, notes), fields, given, path, notes));
  }
  return items;
}
