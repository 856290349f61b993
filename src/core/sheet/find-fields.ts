/**
 * Finds the header fields above the table (unit, period, …) by their labels. The value stands to
 * the right of its label, or in the same cell after a colon, several of them in one cell at times.
 */
import { textAt, type SheetGrid } from "../grid/grid";
import { makeField } from "./make-field";
import { normalizeLabel, trimText, withoutBrackets } from "./normalize-text";
import { readText } from "./read-text";
import type { Field, HeaderFieldKey } from "./scoring-sheet";
import { FIELD_LABELS, FIELD_WORDINGS } from "./sheet-labels";

/** Characters of a label may be spread out: “考 核 期 间”. */
const INLINE_LABEL = new RegExp(
  `(?<![\\p{L}\\p{N}])(${[...FIELD_WORDINGS]
    .sort((a, b) => b.label.length - a.label.length)
    .map(({ label }) => [...label.replace(/\s+/g, "")].map(escapePattern).join("\\s*"))
    .join("|")})\\s*[:：]`,
  "giu",
);

const COLON = /[:：]/;

/** Reads the fields above a row. A label that comes twice counts where it comes first. */
export function findFields(grid: SheetGrid, headerRow: number): Map<HeaderFieldKey, Field> {
  const fields = new Map<HeaderFieldKey, Field>();
  for (let row = 0; row < headerRow; row++) {
    grid.values[row]?.forEach((_, column) => {
      for (const [key, field] of fieldsOfCell(grid, row, column)) {
        if (!fields.has(key)) fields.set(key, field);
      }
    });
  }
  return fields;
}

function fieldsOfCell(grid: SheetGrid, row: number, column: number): (readonly [HeaderFieldKey, Field])[] {
  const text = textAt(grid, row, column);
  if (text === "") return [];
  const alone = labelKey(text);
  if (alone !== null) return [[alone, fieldBeside(grid, row, column)]];
  return inlineValues(text).map(({ key, value }) => [
    key,
    value === ""
      ? fieldBeside(grid, row, column)
      : makeField(grid, row, column, () => ({ kind: "text", text: value })),
  ]);
}

/** The field that a cell's whole text is the label of. */
function labelKey(text: string): HeaderFieldKey | null {
  const label = normalizeLabel(text);
  const plain = withoutBrackets(label);
  const { standard, aliases } = FIELD_LABELS;
  return standard.get(label) ?? aliases.get(label) ?? standard.get(plain) ?? aliases.get(plain) ?? null;
}

/** “被考核单位：第一党支部　考核期间：2026Q3” as its parts. */
function inlineValues(text: string): { key: HeaderFieldKey; value: string }[] {
  // Most cells have no colon, and looking for all labels takes a while.
  if (!COLON.test(text)) return [];
  const matches = [...text.matchAll(INLINE_LABEL)];
  return matches.flatMap((match, index) => {
    const key = labelKey(match[1] ?? "");
    const value = trimText(text.slice(match.index + match[0].length, matches[index + 1]?.index));
    return key === null ? [] : [{ key, value }];
  });
}

/** The next cell with content to the right, before another label; else the blank cell that waits for it. */
function fieldBeside(grid: SheetGrid, row: number, column: number): Field {
  const width = grid.values[row]?.length ?? 0;
  for (let next = column + 1; next < width; next++) {
    const text = textAt(grid, row, next);
    if (labelKey(text) !== null || inlineValues(text).length > 0) break;
    const field = makeField(grid, row, next, readText);
    if (field.reading.kind !== "blank") return field;
  }
  const merge = grid.merges.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return makeField(grid, row, (merge?.right ?? column) + 1, readText);
}

function escapePattern(char: string): string {
  return char.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
