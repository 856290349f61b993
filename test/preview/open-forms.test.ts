/** The forms in which other programs write packages: the preview opens what the command line reads. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { inExcel } from "./excel";
import { processorTime } from "../support/processor-time";

const FIXTURES = path.join(__dirname, "../fixtures");
const plain = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(readFileSync(path.join(FIXTURES, "cases/O20.xlsx"))))).map(
      ([name, part]) => [name, strFromU8(part)],
    ),
  );

type Change = (name: string, text: string) => Uint8Array | null;

const bytesOf = (change: Change): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(plain()).flatMap(([name, text]) => {
        const part = change(name, text);
        return part === null ? [] : [[name, part]];
      }),
    ),
  );

/** Every element of the main namespace gets a prefix. */
const prefixed = (text: string): string =>
  text.includes("spreadsheetml/2006/main")
    ? text.replace(/<(\/?)(?=[a-z])/gi, "<$1x:").replace(/ xmlns="/, ' xmlns:x="')
    : text;

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Buffer.from(`\ufeff${text.replace(/encoding="[^"]*"/i, 'encoding="UTF-16"')}`, "utf16le"));

const BLANK_ROWS = Array.from(
  { length: 40_000 },
  (_, index) => `<row r="${index + 100}"><c r="A${index + 100}" s="0"/><c r="B${index + 100}" s="0"/></row>`,
).join("");

const FORMS: readonly (readonly [string, Change])[] = [
  ["as it is", (_, text) => strToU8(text)],
  [
    "with targets from the root",
    (name, text) =>
      strToU8(name.endsWith("workbook.xml.rels") ? text.replace(/Target="(?!\/)/g, 'Target="/xl/') : text),
  ],
  [
    "with targets that begin with a dot",
    (name, text) =>
      strToU8(name.endsWith("workbook.xml.rels") ? text.replace(/Target="(?![/.])/g, 'Target="./') : text),
  ],
  ["with prefixes", (_, text) => strToU8(prefixed(text))],
  ["in UTF-16", (_, text) => utf16(text)],
  [
    "with 40,000 styled blank rows",
    (name, text) =>
      strToU8(
        name.includes("worksheets/") ? text.replace("</sheetData>", `${BLANK_ROWS}</sheetData>`) : text,
      ),
  ],
];

async function cells(bytes: Uint8Array): Promise<unknown> {
  previewHost.open(bytes, { fileName: "a.xlsx" });
  const used = await inExcel(({ workbook }) =>
    workbook.worksheets.getFirst().getUsedRange(true).load("address,values,numberFormat"),
  );
  return [used.address, used.values];
}

test.each(FORMS)("a workbook %s is opened", async (_, change) => {
  const expected = await cells(bytesOf((_name, text) => strToU8(text)));
  const started = processorTime();
  expect(await cells(bytesOf(change))).toEqual(expected);
  expect(processorTime() - started).toBeLessThan(5000);
});

test("a workbook of openpyxl is opened", async () => {
  const bytes = new Uint8Array(readFileSync(path.join(FIXTURES, "preservation/openpyxl.xlsx")));
  previewHost.open(bytes, { fileName: "a.xlsx" });
  const sheets = await inExcel(({ workbook }) => workbook.worksheets.load("items/name"));
  expect(sheets.items.length).toBeGreaterThan(0);
});
