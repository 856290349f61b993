/** One cell that makes no sense never makes a file unreadable: it is read as far as it goes, and told. */
import { valueAt, formatAt, type CellValue, type SheetGrid } from "../../../src/core/grid/grid";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { rawWorkbook, withParts } from "./package-text";

async function readFirst(bytes: Uint8Array): Promise<SheetGrid> {
  const [sheet] = (await (await openXlsx(bytes, "a.xlsx")).read()).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

const readCell = (cell: string, strings = "<si><t>甲</t></si>"): Promise<SheetGrid> =>
  readFirst(rawWorkbook({ sheets: { 表: `<sheetData><row r="1">${cell}</row></sheetData>` }, strings }));

const ODD: readonly (readonly [what: string, cell: string, value: CellValue, kind: string])[] = [
  ["text in a cell for a number", "<v>第一党支部</v>", "第一党支部", "text"],
  ["a comma in a number", "<v>1,5</v>", "1,5", "text"],
  ["a number in another notation", "<v>0x10</v>", "0x10", "text"],
  ["a number beyond all numbers", "<v>1e999</v>", "1e999", "text"],
  ["a number that says it is one", 't="n"><v>NaN</v>', "NaN", "text"],
  ["a value in a cell for its own text", 't="inlineStr"><v>甲</v>', "甲", "text"],
  ["a kind of cell that doesn't exist", 't="zzz"><v>5</v>', 5, "text"],
  ["a truth value that is none", 't="b"><v>yes</v>', "yes", "text"],
  ["a date that is none", 't="d"><v>today</v>', "today", "text"],
  ["a day that doesn't exist", 't="d"><v>2026-02-30</v>', "2026-02-30", "text"],
  ["a shared text beyond the last", 't="s"><v>7</v>', null, "lost"],
  ["a shared text by another name", 't="s"><v>constructor</v>', null, "lost"],
  ["a shared text before the first", 't="s"><v>-1</v>', null, "lost"],
];

test.each(ODD)("%s is told at its cell", async (_, inside, value, kind) => {
  const cell = `<c r="A1"${inside.startsWith("<") ? ">" : " "}${inside}</c>`;
  const sheet = await readCell(`${cell}<c r="B1"><v>2</v></c>`);
  expect([valueAt(sheet, 0, 0), valueAt(sheet, 0, 1)]).toEqual([value, 2]);
  expect(sheet.oddCells).toMatchObject([{ row: 0, column: 0, kind }]);
});

test.each([
  't="s"><v></v>',
  't="s"><v/>',
  't="s"><v> </v>',
  't="n"><v/>',
  't="b"><v/>',
  't="e"><v/>',
  't="d"><v/>',
])("a cell without a value (%s) is blank, and nothing is wrong with it", async (inside) => {
  const sheet = await readCell(`<c r="A1" ${inside}</c>`);
  expect([valueAt(sheet, 0, 0), sheet.oddCells]).toEqual([null, undefined]);
});

test.each([
  ["2026-03-05", 46_086, "yyyy-mm-dd"],
  ["20260305", 46_086, "yyyy-mm-dd"],
  ["2026-03", 46_082, "yyyy-mm-dd"],
  ["2026", 46_023, "yyyy-mm-dd"],
  ["2026-03-05T18:00", 46_086.75, "yyyy-mm-dd h:mm"],
  ["2026-03-05T18:00:00.000Z", 46_086.75, "yyyy-mm-dd h:mm"],
  ["2026-03-05T18:00:00+08:00", 46_086.75, "yyyy-mm-dd h:mm"],
  ["18:00", 0.75, "h:mm:ss"],
  ["T18:00:00", 0.75, "h:mm:ss"],
])("the date %s is the number %d and shown as a date", async (text, value, format) => {
  const sheet = await readCell(`<c r="A1" t="d"><v>${text}</v></c>`);
  expect([valueAt(sheet, 0, 0), formatAt(sheet, 0, 0), sheet.oddCells]).toEqual([value, format, undefined]);
});

test("a carriage return in a text is a line end, and one that is escaped stays", async () => {
  const sheet = await readCell('<c r="A1" t="inlineStr"><is><t>甲\r\n乙\r丙&#13;丁</t></is></c>');
  expect(valueAt(sheet, 0, 0)).toBe("甲\n乙\n丙\r丁");
});

test("names of entities that aren't XML's stay as they are, whatever objects know of them", async () => {
  const text = "&constructor;&toString;&amp;&hasOwnProperty;&__proto__;";
  const sheet = await readCell(`<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`);
  expect(valueAt(sheet, 0, 0)).toBe(text.replace("&amp;", "&"));
});

describe("a sheet that the workbook names without holding it", () => {
  const named = (attributes: string): Uint8Array =>
    withParts(
      rawWorkbook({ sheets: { 表: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' } }),
      {
        "xl/workbook.xml": (xml) =>
          xml.replace("</sheets>", `<sheet name="失" sheetId="9" ${attributes}/></sheets>`),
      },
    );

  test.each(['r:id=""', "", 'r:id="rId77"'])("is left unread and told: %s", async (attributes) => {
    const { sheets } = await (await openXlsx(named(attributes), "a.xlsx")).read();
    expect(sheets.map(({ name, unread }) => [name, unread])).toEqual([
      ["表", undefined],
      ["失", true],
    ]);
  });

  test.each(["xlMacrosheet", "dialogsheet", "chartsheet"])("a %s without its part is blank", async (type) => {
    const bytes = withParts(named('r:id="rId77"'), {
      "xl/_rels/workbook.xml.rels": (xml) =>
        xml.replace(
          "</Relationships>",
          `<Relationship Id="rId77" Type="http://schemas.microsoft.com/office/2006/relationships/${type}" Target="macrosheets/sheet1.xml"/></Relationships>`,
        ),
    });
    const { sheets } = await (await openXlsx(bytes, "a.xlsx")).read();
    expect(sheets.map(({ values }) => values.length)).toEqual([1, 0]);
  });
});
