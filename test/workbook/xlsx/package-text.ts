/** Takes .xlsx files apart and puts them together with a ZIP library that the adapter does not use for it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const FIXTURES = join(__dirname, "..", "..", "fixtures", "preservation");

export const FIXTURE_NAMES = ["openpyxl.xlsx", "libreoffice.xlsx", "excel-parts.xlsx"] as const;

/** Bytes of a workbook made by another program. */
export function fixture(name: (typeof FIXTURE_NAMES)[number]): Uint8Array {
  return new Uint8Array(readFileSync(join(FIXTURES, name)));
}

/** All parts of a package by name. */
export function parts(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

/** One part as text. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = parts(bytes)[name];
  if (part === undefined) throw new Error(`No part ${name} in ${Object.keys(parts(bytes)).join(", ")}`);
  return strFromU8(part);
}

/** The same package with some parts changed; a part that becomes null is left out. */
export function withParts(
  bytes: Uint8Array,
  changes: Record<string, (text: string) => string | null>,
): Uint8Array {
  const all = parts(bytes);
  for (const [name, change] of Object.entries(changes)) {
    const changed = change(name in all ? strFromU8(all[name] as Uint8Array) : "");
    if (changed === null) delete all[name];
    else all[name] = strToU8(changed);
  }
  return zipSync(all);
}

const NS =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface RawWorkbook {
  /** Inside of each sheet's worksheet element, by sheet name, in the order of the tabs. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Inside of the sst element. */
  readonly strings?: string;
  /** Inside of the styleSheet element. */
  readonly styles?: string;
  /** In front of the sheets element. */
  readonly before?: string;
  /** Behind it. */
  readonly after?: string;
}

/** A workbook written out by hand, for what no program at hand would write. */
export function rawWorkbook({ sheets, strings, styles, before = "", after = "" }: RawWorkbook): Uint8Array {
  const names = Object.keys(sheets);
  const list = names
    .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join("");
  const links = names.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  if (strings !== undefined)
    links.push(`<Relationship Id="rId98" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/>`);
  if (styles !== undefined) links.push(`<Relationship Id="rId99" Type="${REL}/styles" Target="styles.xml"/>`);
  const wrap = (content: readonly string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content.join("")}</Relationships>`;
  const all: Record<string, string> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": wrap([`<Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/>`]),
    "xl/_rels/workbook.xml.rels": wrap(links),
    "xl/workbook.xml": `<workbook ${NS}>${before}<sheets>${list}</sheets>${after}</workbook>`,
  };
  names.forEach((name, index) => {
    all[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet ${NS}>${sheets[name] ?? ""}</worksheet>`;
  });
  if (strings !== undefined) all["xl/sharedStrings.xml"] = `<sst ${NS}>${strings}</sst>`;
  if (styles !== undefined) all["xl/styles.xml"] = `<styleSheet ${NS}>${styles}</styleSheet>`;
  const packed = Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(packed, { level: 1 });
}
