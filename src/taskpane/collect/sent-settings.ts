/**
 * By what files are read, on its way to a thread: as a text, since the same settings go with each of hundreds of files
 * and a thread takes them apart only where they changed.
 */
import type { OwnColumnKey } from "../../core/derive/own-column";
import type { Framework } from "../../core/framework/framework";
import type { ReadingSettings } from "../../usecases/collect-desk";

/** JSON of a Reading. */
export type SentSettings = string;

interface Reading {
  readonly reading: ReadingSettings;
  /** What the deployment brings for all workbooks. */
  readonly ofDepartment: readonly Framework[];
}

/** What a Map becomes in JSON. */
type Columns = readonly (readonly [string, readonly (readonly [string, OwnColumnKey | null])[]])[];

export function sentSettings({ reading, ofDepartment }: Reading): SentSettings {
  const columns: Columns = [...reading.columns].map(([key, mapping]) => [key, [...mapping]]);
  return JSON.stringify({ ...reading, columns, ofDepartment });
}

let known: { readonly sent: SentSettings; readonly reading: Reading } | null = null;

export function readingOf(sent: SentSettings): Reading {
  if (known?.sent === sent) return known.reading;
  const { units, framework, columns, ofDepartment } = JSON.parse(sent) as Omit<ReadingSettings, "columns"> & {
    readonly columns: Columns;
    readonly ofDepartment: readonly Framework[];
  };
  const mappings = new Map(columns.map(([key, mapping]) => [key, new Map(mapping)]));
  const reading = { reading: { units, framework, columns: mappings }, ofDepartment };
  known = { sent, reading };
  return reading;
}
