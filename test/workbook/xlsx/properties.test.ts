/** Custom properties of a file by other programs: ours come beside them, theirs keep every byte. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { knownWorkbook } from "../known-workbook";
import { knownXlsx } from "./known-xlsx";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const FORMAT = 'fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"';
const THEIRS = [
  `<op:property ${FORMAT} pid="2" name="KSOProductBuildVer"><v:lpwstr>2052-12.1</v:lpwstr></op:property>`,
  `<op:property ${FORMAT} pid="5" name="份数"><v:i4>3</v:i4></op:property>`,
] as const;

/** A file as another program writes it, with prefixes of its own. */
function foreignXlsx(): Uint8Array {
  const parts = unzipSync(knownXlsx(knownWorkbook));
  const edit = (name: string, from: string, to: string): void => {
    parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(from, to));
  };
  edit(
    "_rels/.rels",
    "</Relationships>",
    `<Relationship Id="rId9" Type="${OFFICE}/relationships/custom-properties" Target="docProps/mine.xml"/></Relationships>`,
  );
  edit(
    "[Content_Types].xml",
    "</Types>",
    '<Override PartName="/docProps/mine.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>',
  );
  parts["docProps/mine.xml"] = strToU8(
    `<op:Properties xmlns:op="${OFFICE}/custom-properties" xmlns:v="${OFFICE}/docPropsVTypes">${THEIRS.join("")}</op:Properties>`,
  );
  return zipSync(parts);
}

const part = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

test("properties of another program are read, whatever their type", async () => {
  const workbook = await openXlsx(foreignXlsx(), "a.xlsx");
  expect((await workbook.read()).properties).toEqual([
    { name: "KSOProductBuildVer", value: "2052-12.1" },
    { name: "份数", value: "3" },
  ]);
});

test("they keep their bytes beside ours, and no number is given twice", async () => {
  const workbook = await openXlsx(foreignXlsx(), "a.xlsx");
  const set = (value: string): Promise<unknown> =>
    workbook.apply({ sheets: [], names: [], properties: [{ name: "考评助手", value }], activate: null });
  await set("一");
  await set("二 & 三");
  const xml = part(workbook.toBytes(), "docProps/mine.xml");
  for (const theirs of THEIRS) expect(xml).toContain(theirs);
  expect(xml.match(/pid="\d+"/g)).toEqual(['pid="2"', 'pid="5"', 'pid="6"']);
  expect(xml).toContain("二 &amp; 三");
  expect(Object.keys(unzipSync(workbook.toBytes()))).not.toContain("docProps/custom.xml");
});

test("a file without properties gets the part, its type and the relation to it", async () => {
  const workbook = await openXlsx(knownXlsx(knownWorkbook), "a.xlsx");
  const before = part(workbook.toBytes(), "_rels/.rels");
  await workbook.apply({ sheets: [], names: [], properties: [{ name: "甲", value: "乙" }], activate: null });
  const bytes = workbook.toBytes();
  expect(part(bytes, "[Content_Types].xml")).toContain('PartName="/docProps/custom.xml"');
  expect(part(bytes, "_rels/.rels")).toContain('Target="docProps/custom.xml"');
  expect(part(bytes, "_rels/.rels").startsWith(before.replace("</Relationships>", ""))).toBe(true);
});

test("a plan without properties touches none of this", async () => {
  const workbook = await openXlsx(foreignXlsx(), "a.xlsx");
  const before = part(workbook.toBytes(), "docProps/mine.xml");
  await workbook.apply({ sheets: [], names: [], activate: null });
  expect(part(workbook.toBytes(), "docProps/mine.xml")).toBe(before);
});
