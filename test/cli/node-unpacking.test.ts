/** Node's own way of unpacking gives what the one gives that runs everywhere, and refuses the same files. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { deflateSync } from "fflate";
import fc from "fast-check";
import { nodeUnpacking } from "../../src/cli/node-unpacking";
import type { Unpacking } from "../../src/workbook/unpacking";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { portableUnpacking } from "../../src/workbook/xlsx/zip/portable-unpacking";
import { ZipArchive } from "../../src/workbook/xlsx/zip/zip-archive";
import { pack, writeZip } from "../../src/workbook/xlsx/zip/zip-writer";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { anyCharacter } from "../support/any-character";

const ROOT = resolve(__dirname, "../..");
const FILES = ["examples", "test/fixtures"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => join(ROOT, folder, name)),
);

async function read(bytes: Uint8Array, unpacking: Unpacking): Promise<unknown> {
  try {
    return await (await openXlsx(bytes, "a.xlsx", unpacking)).read();
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

/** The content of the only file of an archive, or the code with which it is refused. */
function content(bytes: Uint8Array, unpacking: Unpacking): string {
  try {
    return Buffer.from(new ZipArchive(bytes, unpacking).read("a")).toString("base64");
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

const both = (bytes: Uint8Array): readonly string[] =>
  [portableUnpacking, nodeUnpacking].map((unpacking) => content(bytes, unpacking));

test("every workbook at hand reads the same both ways", async () => {
  expect(FILES.length).toBeGreaterThan(50);
  for (const file of FILES) {
    const bytes = new Uint8Array(readFileSync(file));
    expect({ file, read: await read(bytes, nodeUnpacking) }).toEqual({
      file,
      read: await read(bytes, portableUnpacking),
    });
  }
});

test("checksums are the same for contents of any length", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(portableUnpacking.crc32(bytes)).toBe(nodeUnpacking.crc32(bytes));
    }),
  );
});

test("a text is decoded the same both ways, and what is no UTF-8 is refused", () => {
  const text = fc
    .oneof(fc.string({ unit: anyCharacter }), fc.string({ unit: "grapheme" }))
    .map((one) => `<${one}`);
  const bytes = fc.oneof(
    text.map((one) => new TextEncoder().encode(one)),
    fc.uint8Array({ maxLength: 40 }).map((some) => Uint8Array.of(60, ...some)),
  );
  const decoded = (unpacking: Unpacking, some: Uint8Array): string | null => {
    try {
      return unpacking.utf8(some);
    } catch {
      return null;
    }
  };
  fc.assert(
    fc.property(bytes, (some) => {
      expect(decoded(nodeUnpacking, some)).toBe(decoded(portableUnpacking, some));
    }),
    { numRuns: 300 },
  );
});

test("a file that was changed anywhere is read or refused both ways", () => {
  const texts = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.constant(new Uint8Array(5_000).fill(65)));
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(255), (text, place, byte) => {
      const bytes = writeZip([pack("a", text)]);
      const [portable, own] = both(bytes);
      expect(own).toBe(portable);
      expect(own).toBe(Buffer.from(text).toString("base64"));
      bytes[place % bytes.length] = byte;
      const [changed, changedOwn] = both(bytes);
      expect(changedOwn).toBe(changed);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["more than its directory declares", 10_000],
  ["less than its directory declares", 200],
])("a file that holds %s is refused both ways", (_, length) => {
  const entry = { ...pack("a", new Uint8Array(1_000).fill(66)), data: deflateSync(new Uint8Array(length)) };
  const bytes = writeZip([{ ...entry, compressedSize: entry.data.length }]);
  expect(both(bytes)).toEqual(["damaged", "damaged"]);
});

test("no more memory is taken than the directory declares", () => {
  const bomb = deflateSync(new Uint8Array(50_000_000));
  const before = process.memoryUsage().arrayBuffers;
  expect(() => nodeUnpacking.inflate(bomb, 1_000)).toThrow();
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000);
});
