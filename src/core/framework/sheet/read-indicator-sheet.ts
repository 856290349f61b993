/** Reads the table of indicators on the 指标体系 sheet. */
import type { SheetGrid } from "../../grid/grid";
import { normalizeLabel } from "../../sheet/normalize-text";
import { makeProblem, type Path } from "../check/problem";
import { findIndicatorHeader, rowLabels } from "./framework-sheet-names";
import { INDICATOR_COLUMNS, indicatorFields, RULE_LABEL, unusedColumns } from "./indicator-fields";
import { givenIndicator } from "./item-context";
import type { JsonObject } from "./json-tools";
import { collectCells, itemFromCells, type ItemCells, type ReadingNotes } from "./read-rows";
import { formNamed, RULE_FORMS, type RuleForm } from "./rule-forms";
import { INDICATOR_FIELDS } from "./sheet-field";

const [LEVEL, CODE] = INDICATOR_FIELDS;

/** The indicators in the order of their rows; what is wrong with them goes into the notes. */
export function readIndicatorSheet(grid: SheetGrid, notes: ReadingNotes): readonly JsonObject[] {
  const header = findIndicatorHeader(grid);
  if (header === null) {
    const at = { sheet: grid.name, row: 0, column: 0 };
    notes.problems.push({ at, problem: makeProblem("F701", ["indicators"], null, {}) });
    return [];
  }
  const labels = rowLabels(grid, header);
  const columns = INDICATOR_COLUMNS.flatMap(({ label }) => {
    const column = labels.get(normalizeLabel(label));
    return column === undefined ? [] : [[label, column] as const];
  });
  const hints = new Set(INDICATOR_COLUMNS.map(({ hint }) => hint).filter((hint) => hint !== ""));
  const items: JsonObject[] = [];
  for (let row = header + 1; row < grid.values.length; row++) {
    const texts = columns.map(([, column]) => grid.values[row]?.[column] ?? null).filter(isFilled);
    const isHintRow =
      row === header + 1 &&
      texts.length > 0 &&
      texts.every((text) => typeof text === "string" && hints.has(text));
    if (texts.length === 0 || isHintRow) continue;
    const path = ["indicators", items.length];
    const places = new Map(columns.map(([label, column]) => [label, { row, column }]));
    items.push(readIndicator(collectCells(grid, places, path, notes), path, notes));
  }
  return items;
}

function isFilled(value: unknown): boolean {
  return value !== null && (typeof value !== "string" || value.trim() !== "");
}

function readIndicator(cells: ItemCells, path: Path, notes: ReadingNotes): JsonObject {
  const level = LEVEL?.kind.parse(cells.cells.get(LEVEL.label) ?? "");
  const form = readForm(cells, path, notes);
  const item = itemFromCells(cells, indicatorFields(form), givenIndicator(level, form), path, notes);
  const code = cells.at.get(CODE?.label ?? "");
  const rule = cells.at.get(RULE_LABEL);
  if (code !== undefined) notes.places.set(JSON.stringify(path), code);
  if (rule !== undefined) notes.places.set(JSON.stringify([...path, "rule"]), rule);
  return item;
}

/** The rule that was chosen; columns that it doesn't use must be blank. */
function readForm({ cells, at }: ItemCells, path: Path, notes: ReadingNotes): RuleForm | null {
  const chosen = cells.get(RULE_LABEL);
  const form = chosen === undefined ? null : formNamed(String(chosen));
  const code = cells.get(CODE?.label ?? "");
  const indicator = code === undefined ? null : String(code);
  const cell = at.get(RULE_LABEL);
  if (chosen !== undefined && form === null && cell !== undefined) {
    const values = { found: String(chosen), list: RULE_FORMS.map(({ label }) => label) };
    notes.problems.push({ at: cell, problem: makeProblem("F707", [...path, "rule"], indicator, values) });
    return null;
  }
  for (const label of unusedColumns(form)) {
    const unused = at.get(label);
    if (!cells.has(label) || unused === undefined) continue;
    const values = { rule: form?.label ?? "" };
    notes.problems.push({ at: unused, problem: makeProblem("F705", [...path, label], indicator, values) });
  }
  return form;
}
