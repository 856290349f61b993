/**
 * A person's answer to “which column is which”. It goes by the wording of the headers, since
 * columns move between quarters.
 */
import { normalizeLabel } from "../sheet/normalize-text";
import type { ColumnKey } from "../sheet/scoring-sheet";

/** Header texts in normalised form with the column that each one means; null: not to be used. */
export type ColumnMapping = ReadonlyMap<string, ColumnKey | null>;

/** What persons said about the columns of departments' own sheets, by the sheet's name. */
export type SheetMappings = ReadonlyMap<string, ColumnMapping>;

/** @param columns header texts as they are written */
export function columnMapping(columns: Readonly<Record<string, ColumnKey | null>>): ColumnMapping {
  return new Map(Object.entries(columns).map(([label, key]) => [normalizeLabel(label), key]));
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
  const own = mappings.get(sheetName);
  if (own !== undefined) return own;
  const alike = [...mappings.values()].find(
    (mapping) => mapping.size > 0 && [...mapping.keys()].every((label) => labels.has(label)),
  );
  return alike ?? new Map();
}
