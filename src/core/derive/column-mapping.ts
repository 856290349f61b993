/**
 * A person's answer to “which column is which”. It goes by the wording of the headers, since
 * columns move between quarters, and it can be kept as one line of text.
 */
import { normalizeLabel } from "../sheet/normalize-text";
import type { ColumnKey } from "../sheet/scoring-sheet";
import { COLUMN_KEYS } from "../sheet/sheet-labels";

/** Header texts in normalised form with the column that each one means. */
export type ColumnMapping = ReadonlyMap<string, ColumnKey>;

/** @param columns header texts as they are written */
export function columnMapping(columns: Readonly<Record<string, ColumnKey>>): ColumnMapping {
  return new Map(Object.entries(columns).map(([label, key]) => [normalizeLabel(label), key]));
}

/** The mapping as JSON, the same text for the same mapping. */
export function mappingText(mapping: ColumnMapping): string {
  return JSON.stringify([...mapping].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** @returns null for a text that `mappingText` can't have written */
export function parseMapping(text: string): ColumnMapping | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (!Array.isArray(json)) return null;
  const pairs: (readonly [string, ColumnKey])[] = [];
  for (const pair of json as readonly unknown[]) {
    if (!Array.isArray(pair) || pair.length !== 2) return null;
    const [label, name] = pair as readonly unknown[];
    const key = COLUMN_KEYS.find((known) => known === name);
    if (typeof label !== "string" || key === undefined) return null;
    pairs.push([normalizeLabel(label), key]);
  }
  return new Map(pairs);
}
