/** Whatever bytes come, the reader of other formats reads them or refuses them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { openAny } from "../../../src/workbook/other/open-any";
import { readOther } from "../../../src/workbook/other/read-other";
import { WorkbookError } from "../../../src/workbook/workbook-error";

beforeAll(() => {
  for (const method of ["error", "warn", "log"] as const)
    jest.spyOn(console, method).mockReturnValue(undefined);
});
afterAll(() => jest.restoreAllMocks());

const open = openAny(async (bytes, format) => readOther(bytes, format));

test.each(["O20.xls", "O20.ods"])("%s with some bytes changed", async (name) => {
  const good = new Uint8Array(readFileSync(join(__dirname, "../../fixtures/formats", name)));
  const change = fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const bytes = good.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      const outcome = await open(bytes, name)
        .then((workbook) => workbook.read())
        .then(
          () => null,
          (error: unknown) => error,
        );
      if (outcome !== null) expect(outcome).toBeInstanceOf(WorkbookError);
    }),
    { numRuns: 60, seed: 20260301 },
  );
});
