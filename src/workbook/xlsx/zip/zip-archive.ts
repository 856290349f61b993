/** A ZIP file whose parts are inflated one by one, only when somebody asks for them. */
import type { Unpacking } from "../../unpacking";
import { WorkbookError } from "../../workbook-error";
import { damaged } from "../damaged";
import { portableUnpacking } from "./portable-unpacking";
import { readZipEnd, readZipEntries, type ZipEntry } from "./zip-directory";

const LOCAL = 0x04034b50;
/** Largest part that is looked into, in bytes: a sheet of a million cells has some fifty million. */
const MAX_PART = 64 * 2 ** 20;

export class ZipArchive {
  private readonly byName = new Map<string, ZipEntry>();

  /** Entries in the order of the central directory, folders left out. */
  readonly entries: readonly ZipEntry[];

  /**
   * @param entries what the directory says, if it has been read already
   * @throws WorkbookError damaged, when the bytes are no complete archive
   */
  constructor(
    readonly bytes: Uint8Array,
    readonly unpacking: Unpacking = portableUnpacking,
    entries: readonly ZipEntry[] = readZipEntries(bytes, readZipEnd(bytes)),
  ) {
    this.entries = entries.filter((entry) => !entry.name.endsWith("/"));
    for (const entry of this.entries) {
      const key = entry.name.toLowerCase();
      if (this.byName.has(key)) throw damaged(`two parts are named ${entry.name}`);
      this.byName.set(key, entry);
    }
  }

  /** Names of parts are compared without regard to case, as the packaging standard has it. */
  has(name: string): boolean {
    return this.byName.has(name.toLowerCase());
  }

  /** What the directory says of a part; null when there is none. */
  entry(name: string): ZipEntry | null {
    return this.byName.get(name.toLowerCase()) ?? null;
  }

  /** The compressed bytes of an entry as they stand in the file. */
  compressed(entry: ZipEntry): Uint8Array {
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    const at = entry.headerOffset;
    if (at + 30 > this.bytes.length || view.getUint32(at, true) !== LOCAL)
      throw damaged(`no header of ${entry.name}`);
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (start + entry.compressedSize > this.bytes.length) throw damaged(`${entry.name} is cut off`);
    return this.bytes.subarray(start, start + entry.compressedSize);
  }

  /** @throws WorkbookError damaged, when the part is missing or not what its checksum says; tooLarge */
  read(name: string): Uint8Array {
    const entry = this.entry(name);
    if (entry === null) throw damaged(`no part ${name}`);
    if (entry.size > MAX_PART) throw new WorkbookError("tooLarge");
    const content = this.inflate(entry);
    if (content.length !== entry.size || this.unpacking.crc32(content) !== entry.crc)
      throw damaged(`wrong checksum of ${name}`);
    return content;
  }

  private inflate(entry: ZipEntry): Uint8Array {
    const content = this.compressed(entry);
    if (entry.method === 0) return content;
    if (entry.method !== 8) throw damaged(`unknown compression of ${entry.name}`);
    if (entry.size === 0) return new Uint8Array(0);
    try {
      return this.unpacking.inflate(content, entry.size);
    } catch (error) {
      throw damaged(`can't inflate ${entry.name}`, error);
    }
  }
}
