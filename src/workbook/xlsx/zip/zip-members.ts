/**
 * Archives in which workbooks come by the hundred, read piece by piece: the directory first, then the one
 * member that is wanted. What means harm is refused by what the directory says.
 */
import type { ArchiveMember, Archives, ByteSource } from "../../port";
import type { Unpacking } from "../../unpacking";
import { WorkbookError } from "../../workbook-error";
import { damaged } from "../damaged";
import { memberName } from "./member-name";
import { portableUnpacking } from "./portable-unpacking";
import { readZipEnd, readZipEntries, type ZipEntry } from "./zip-directory";

/** The end record, its comment, and the records for large archives before it. */
const TAIL = 22 + 0xffff + 76;
/** In bytes: names and sizes of some 500,000 members. */
const MAX_DIRECTORY = 64 * 2 ** 20;
/** What a workbook may have, packed and unpacked. */
const MAX_MEMBER = 100 * 2 ** 20;
/** As for parts of workbooks: small ones may do what they like. */
const MAX_RATIO = 250;
const RATIO_MATTERS_FROM = 20 * 2 ** 20;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const ENCRYPTED = 1;

export function zipMembers(unpacking: Unpacking = portableUnpacking): Archives {
  return {
    members: readMembers,
    content: (archive, member) => readContent(archive, member, unpacking),
  };
}

async function readMembers(archive: ByteSource): Promise<readonly ArchiveMember[]> {
  const start = Math.max(0, archive.size - TAIL);
  const end = readZipEnd(await archive.read(start, TAIL), start);
  const length = archive.size - end.offset;
  if (length < 0) throw damaged("no directory");
  if (length > MAX_DIRECTORY) throw new WorkbookError("tooLarge");
  const entries = readZipEntries(await archive.read(end.offset, length), { count: end.count, offset: 0 });
  const packed = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  // Members that share their bytes are how a small file promises to become a huge one.
  if (packed > archive.size) throw new WorkbookError("tooLarge");
  return entries.map(toMember).filter(({ name }) => name !== "" && !name.endsWith("/"));
}

function toMember(entry: ZipEntry): ArchiveMember {
  const { size, method, crc, compressedSize, headerOffset, flags, time } = entry;
  const name = memberName(entry);
  const encrypted = (flags & ENCRYPTED) !== 0;
  return { name, size, modified: dosTime(time), encrypted, method, crc, compressedSize, headerOffset };
}

/** Two seconds are the finest that MS-DOS knows. */
function dosTime(time: number): string | null {
  const date = time >>> 16;
  const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 15, date & 31];
  const [hour, minute, second] = [(time >> 11) & 31, (time >> 5) & 63, (time & 31) * 2];
  // The first moment is what programs write that state none.
  if (month === 0 || month > 12 || day === 0 || hour > 23 || minute > 59 || second > 59) return null;
  if (year === 1980 && month === 1 && day === 1) return null;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
}

async function readContent(
  archive: ByteSource,
  member: ArchiveMember,
  unpacking: Unpacking,
): Promise<Uint8Array> {
  const { size, compressedSize, headerOffset, method, encrypted } = member;
  if (encrypted) throw new WorkbookError("encrypted", { kind: "zipPassword" });
  if (size > MAX_MEMBER || compressedSize > MAX_MEMBER) throw new WorkbookError("tooLarge");
  if (size > RATIO_MATTERS_FROM && size > compressedSize * MAX_RATIO) throw new WorkbookError("tooLarge");
  const packed = await readPacked(archive, headerOffset, compressedSize);
  const content = unpacked(packed, method, size, unpacking);
  if (content.length !== size || unpacking.crc32(content) !== member.crc)
    throw damaged("wrong checksum of a member");
  return content;
}

async function readPacked(archive: ByteSource, at: number, length: number): Promise<Uint8Array> {
  const head = await archive.read(at, LOCAL_SIZE);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < LOCAL_SIZE || view.getUint32(0, true) !== LOCAL) throw damaged("no header of a member");
  const start = at + LOCAL_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = await archive.read(start, length);
  if (packed.length < length) throw damaged("a member is cut off");
  return packed;
}

function unpacked(packed: Uint8Array, method: number, size: number, unpacking: Unpacking): Uint8Array {
  if (method === 0) return packed;
  if (method !== 8) throw damaged("unknown compression of a member");
  if (size === 0) return new Uint8Array(0);
  try {
    return unpacking.inflate(packed, size);
  } catch (error) {
    throw damaged("can't inflate a member", error);
  }
}
