/**
 * What a stamp says of one sheet: by what framework and when it was stamped, and every entry with its
 * value. The hash over it tells whether the record itself is still as it was written; somebody who
 * means to can make another one, so this finds slips, not forgery.
 */
import type { CellValue } from "../grid/grid";
import { sha256 } from "../hash/sha-256";
import type { Text } from "../locale/language";

/** One recorded cell. */
export interface StampedEntry {
  /** Where it was: "填报" and "F7". */
  readonly sheet: string;
  readonly address: string;
  /** See current-entries.ts. */
  readonly code: string;
  readonly field: string;
  /** The value with its type, as recordedValue gives it. */
  readonly value: string;
}

export interface StampRecord {
  /** Slot of the sheet's mark, or its name where it has none. */
  readonly key: string;
  readonly sheetName: string;
  readonly framework: {
    readonly id: string;
    readonly name: Text;
    readonly version: string;
    readonly hash: string;
  };
  /** Local time to the minute: 2026-12-31 15:20. */
  readonly time: string;
  readonly entries: readonly StampedEntry[];
}

/** SHA-256 of the record, in hexadecimal digits. */
export function stampHash({ key, sheetName, framework, time, entries }: StampRecord): string {
  const { id, name, version, hash } = framework;
  const cells = entries.map(({ sheet, address, code, field, value }) => [sheet, address, code, field, value]);
  return sha256(JSON.stringify([key, sheetName, id, name.zh, name.en, version, hash, time, cells]));
}

/** The hash in a form that people compare by eye: 3F2A-91C4. */
export function shortCode(hash: string): string {
  const digits = hash.slice(0, 8).toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** Excel's cells hold 32,767 characters; of a longer text its beginning and its hash are kept. */
const LONGEST = 8_000;
const SHOWN = 100;

/** A value as text that keeps its type: 38, "38", true, null, {"error":"#N/A"}. */
export function recordedValue(value: CellValue): string {
  const text = JSON.stringify(value);
  return text.length <= LONGEST || typeof value !== "string"
    ? text
    : JSON.stringify({ start: value.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, ""), hash: sha256(value) });
}

/** The value, as far as it was kept; null for a text that is no record of a value. */
export function valueOfRecord(text: string): CellValue {
  const value = parsed(text);
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  if ("start" in value && typeof value.start === "string") return `${value.start}…`;
  return "error" in value ? { error: String(value.error) } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
