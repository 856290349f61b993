/**
 * Writes a ZIP file. Parts that were not changed are carried over as they are, still compressed;
 * new ones get a fixed date, so the same content always gives the same bytes.
 */
import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipArchive } from "./zip-archive";
import type { ZipEntry } from "./zip-directory";

/** The first moment MS-DOS knows, 1 January 1980, in its own notation. */
const FIXED_TIME = 0x00210000;
const UTF8_NAME = 0x0800;
const SIZES_FOLLOW = 0x0008;

type Packed = Omit<ZipEntry, "name" | "extra" | "headerOffset"> & { readonly data: Uint8Array };

/** An entry carried over from an archive, its compressed bytes untouched. */
export function carryOver(archive: ZipArchive, entry: ZipEntry): Packed {
  const { rawName, method, time, crc, compressedSize, size } = entry;
  // The sizes are written in front from now on, so none follow behind.
  return {
    rawName,
    flags: entry.flags & ~SIZES_FOLLOW,
    method,
    time,
    crc,
    compressedSize,
    size,
    data: archive.compressed(entry),
  };
}

/** An entry made of new content. */
export function pack(name: string, content: Uint8Array): Packed {
  const data = deflateSync(content, { level: 6 });
  const rawName = new TextEncoder().encode(name);
  return {
    rawName,
    flags: UTF8_NAME,
    method: 8,
    time: FIXED_TIME,
    crc: crc32(content),
    compressedSize: data.length,
    size: content.length,
    data,
  };
}

/** Puts entries together, in their order. */
export function writeZip(entries: readonly Packed[]): Uint8Array {
  const directorySize = entries.reduce((sum, entry) => sum + 46 + entry.rawName.length, 0);
  const filesSize = entries.reduce((sum, entry) => sum + 30 + entry.rawName.length + entry.data.length, 0);
  const out = new Uint8Array(filesSize + directorySize + 22);
  const view = new DataView(out.buffer);
  let file = 0;
  let record = filesSize;
  for (const entry of entries) {
    view.setUint32(record, 0x02014b50, true);
    view.setUint16(record + 4, 20, true);
    writeCommon(view, record + 6, entry);
    view.setUint32(record + 42, file, true);
    out.set(entry.rawName, record + 46);
    record += 46 + entry.rawName.length;

    view.setUint32(file, 0x04034b50, true);
    writeCommon(view, file + 4, entry);
    out.set(entry.rawName, file + 30);
    out.set(entry.data, file + 30 + entry.rawName.length);
    file += 30 + entry.rawName.length + entry.data.length;
  }
  view.setUint32(record, 0x06054b50, true);
  view.setUint16(record + 8, entries.length, true);
  view.setUint16(record + 10, entries.length, true);
  view.setUint32(record + 12, directorySize, true);
  view.setUint32(record + 16, filesSize, true);
  return out;
}

/** The fields that stand in the same order in front of a file and in the directory. */
function writeCommon(view: DataView, at: number, entry: Packed): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}
