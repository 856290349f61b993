/** ZIP files as other programs write them, and as we do. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { crc32 } from "../../../src/workbook/xlsx/zip/crc32";
import { ZipArchive } from "../../../src/workbook/xlsx/zip/zip-archive";
import { carryOver, pack, writeZip } from "../../../src/workbook/xlsx/zip/zip-writer";

/** Little-endian numbers of 2, 4 or 8 bytes, and plain bytes, one after the other. */
function record(...fields: readonly (readonly [2 | 4 | 8, number] | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap((field) => {
      if (field instanceof Uint8Array) return [...field];
      const [size, value] = field;
      return Array.from({ length: size }, (_, index) => Math.floor(value / 256 ** index) % 256);
    }),
  );
}

const NAME = strToU8("a.txt");
const TEXT = strToU8("content");
const FULL = 0xffffffff;

/** One stored file as programs write it that do not know its size beforehand. */
function streamed(zip64: boolean): Uint8Array {
  const crc = crc32(TEXT);
  const size = TEXT.length;
  const local = record(
    [4, 0x04034b50],
    [2, 20],
    [2, 8],
    [2, 0],
    [4, 0],
    [4, 0],
    [4, 0],
    [4, 0],
    [2, NAME.length],
    [2, 0],
    NAME,
    TEXT,
  );
  const descriptor = record([4, 0x08074b50], [4, crc], [4, size], [4, size]);
  const directory = local.length + descriptor.length;
  const extra = zip64
    ? record([2, 0x5455], [2, 1], new Uint8Array(1), [2, 1], [2, 24], [8, size], [8, size], [8, 0])
    : new Uint8Array(0);
  const sizes: readonly (readonly [4, number])[] = zip64
    ? [
        [4, FULL],
        [4, FULL],
      ]
    : [
        [4, size],
        [4, size],
      ];
  const central = record(
    [4, 0x02014b50],
    [2, 20],
    [2, 20],
    [2, 8],
    [2, 0],
    [4, 0],
    [4, crc],
    ...sizes,
    [2, NAME.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, zip64 ? FULL : 0],
    NAME,
    extra,
  );
  const end64 = directory + central.length;
  const far = zip64
    ? record(
        [4, 0x06064b50],
        [8, 44],
        [2, 45],
        [2, 45],
        [4, 0],
        [4, 0],
        [8, 1],
        [8, 1],
        [8, central.length],
        [8, directory],
        [4, 0x07064b50],
        [4, 0],
        [8, end64],
        [4, 1],
      )
    : new Uint8Array(0);
  const end = zip64
    ? record(
        [4, 0x06054b50],
        [2, 0],
        [2, 0],
        [2, 0xffff],
        [2, 0xffff],
        [4, FULL],
        [4, FULL],
        [2, 4],
        strToU8("note"),
      )
    : record([4, 0x06054b50], [2, 0], [2, 0], [2, 1], [2, 1], [4, central.length], [4, directory], [2, 0]);
  return record(local, descriptor, central, far, end);
}

const text = (archive: ZipArchive, name: string): string => strFromU8(archive.read(name));

test.each([
  ["sizes behind the content", false],
  ["sizes of 64 bits and a comment at the end", true],
])("a file with %s is read, and carried over into a plain one", (_, zip64) => {
  const archive = new ZipArchive(streamed(zip64));
  expect(text(archive, "A.TXT")).toBe("content");
  const copy = writeZip(archive.entries.map((entry) => carryOver(archive, entry)));
  expect(strFromU8(unzipSync(copy)["a.txt"] ?? new Uint8Array(0))).toBe("content");
  expect(text(new ZipArchive(copy), "a.txt")).toBe("content");
});

test("what is carried over keeps its compressed bytes", () => {
  const archive = new ZipArchive(zipSync({ "a.txt": strToU8("content ".repeat(100)) }, { level: 1 }));
  const [entry] = archive.entries;
  if (entry === undefined) throw new Error("no entry");
  expect(carryOver(archive, entry).data).toEqual(archive.compressed(entry));
});

test("another program reads what is written, names in Chinese too", () => {
  const bytes = writeZip([pack("汇总.xml", strToU8("<a/>")), pack("empty", new Uint8Array(0))]);
  expect(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)])).toEqual([
    ["汇总.xml", "<a/>"],
    ["empty", ""],
  ]);
});

test("names with backslashes or a leading slash are those of the standard", () => {
  const archive = new ZipArchive(zipSync({ "xl\\workbook.xml": strToU8("1"), "/a": strToU8("2") }));
  expect([text(archive, "xl/workbook.xml"), text(archive, "a")]).toEqual(["1", "2"]);
});

test("two files of one name are refused: programs differ on which of them counts", () => {
  expect(() => new ZipArchive(writeZip([pack("a", TEXT), pack("A", TEXT)]))).toThrow("damaged");
});

test("the checksum is the one of the standard", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
});
