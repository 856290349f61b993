/** Packs files so that the same files give the same bytes, on any day and in any time zone. */
import { zipSync, type Zippable } from "fflate";

/**
 * @param files by path; their order does not matter
 * @param time the files' time; it is packed as it reads in UTC, since zip files know no time zone
 */
export function packFiles(files: ReadonlyMap<string, Uint8Array>, time: Date): Uint8Array {
  const mtime = asLocal(time);
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(
    sorted.map(([path, bytes]) => [path, [bytes, { mtime, level: 9 }]]),
  );
  return zipSync(entries);
}

/** The moment that reads here as `time` reads in UTC: fflate packs local time. */
function asLocal(time: Date): Date {
  return new Date(
    time.getUTCFullYear(),
    time.getUTCMonth(),
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
  );
}
