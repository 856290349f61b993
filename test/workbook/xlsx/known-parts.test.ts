/** Parts that were read before are read the same again, and nothing that only looks like them passes for them. */
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { textOfPart } from "../../../src/workbook/xlsx/opc/known-parts";
import { partText } from "../../../src/workbook/xlsx/opc/part-text";
import { ZipArchive } from "../../../src/workbook/xlsx/zip/zip-archive";
import type { Unpacking } from "../../../src/workbook/unpacking";
import { portableUnpacking } from "../../../src/workbook/xlsx/zip/portable-unpacking";

const NAME = "xl/styles.xml";

const zipped = (text: string, level: 0 | 6 = 6, name = NAME): Uint8Array =>
  zipSync({ [name]: [strToU8(text), { level, mtime: new Date(2026, 0, 5) }] });

/** The outcome of reading, as text: what was read, or what was refused. */
function outcome(read: () => string): string {
  try {
    return `read: ${read()}`;
  } catch (error) {
    return `refused: ${String(error)}`;
  }
}

/** Counts what is inflated. */
function counting(): { readonly unpacking: Unpacking; readonly count: () => number } {
  let inflated = 0;
  const inflate: Unpacking["inflate"] = (content, size) => {
    inflated++;
    return portableUnpacking.inflate(content, size);
  };
  return { unpacking: { ...portableUnpacking, inflate }, count: () => inflated };
}

test("the same packed bytes are inflated once, whatever file and letter case they come in", () => {
  const { unpacking, count } = counting();
  const text = "<styleSheet>一次</styleSheet>".repeat(20);
  const read = (bytes: Uint8Array): string => textOfPart(new ZipArchive(bytes, unpacking), NAME);
  expect([read(zipped(text)), read(zipped(text)), read(zipped(text, 6, "xl/Styles.xml"))]).toEqual([
    text,
    text,
    text,
  ]);
  expect(count()).toBe(1);
});

test("a part whose bytes are others than its checksum claims is refused, also when the true one was read before", () => {
  const [good, evil] = ["<a>1000</a>", "<a>9999</a>"];
  expect(textOfPart(new ZipArchive(zipped(good, 0)), NAME)).toBe(good);
  const forged = zipped(good, 0);
  forged.set(strToU8(evil), Buffer.from(forged).indexOf(good));
  expect(() => textOfPart(new ZipArchive(forged), NAME)).toThrow(/damaged/i);
  // And the forgery is not remembered for the true one.
  expect(textOfPart(new ZipArchive(zipped(good, 0)), NAME)).toBe(good);
});

test("many programs' styles push each other out, and stay what they are", () => {
  for (let round = 0; round < 3; round++)
    for (let program = 0; program < 9; program++)
      expect(textOfPart(new ZipArchive(zipped(`<a>${program}</a>`)), NAME)).toBe(`<a>${program}</a>`);
});

test("any bytes, one of them changed, read the same with what was read before as without", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 200 }),
      fc.constantFrom(0 as const, 6 as const),
      fc.nat(),
      fc.nat(255),
      (text, level, place, byte) => {
        const bytes = zipped(`<a>${text}</a>`, level);
        textOfPart(new ZipArchive(bytes), NAME);
        const changed = bytes.slice();
        changed[place % changed.length] = byte;
        let archive: ZipArchive;
        try {
          archive = new ZipArchive(changed);
        } catch {
          // No archive any more: nothing to read from.
          return;
        }
        expect(outcome(() => textOfPart(archive, NAME))).toBe(
          outcome(() => partText(archive.read(NAME), archive.unpacking)),
        );
      },
    ),
    { numRuns: 200 },
  );
});
