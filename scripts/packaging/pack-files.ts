/** Packs files so that the same files give the same bytes, on any day and in any time zone. */
import { zipSync, type Zippable } from "fflate";

/** In the local time that zip files use; what matters is that it never changes. */
const PACKED_AT = new Date(2020, 0, 1);

/** @param files by path; their order does not matter */
export function packFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(
    sorted.map(([path, bytes]) => [path, [bytes, { mtime: PACKED_AT, level: 9 }]]),
  );
  return zipSync(entries);
}
