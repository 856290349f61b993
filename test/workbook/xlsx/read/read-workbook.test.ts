/** A whole package: which parts are read, and what is said of the document. */
import type { WorkbookGrid } from "../../../../src/core/grid/grid";
import { openXlsx } from "../../../../src/workbook/xlsx/open-xlsx";
import { rawWorkbook, withParts, type RawWorkbook } from "../package-text";

const REL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const CELL = '<sheetData><row r="1"><c r="A1" t="s" s="1"><v>0</v></c></row></sheetData>';

const read = async (bytes: Uint8Array): Promise<WorkbookGrid> => (await openXlsx(bytes, "a.xlsx")).read();
const readRaw = (raw: RawWorkbook): Promise<WorkbookGrid> => read(rawWorkbook(raw));

/** A workbook with a part of a document's properties. */
function withProperties(type: string, part: string, xml: string | null): Uint8Array {
  return withParts(rawWorkbook({ sheets: { 表: "<sheetData/>" } }), {
    "_rels/.rels": (rels) =>
      rels.replace(
        "</Relationships>",
        `<Relationship Id="rId9" Type="${type}" Target="${part}"/></Relationships>`,
      ),
    ...(xml === null ? {} : { [part]: () => xml }),
  });
}

describe("who made a document", () => {
  const core = (inside: string): Uint8Array =>
    withProperties(REL, "docProps/core.xml", `<cp:coreProperties>${inside}</cp:coreProperties>`);

  test("is read from its properties", async () => {
    const bytes = core(
      "<dc:creator> 张三 </dc:creator><cp:lastModifiedBy>李四</cp:lastModifiedBy><dcterms:created>2026-10-01T08:00:00Z</dcterms:created>",
    );
    expect((await read(bytes)).author).toEqual({
      creator: "张三",
      created: "2026-10-01T08:00:00Z",
      lastModifiedBy: "李四",
    });
  });

  test("is null where it isn't said", async () => {
    expect(
      (await read(core("<dc:creator>张三</dc:creator><dcterms:created> </dcterms:created>"))).author,
    ).toEqual({ creator: "张三", created: null, lastModifiedBy: null });
  });

  test.each([
    ["no properties", rawWorkbook({ sheets: { 表: "<sheetData/>" } })],
    ["properties that are empty", core("<dc:creator> </dc:creator><dc:title>表</dc:title>")],
    ["properties that are broken", withProperties(REL, "docProps/core.xml", "<a><b></a>")],
    ["a part that is missing", withProperties(REL, "docProps/core.xml", null)],
    [
      "a part by another name",
      withProperties(REL.replace("core-", "other-"), "docProps/core.xml", "<p><creator>张三</creator></p>"),
    ],
  ])("is left out with %s", async (_, bytes) => {
    expect(await read(bytes)).not.toHaveProperty("author");
  });
});

describe("custom properties", () => {
  const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
  const xml =
    '<Properties><property name="甲"><lpwstr>乙</lpwstr></property><property name="空"/><property><i4>3</i4></property><other name="丁"/></Properties>';
  const expected = [
    { name: "甲", value: "乙" },
    { name: "空", value: "" },
    { name: "", value: "3" },
  ];

  test.each([TYPE, "http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties"])(
    "are read by the relationship %s",
    async (type) => {
      expect((await read(withProperties(type, "docProps/custom.xml", xml))).properties).toEqual(expected);
    },
  );

  test("are none where the part is missing", async () => {
    expect((await read(withProperties(TYPE, "docProps/custom.xml", null))).properties).toEqual([]);
  });
});

test("texts and styles are read where the workbook has them, and missed where it hasn't", async () => {
  const strings = "<si><t>甲</t></si>";
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs>';
  const full = await readRaw({ sheets: { 表: CELL }, strings, styles });
  expect(full.sheets[0]).toMatchObject({ values: [["甲"]], formats: [["0%"]] });
  const bare = await readRaw({ sheets: { 表: CELL } });
  expect(bare.sheets[0]).toMatchObject({ values: [], formats: [], oddCells: [{ kind: "lost" }] });
  const lost = await read(
    withParts(rawWorkbook({ sheets: { 表: CELL }, strings, styles }), {
      "xl/sharedStrings.xml": () => null,
      "xl/styles.xml": () => null,
    }),
  );
  expect(lost.sheets[0]).toMatchObject({ values: [], formats: [], oddCells: [{ kind: "lost" }] });
});

test.each([
  ["", "甲"],
  ["<bookViews/>", "甲"],
  ["<bookViews><workbookView/></bookViews>", "甲"],
  ['<bookViews><workbookView activeTab="1"/><workbookView activeTab="0"/></bookViews>', "乙"],
  ['<bookViews><workbookView activeTab="7"/></bookViews>', null],
])("with %j the sheet in front is %s", async (before, name) => {
  const grid = await readRaw({ sheets: { 甲: "<sheetData/>", 乙: "<sheetData/>" }, before });
  expect(grid.activeSheet).toBe(name);
});

test.each([
  ['<workbookPr date1904="1"/>', 1_562],
  ['<workbookPr date1904="true"/>', 1_562],
  ['<workbookPr date1904="0"/>', 100],
  ["<workbookPr/>", 100],
  ["", 100],
])("with %j the date 100 is %i", async (before, value) => {
  const grid = await readRaw({
    sheets: { 表: '<sheetData><row r="1"><c r="A1" s="0"><v>100</v></c></row></sheetData>' },
    styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
    before,
  });
  expect(grid.sheets[0]?.values).toEqual([[value]]);
});

test("a sheet that the workbook names without any part is blank, and told to be unread", async () => {
  const bytes = withParts(rawWorkbook({ sheets: { 表: CELL } }), {
    "xl/workbook.xml": (xml) => xml.replace("</sheets>", '<sheet name="失" sheetId="9"/></sheets>'),
  });
  expect((await read(bytes)).sheets[1]).toEqual({
    name: "失",
    visibility: "visible",
    values: [],
    formulas: [],
    formats: [],
    merges: [],
    truncated: false,
    unread: true,
  });
});

test("a sheet whose part the package lacks is a damaged file", async () => {
  const bytes = withParts(rawWorkbook({ sheets: { 表: CELL } }), { "xl/worksheets/sheet1.xml": () => null });
  const { read: readAll } = await openXlsx(bytes, "a.xlsx").then((workbook) => ({
    read: () => workbook.read(),
  }));
  await expect(readAll()).rejects.toMatchObject({ code: "damaged" });
});
