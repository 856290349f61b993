/**
 * Cells and shared texts of the common shape are read in one step, all others with care. Both ways must
 * read the same of every part: of all workbooks at hand, and of thousands of parts that somebody broke.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { CellBudget } from "../../../src/workbook/xlsx/read/cell-budget";
import { readSheet } from "../../../src/workbook/xlsx/read/read-sheet";
import { readSharedStrings } from "../../../src/workbook/xlsx/read/shared-strings";
import { Package } from "../../../src/workbook/xlsx/opc/package";
import { unescapeXml } from "../../../src/workbook/xlsx/xml/xml-text";
import { ZipArchive } from "../../../src/workbook/xlsx/zip/zip-archive";
import { WorkbookError } from "../../../src/workbook/workbook-error";

const ROOT = resolve(__dirname, "../../..");

function partsOf(file: string): readonly { readonly part: string; readonly xml: string }[] {
  try {
    const archive = new ZipArchive(new Uint8Array(readFileSync(file)));
    const pack = new Package(archive);
    return archive.entries
      .filter(({ name }) => /(sheet\d*|sharedStrings)\.xml$/i.test(name))
      .map(({ name }) => ({ part: `${file.slice(ROOT.length + 1)} ${name}`, xml: pack.readText(name) }));
  } catch (error) {
    // Some fixtures are broken on purpose; what they are is tested elsewhere.
    if (error instanceof WorkbookError) return [];
    throw error;
  }
}

const PARTS = ["examples", "test/fixtures"]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) =>
      join(ROOT, folder, name),
    ),
  )
  .filter((name) => name.endsWith(".xlsx"))
  .flatMap(partsOf);

/** Everything that reading a part tells, or the code with which it is refused. */
function told(xml: string, careful: boolean): unknown {
  const context = {
    sharedStrings: Array.from({ length: 60 }, (_, index) => `text ${index}`),
    numberFormats: ["General", "0.00", "@", "yyyy-mm-dd", "General", "0%"],
    date1904: xml.length % 2 === 0,
    budget: new CellBudget(),
  };
  try {
    return { sheet: readSheet(xml, context, careful), texts: readSharedStrings(xml, careful) };
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

test("there are enough parts to compare", () => {
  expect(PARTS.length).toBeGreaterThan(200);
});

test("every sheet and every table of texts at hand reads the same both ways", () => {
  for (const { part, xml } of PARTS)
    expect({ part, ...tell(xml, false) }).toEqual({ part, ...tell(xml, true) });
});

const tell = (xml: string, careful: boolean): object => ({ told: told(xml, careful) });

/** What an editor, a bad program or an attacker may put into a part. */
const MARKS = [
  ..."<>/\"'&= ".split(""),
  ...[
    "</c>",
    "<c>",
    '<c r="C3"/>',
    '<c r="C3" t="s"><v>1</v></c>',
    "<v>",
    "</v>",
    "<v/>",
    "<f>",
    "</f>",
    "<f/>",
  ],
  ...[
    '<f t="shared" si="0">A1</f>',
    "<is><t>",
    "</t></is>",
    "<r><t>",
    '<t xml:space="preserve">',
    "<!---->",
    "<?x?>",
  ],
  ...[
    "<![CDATA[1]]>",
    "]]>",
    "&amp;",
    "&quot;",
    "&#65;",
    "&#x110000;",
    "&no;",
    "_x0041_",
    "\n",
    "x:",
    's="1" ',
  ],
  ...[
    'r="A1" ',
    'r="a1"',
    't="b"',
    't="d"',
    'cm="1" ',
    "1e999",
    "-0",
    "  7 ",
    "ZZZ9999999",
    "</row>",
    '<row r="3">',
  ],
  ...["<si>", "</si>", "<si><t>甲</t></si>", "<rPh><t>a</t></rPh>"],
] as const;

test("a part that was changed anywhere reads the same both ways", () => {
  const small = PARTS.filter(({ xml }) => xml.length < 60_000).map(({ xml }) => xml);
  const change = fc.record({ place: fc.nat(), gone: fc.nat(9), mark: fc.constantFrom(...MARKS) });
  fc.assert(
    fc.property(
      fc.constantFrom(...small),
      fc.array(change, { minLength: 1, maxLength: 5 }),
      (xml, changes) => {
        // Changes stand close together in the cells, where they meet.
        const begin = Math.max(0, xml.search(/<sheetData|<sst/));
        const from = begin + ((changes[0]?.place ?? 0) % (xml.length - begin));
        let part = xml.slice(0, Math.min(xml.length, from + 2_000));
        for (const { place, gone, mark } of changes) {
          const at = Math.min(part.length, from + (place % 400));
          part = part.slice(0, at) + mark + part.slice(at + gone);
        }
        const closing = xml.includes("<sst") ? "</sst>" : "</row></sheetData></worksheet>";
        const whole = part.slice(0, part.lastIndexOf(">") + 1) + closing;
        for (const candidate of [whole, part]) expect(tell(candidate, false)).toEqual(tell(candidate, true));
      },
    ),
    { numRuns: 3_000 },
  );
});

test("references are resolved as a single pattern would resolve them", () => {
  const names: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  const byPattern = (text: string): string =>
    text.replace(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
      (whole, hex?: string, number?: string, name?: string) => {
        if (name !== undefined) return names[name] ?? whole;
        const code = hex === undefined ? Number(number) : parseInt(hex, 16);
        return code > 0x10ffff ? whole : String.fromCodePoint(code);
      },
    );
  const piece = fc.oneof(
    fc.constantFrom(
      "&amp;",
      "&lt;",
      "&gt;",
      "&quot;",
      "&apos;",
      "&#10;",
      "&#x4e2d;",
      "&#x110000;",
      "&",
      ";",
      "amp;",
    ),
    fc.constantFrom("&AMP;", "&ap", "&aq;", "&quo;", "lt;", "&constructor;", "甲", "a", "&&amp;"),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      expect(unescapeXml(text)).toBe(byPattern(text));
    }),
    { numRuns: 3_000 },
  );
});

test("long texts are read both ways alike, however often they come and however much alike they are", () => {
  const long = (end: string): string => "{&quot;甲&quot;:&lt;1&gt;&amp;quot;&#10;_x0041_}".repeat(200) + end;
  const ends = ["", "&amp;", "&amp;amp;", "&quot;", "&#34;", "乙", ...Array.from({ length: 40 }, String)];
  for (const end of [...ends, ...ends])
    for (const cell of [
      `t="inlineStr"><is><t>${long(end)}</t></is>`,
      `t="str"><f>A1</f><v>${long(end)}</v>`,
    ]) {
      const sheet = `<worksheet><sheetData><row r="1"><c r="A1" ${cell}</c></row></sheetData></worksheet>`;
      expect(tell(sheet, false)).toEqual(tell(sheet, true));
      const texts = `<sst><si><t>${long(end)}</t></si></sst>`;
      expect(tell(texts, false)).toEqual(tell(texts, true));
    }
});
