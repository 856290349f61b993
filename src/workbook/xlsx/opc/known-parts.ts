/**
 * Small parts that come again in file after file: the styles, lists and relationships of everything that was made from
 * one template. Bytes that were inflated, checked and decoded once give the same again, so that is not done again.
 */
import type { ZipArchive } from "../zip/zip-archive";
import type { ZipEntry } from "../zip/zip-directory";
import { partText } from "./part-text";

/** In bytes, packed and inflated; larger parts are seldom the same. */
const MOST_PACKED = 4 * 1024;
const MOST_INFLATED = 64 * 1024;
/** Of one name, since a department's units don't all use the same program. */
const VARIANTS = 4;
/** Different names; with all their variants some ten megabytes at the utmost. */
const NAMES = 32;

interface KnownPart {
  /** A copy: a piece of the file would keep all of it. */
  readonly packed: Uint8Array;
  readonly entry: Pick<ZipEntry, "method" | "crc" | "size">;
  readonly text: string;
}

const byName = new Map<string, KnownPart[]>();

/**
 * The text of a part. What is known already has passed every check with the very same bytes and the same claims about them.
 * @throws WorkbookError as ZipArchive.read and partText do
 */
export function textOfPart(archive: ZipArchive, name: string): string {
  const entry = archive.entry(name);
  if (entry === null || entry.compressedSize > MOST_PACKED || entry.size > MOST_INFLATED)
    return partText(archive.read(name), archive.unpacking);
  const key = name.toLowerCase();
  const packed = archive.compressed(entry);
  const variants = byName.get(key);
  const known = variants?.find((one) => isSame(one, entry, packed));
  if (known !== undefined) return known.text;
  const text = partText(archive.read(name), archive.unpacking);
  const { method, crc, size } = entry;
  keep(key, variants, { packed: packed.slice(), entry: { method, crc, size }, text });
  return text;
}

/** The newest first; the one that was longest not kept goes. */
function keep(key: string, variants: readonly KnownPart[] = [], part: KnownPart): void {
  if (byName.size >= NAMES && !byName.has(key)) byName.clear();
  byName.set(key, [part, ...variants.slice(0, VARIANTS - 1)]);
}

/** The checksum tells nearly all that differ; it proves nothing, so that every byte is compared. */
function isSame({ packed: known, entry: of }: KnownPart, entry: ZipEntry, packed: Uint8Array): boolean {
  if (of.crc !== entry.crc || of.size !== entry.size || of.method !== entry.method) return false;
  if (known.length !== packed.length) return false;
  for (let at = 0; at < known.length; at++) if (known[at] !== packed[at]) return false;
  return true;
}
