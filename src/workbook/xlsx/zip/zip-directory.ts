/**
 * The table of contents at the end of a ZIP file. It tells how large everything will become
 * before a single byte is inflated, which is how bombs are refused for free.
 */
import { damaged } from "../damaged";

/** One file inside the archive, as the central directory describes it. */
export interface ZipEntry {
  /** Name with forward slashes and without a leading one. */
  readonly name: string;
  readonly rawName: Uint8Array;
  /** Further fields of the directory, unread. */
  readonly extra: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Time and date in MS-DOS form, kept as they are. */
  readonly time: number;
  readonly crc: number;
  readonly compressedSize: number;
  /** Size after inflating, in bytes, as declared. */
  readonly size: number;
  readonly headerOffset: number;
}

export interface ZipEnd {
  readonly count: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
/** The end record is 22 bytes, and a comment of at most 65,535 may follow it. */
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const FULL_32 = 0xffffffff;

/** Made once: making one costs as much as reading a whole directory. */
const NAME_DECODER = new TextDecoder();

/**
 * Finds the end record.
 * @param bytes a file, or its last part
 * @param start where in the file they begin; offsets in the result count from the file's beginning
 * @throws WorkbookError damaged, when there is none (the file was cut off)
 */
export function readZipEnd(bytes: Uint8Array, start = 0): ZipEnd {
  const view = viewOf(bytes);
  const lowest = Math.max(0, bytes.length - END_SIZE - MAX_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= lowest; at--) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return count === 0xffff || offset === FULL_32 ? readZip64End(view, at, start) : { count, offset };
  }
  throw damaged("no end of central directory");
}

function readZip64End(view: DataView, end: number, start: number): ZipEnd {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) throw damaged("no ZIP64 locator");
  const at = read64(view, locator + 8) - start;
  if (at < 0 || at + 56 > view.byteLength || view.getUint32(at, true) !== END64)
    throw damaged("no ZIP64 end record");
  return { count: read64(view, at + 32), offset: read64(view, at + 48) };
}

/**
 * Reads the entries that the end record announces.
 * @throws WorkbookError damaged
 */
export function readZipEntries(bytes: Uint8Array, end: ZipEnd): readonly ZipEntry[] {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = end.offset;
  for (let i = 0; i < end.count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL)
      throw damaged("broken central directory");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
    const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
    entries.push({
      name: NAME_DECODER.decode(rawName).replace(/\\/g, "/").replace(/^\/+/, ""),
      rawName,
      extra: bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      time: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      ...sizes,
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

type Sizes = Pick<ZipEntry, "compressedSize" | "size" | "headerOffset">;

/** Sizes and offset; those that do not fit into 32 bits (or were not trusted to) stand in the extra field. */
function readSizes(view: DataView, at: number, extraStart: number, extraLength: number): Sizes {
  const size = view.getUint32(at + 24, true);
  const compressedSize = view.getUint32(at + 20, true);
  const headerOffset = view.getUint32(at + 42, true);
  if (size !== FULL_32 && compressedSize !== FULL_32 && headerOffset !== FULL_32) {
    return { size, compressedSize, headerOffset };
  }
  const extraEnd = extraStart + extraLength;
  for (let field = extraStart; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const take = (value: number): number => {
      if (value !== FULL_32) return value;
      next += 8;
      return read64(view, next - 8);
    };
    return { size: take(size), compressedSize: take(compressedSize), headerOffset: take(headerOffset) };
  }
  throw damaged("no ZIP64 sizes");
}

function read64(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged("impossible ZIP64 number");
  return Number(value);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
