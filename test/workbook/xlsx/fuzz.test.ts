/** Whatever bytes come, the adapter reads them or refuses them; it never breaks in another way. */
import { zipSync } from "fflate";
import fc from "fast-check";
import { createXlsx } from "../../../src/workbook/xlsx/create-xlsx";
import { codeOf } from "./code-of";
import { parts, withParts } from "./package-text";
import { PLAN } from "./sample-plan";

const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

test("random bytes are refused, whatever they begin with", async () => {
  const start = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6], OLE_HEADER);
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (head, tail) => {
      expect(await codeOf(Uint8Array.from([...head, ...tail]))).not.toBe("read");
    }),
    { numRuns: 200, seed: 20260301 },
  );
});

test("a workbook with some bytes changed is read or refused, never more", async () => {
  const good = await createXlsx(PLAN);
  const change = fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const bytes = good.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      expect([
        "read",
        "damaged",
        "notXlsx",
        "encrypted",
        "tooLarge",
        "macros",
        "oldFormat",
        "encoding",
      ]).toContain(await codeOf(bytes));
    }),
    { numRuns: 150, seed: 20260301 },
  );
});

test("a workbook with some characters of its XML changed is read or refused, never more", async () => {
  const good = parts(await createXlsx(PLAN));
  const names = Object.keys(good);
  const mark = fc.constantFrom(
    "<",
    ">",
    "/",
    '"',
    "&",
    "=",
    " ",
    "9",
    "-1",
    "<c>",
    "</v>",
    "A1",
    "]]>",
    "<!--",
    "&#x110000;",
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.nat(),
      fc.nat(12),
      mark,
      async (name, place, gone, text) => {
        const bytes = withParts(zipSync(good, { level: 0 }), {
          [name]: (xml) => xml.slice(0, place % xml.length) + text + xml.slice((place % xml.length) + gone),
        });
        expect([
          "read",
          "damaged",
          "macros",
          "tooLarge",
          "notXlsx",
          "nameTaken",
          "protected",
          "writeFailed",
          "encoding",
        ]).toContain(await codeOf(bytes));
      },
    ),
    { numRuns: 200, seed: 20260301 },
  );
});
