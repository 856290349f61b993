/** Puts finished files into one zip file. The same files give the same bytes. */
import { zipSync } from "fflate";

/** The earliest day that a zip file can state; the files' own time says nothing. */
const DAY = new Date(1980, 0, 1);

/** @param files contents by name; they are stored as they are, since workbooks are compressed already */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 0, mtime: DAY });
}
