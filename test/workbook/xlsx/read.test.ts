/** What cells of a file become in the grid: one table for cells, then what concerns whole sheets. */
import { READABLE_COLUMNS, READABLE_ROWS, type CellValue, type SheetGrid } from "../../../src/core/grid/grid";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { rawWorkbook, withParts, type RawWorkbook } from "./package-text";

const STYLES =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0&quot;分&quot;"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>' +
  `<cellXfs count="8">${[0, 9, 14, 164, 165, 20, 57, 10].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`;
const STRINGS =
  '<si><t>党支部</t></si><si><r><rPr><b/></rPr><t>第一</t></r><r><t xml:space="preserve"> 党支部</t></r><rPh sb="0" eb="1"><t>dì</t></rPh></si>' +
  "<si><t></t></si><si><t>a_x000D_b &amp; &#20826;<![CDATA[<x>]]></t></si><si/>";

async function sheetOf(inside: string, more: Partial<RawWorkbook> = {}): Promise<SheetGrid> {
  const grid = await readRaw({ sheets: { 表: inside }, styles: STYLES, strings: STRINGS, ...more });
  const sheet = grid.sheets[0];
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

async function readRaw(raw: RawWorkbook) {
  return (await openXlsx(rawWorkbook(raw), "测试.xlsx")).read();
}

interface CellCase {
  readonly what: string;
  readonly xml: string;
  readonly value: CellValue | undefined;
  readonly formula?: string;
  readonly format?: string;
}

const CELLS: readonly CellCase[] = [
  { what: "a number", xml: '<c r="A1"><v>12.5</v></c>', value: 12.5 },
  { what: "a number in scientific notation", xml: '<c r="A1" t="n"><v>1.5E-3</v></c>', value: 0.0015 },
  { what: "zero, which is not blank", xml: '<c r="A1"><v>0</v></c>', value: 0 },
  { what: "a cell that only has a look", xml: '<c r="A1" s="1"/>', value: undefined, format: "0%" },
  { what: "true", xml: '<c r="A1" t="b"><v>1</v></c>', value: true },
  { what: "false", xml: '<c r="A1" t="b"><v>0</v></c>', value: false },
  { what: "an error", xml: '<c r="A1" t="e"><v>#DIV/0!</v></c>', value: { error: "#DIV/0!" } },
  {
    what: "a text that looks like an error",
    xml: '<c r="A1" t="inlineStr"><is><t>#N/A</t></is></c>',
    value: "#N/A",
  },
  { what: "a shared text", xml: '<c r="A1" t="s"><v>0</v></c>', value: "党支部" },
  {
    what: "a text in several fonts, without its pronunciation",
    xml: '<c r="A1" t="s"><v>1</v></c>',
    value: "第一 党支部",
  },
  { what: "an empty shared text, which looks blank", xml: '<c r="A1" t="s"><v>2</v></c>', value: undefined },
  { what: "an empty shared text without content", xml: '<c r="A1" t="s"><v>4</v></c>', value: undefined },
  { what: "escaped characters", xml: '<c r="A1" t="s"><v>3</v></c>', value: "a\rb & 党<x>" },
  {
    what: "a text in the cell",
    xml: '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>',
    value: "甲乙",
  },
  { what: "a percentage", xml: '<c r="A1" s="1"><v>0.953</v></c>', value: 0.953, format: "0%" },
  {
    what: "a date, as its number",
    xml: '<c r="A1" s="2"><v>46295</v></c>',
    value: 46_295,
    format: "m/d/yyyy",
  },
  {
    what: "a date of an East Asian Excel",
    xml: '<c r="A1" s="6"><v>46295</v></c>',
    value: 46_295,
    format: "yyyy-mm-dd",
  },
  {
    what: "a date written in full",
    xml: '<c r="A1" s="2" t="d"><v>2026-09-30</v></c>',
    value: 46_295,
    format: "m/d/yyyy",
  },
  {
    what: "a time written in full",
    xml: '<c r="A1" s="2" t="d"><v>2026-09-30T12:00:00</v></c>',
    value: 46_295.5,
    format: "m/d/yyyy",
  },
  {
    what: "a format of the workbook's own",
    xml: '<c r="A1" s="3"><v>90</v></c>',
    value: 90,
    format: '0.0"分"',
  },
  { what: "an unknown style", xml: '<c r="A1" s="99"><v>1</v></c>', value: 1 },
  {
    what: "a formula with its value",
    xml: '<c r="A1"><f>SUM(B1:B3)</f><v>6</v></c>',
    value: 6,
    formula: "=SUM(B1:B3)",
  },
  {
    what: "a formula that nobody has calculated",
    xml: '<c r="A1"><f>SUM(B1:B3)</f></c>',
    value: undefined,
    formula: "=SUM(B1:B3)",
  },
  {
    what: "a formula with an empty value",
    xml: '<c r="A1"><f>SUM(B1:B3)</f><v></v></c>',
    value: undefined,
    formula: "=SUM(B1:B3)",
  },
  {
    what: "a formula that gives a text",
    xml: '<c r="A1" t="str"><f>B1&amp;"&lt;"</f><v>甲&lt;</v></c>',
    value: "甲<",
    formula: '=B1&"<"',
  },
  {
    what: "a formula that gives an empty text",
    xml: '<c r="A1" t="str"><f>""</f><v></v></c>',
    value: "",
    formula: '=""',
  },
  {
    what: "a formula that gives an error",
    xml: '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    value: { error: "#DIV/0!" },
    formula: "=1/0",
  },
  {
    what: "an array formula",
    xml: '<c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>4</v></c>',
    value: 4,
    formula: "=B1:B2*2",
  },
  {
    what: "a newer function, without the mark it has in files",
    xml: '<c r="A1"><f>_xlfn.CONCAT(B1)</f><v>1</v></c>',
    value: 1,
    formula: "=CONCAT(B1)",
  },
];

test.each(CELLS)("$what", async ({ xml, value, formula, format }) => {
  const sheet = await sheetOf(`<sheetData><row r="1">${xml}</row></sheetData>`);
  expect(sheet.values[0]?.[0]).toEqual(value);
  expect(sheet.formulas[0]?.[0]).toBe(formula);
  expect(sheet.formats[0]?.[0]).toBe(format);
});

test("a date that counts from 1904 is read as one that counts from 1900; times and numbers stay", async () => {
  const sheet = await sheetOf(
    '<sheetData><row r="1"><c r="A1" s="2"><v>44833</v></c><c r="B1" s="5"><v>0.5</v></c><c r="C1"><v>7</v></c></row></sheetData>',
    {
      before: '<workbookPr date1904="1"/>',
    },
  );
  expect(sheet.values[0]).toEqual([46_295, 0.5, 7]);
});

test("cells of a shared formula get it moved to where they are", async () => {
  const cell = (address: string, inside: string): string =>
    `<c r="${address}"><f t="shared" si="0"${inside}</f><v>1</v></c>`;
  const rows = ["D2", "D3", "E2"].map(
    (address, index) =>
      `<row r="${Number(address.slice(1))}">${cell(address, index === 0 ? ' ref="D2:E3">C2/$B2+B$1+Sheet2!A2&amp;"C2"' : ">")}</row>`,
  );
  const sheet = await sheetOf(`<sheetData>${rows.join("")}</sheetData>`);
  expect(sheet.formulas[1]?.[3]).toBe('=C2/$B2+B$1+Sheet2!A2&"C2"');
  expect(sheet.formulas[2]?.[3]).toBe('=C3/$B3+B$1+Sheet2!A3&"C2"');
  expect(sheet.formulas[1]?.[4]).toBe('=D2/$B2+C$1+Sheet2!B2&"C2"');
});

test("a shared formula may be named before it is written out, and may be missing altogether", async () => {
  const sheet = await sheetOf(
    '<sheetData><row r="1"><c r="A1"><f t="shared" si="3"/><v>1</v></c><c r="B1"><f t="shared" si="3" ref="A1:B1">C1*2</f><v>1</v></c><c r="C1"><f t="shared" si="4"/><v>5</v></c></row></sheetData>',
  );
  expect(sheet.formulas[0]).toEqual(["=B1*2", "=C1*2"]);
  expect(sheet.values[0]).toEqual([1, 1, 5]);
});

test("rows and cells without an address follow one another, and gaps are blank", async () => {
  const sheet = await sheetOf(
    '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>',
  );
  expect(sheet.values).toEqual([[1, 2], [], [], [null, null, 3, 4], [5]]);
});

test("tags may carry a namespace prefix", async () => {
  const bytes = withParts(
    rawWorkbook({ sheets: { 表: '<sheetData><row r="1"><c r="A1"><v>8</v></c></row></sheetData>' } }),
    {
      "xl/worksheets/sheet1.xml": (xml) =>
        xml.replace(/<(\/?)(?=\w)/g, "<$1x:").replace("xmlns=", "xmlns:x="),
      "xl/workbook.xml": (xml) => xml.replace(/<(\/?)(?=\w)/g, "<$1x:").replace("xmlns=", "xmlns:x="),
    },
  );
  expect((await (await openXlsx(bytes, "x.xlsx")).read()).sheets[0]?.values).toEqual([[8]]);
});

test("entries beyond the readable window are left unread, and the sheet says so", async () => {
  const inside = (address: string): string =>
    `<sheetData><row r="${address.replace(/\D/g, "")}"><c r="${address}"><v>1</v></c></row></sheetData>`;
  expect(READABLE_COLUMNS).toBe(256);
  expect(await sheetOf(inside(`A${READABLE_ROWS + 1}`))).toMatchObject({ truncated: true, values: [] });
  expect(await sheetOf(inside("IW1"))).toMatchObject({ truncated: true, values: [] });
  expect(await sheetOf(inside("XFD1048576"))).toMatchObject({ truncated: true, values: [] });
  expect(await sheetOf(inside(`IV${READABLE_ROWS}`))).toMatchObject({ truncated: false });
  expect(await sheetOf('<sheetData><row r="1"><c r="XFD1" s="1"/></row></sheetData>')).toMatchObject({
    truncated: false,
  });
});

test("merges are read, sheets keep the order of their tabs, and every kind of visibility is told", async () => {
  const bytes = withParts(
    rawWorkbook({
      sheets: {
        甲: '<sheetData/><mergeCells count="1"><mergeCell ref="B2:C5"/></mergeCells>',
        乙: "<sheetData/>",
        丙: "<sheetData/>",
      },
      before: '<bookViews><workbookView activeTab="1"/></bookViews>',
    }),
    {
      "xl/workbook.xml": (xml) =>
        xml.replace(
          /<sheets>.*<\/sheets>/,
          '<sheets><sheet name="丙" sheetId="9" state="veryHidden" r:id="rId3"/><sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="乙" sheetId="2" state="hidden" r:id="rId2"/></sheets>',
        ),
    },
  );
  const grid = await (await openXlsx(bytes, "x.xlsx")).read();
  expect(grid.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["丙", "veryHidden"],
    ["甲", "visible"],
    ["乙", "hidden"],
  ]);
  expect(grid.sheets[1]?.merges).toEqual([{ top: 1, left: 1, bottom: 4, right: 2 }]);
  expect(grid.activeSheet).toBe("甲");
});

test("names of the whole workbook are read, hidden ones too; those of a sheet are not", async () => {
  const grid = await readRaw({
    sheets: { 表: "<sheetData/>" },
    after:
      '<definedNames><definedName name="a">\'表 &amp;\'!$A$1</definedName><definedName name="b" hidden="1">1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1</definedName></definedNames>',
  });
  expect(grid.names).toEqual([
    { name: "a", refersTo: "='表 &'!$A$1" },
    { name: "b", refersTo: "=1" },
  ]);
});
