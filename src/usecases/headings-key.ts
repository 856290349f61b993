/** By what the columns of departments' own sheets are known again: the same headings have the same key. */
import { sha256 } from "../core/hash/sha-256";
import { normalizeLabel } from "../core/sheet/normalize-text";

/** No sheet's name has a colon: such a key never stands for a sheet. */
const PREFIX = "headings:";

export function headingsKey(labels: readonly string[]): string {
  return PREFIX + sha256(JSON.stringify(labels.map(normalizeLabel))).slice(0, 16);
}

export function isHeadingsKey(key: string): boolean {
  return key.startsWith(PREFIX);
}
