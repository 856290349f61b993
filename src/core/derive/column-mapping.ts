/**
 * A person's answer to “which column is which”. It goes by the wording of the headers, since
 * columns move between quarters; on the command line by a column's letters too.
 */
import { columnLetters } from "../grid/address";
import { normalizeLabel } from "../sheet/normalize-text";
import { isGradesName } from "./grades-name";
import type { OwnColumnKey } from "./own-column";
import type { HeadedColumn } from "./tables/own-table";

/**
 * Header texts in normalised form with the column that each one means; null: not to be used. A text
 * such as “@D” stands for a column by its letters, “@3” (with null) says that the header begins in row 3, and
 * “@grades=90/80/60” (with null) from which scores the grades count.
 */
export type ColumnMapping = ReadonlyMap<string, OwnColumnKey | null>;

/** What persons said about the columns of departments' own sheets, by the sheet's name. */
export type SheetMappings = ReadonlyMap<string, ColumnMapping>;

/** Stands for every sheet of which nothing else was said. */
export const ANY_SHEET = "*";

/** @param columns header texts as they are written, or letters after an “@” */
export function columnMapping(columns: Readonly<Record<string, OwnColumnKey | null>>): ColumnMapping {
  return new Map(Object.entries(columns).map(([label, key]) => [mappedName(label), key]));
}

/** How “the header begins in this row” stands in a mapping. @param row counted from 0 */
export function headerRowName(row: number): string {
  return `@${row + 1}`;
}

/** The row, counted from 0, in which the header was said to begin; null where nothing was said. */
export function toldHeaderRow(mapping: ColumnMapping): number | null {
  for (const name of mapping.keys()) {
    const [, digits] = /^@(\d{1,7})$/.exec(name) ?? [];
    if (digits !== undefined && Number(digits) > 0) return Number(digits) - 1;
  }
  return null;
}

/** How a header's text, or a column's letters after an “@”, stand in a mapping. */
export function mappedName(label: string): string {
  return /^@[A-Za-z]{1,3}$/.test(label) ? label.toUpperCase() : normalizeLabel(label);
}

/**
 * What is known about the columns of a sheet. A sheet of which nobody said anything, such as the
 * copy that is made for the next quarter, is read as another one whose headers it has.
 * @param labels the sheet's header texts in normalised form
 */
export function mappingFor(
  mappings: SheetMappings,
  sheetName: string,
  labels: ReadonlySet<string>,
): ColumnMapping {
  const any = mappings.get(ANY_SHEET);
  if (any === undefined) return ownMapping(mappings, sheetName, labels);
  // Who speaks of grades alone leaves what is known of the columns as it is.
  const onlyGrades = any.size > 0 && [...any.keys()].every(isGradesName);
  if (!onlyGrades) return any;
  const kept = [...ownMapping(mappings, sheetName, labels)].filter(([name]) => !isGradesName(name));
  return new Map([...kept, ...any]);
}

function ownMapping(mappings: SheetMappings, sheetName: string, labels: ReadonlySet<string>): ColumnMapping {
  const own = mappings.get(sheetName);
  if (own !== undefined) return own;
  const alike = [...mappings].find(([sheet, mapping]) => {
    const named = [...mapping.keys()].filter((name) => !isGradesName(name));
    return sheet !== ANY_SHEET && named.length > 0 && named.every((label) => labels.has(label));
  });
  return alike?.[1] ?? new Map();
}

/** A person's word about one column; undefined where nothing was said. */
export function toldKey(
  mapping: ColumnMapping,
  { column, label }: HeadedColumn,
): OwnColumnKey | null | undefined {
  const lowest = label.split("/").at(-1) ?? label;
  for (const name of [`@${columnLetters(column)}`, normalizeLabel(label), normalizeLabel(lowest)]) {
    const key = mapping.get(name);
    if (key !== undefined) return key;
  }
  return undefined;
}
