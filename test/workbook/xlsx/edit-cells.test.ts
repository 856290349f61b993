/** Edits of single cells in a file leave every other character of the sheet alone. */
import type { CellContent } from "../../../src/core/plan/plan";
import { formulaAt, valueAt } from "../../../src/core/grid/grid";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { edit, editing } from "../contract-editing";
import { fixture, partText, parts, rawWorkbook, withParts, type RawWorkbook } from "./package-text";

const number = (value: number): CellContent => ({ value, formula: null });
const BLANK: CellContent = { value: null, formula: null };
const SHEET = "xl/worksheets/sheet1.xml";

async function edited(
  bytes: Uint8Array,
  ...edits: readonly Parameters<typeof edit>[]
): Promise<{ bytes: Uint8Array; cells: Record<string, readonly unknown[]> }> {
  const workbook = await openXlsx(bytes, "测试.xlsx");
  await workbook.apply(editing(...edits.map((item) => edit(...item))));
  const grid = (await workbook.read()).sheets[0];
  const cells: Record<string, readonly unknown[]> = {};
  if (grid !== undefined) {
    for (let row = 0; row < 10; row++) {
      for (let column = 0; column < 6; column++) {
        const found = [valueAt(grid, row, column), formulaAt(grid, row, column)];
        if (found.some((item) => item !== null)) cells["ABCDEF".charAt(column) + String(row + 1)] = found;
      }
    }
  }
  return { bytes: workbook.toBytes(), cells };
}

const raw = (inside: string, more: Partial<RawWorkbook> = {}): Uint8Array =>
  rawWorkbook({ sheets: { 表: inside }, ...more });

test("a cell keeps its style, its row the height, and the rest of the sheet every character", async () => {
  const before =
    '<sheetData><row r="2" ht="30" x="y"><c r="A2" s="1" t="s"><v>0</v></c><!-- note --><c r="B2"/></row>\n</sheetData><legacy/>';
  const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="2" fontId="0"/></cellXfs>';
  const after = await edited(raw(before, { strings: "<si><t>８．５</t></si>", styles }), [
    "表",
    "A2",
    { value: "８．５", formula: null },
    number(8.5),
  ]);
  const expected = before.replace('<c r="A2" s="1" t="s"><v>0</v></c>', '<c r="A2" s="1"><v>8.5</v></c>');
  expect(partText(after.bytes, SHEET)).toContain(`>${expected}</worksheet>`);
  expect(partText(after.bytes, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
});

test.each([
  ["into a gap of a row", "C1", '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>7</v></c><c r="D1"'],
  ["at the end of a row", "F1", '<c r="D1"><v>4</v></c><c r="F1"><v>7</v></c></row>'],
  ["into an empty row", "B4", '<row r="4"><c r="B4"><v>7</v></c></row>'],
  ["between rows", "A3", '<row r="3"><c r="A3"><v>7</v></c></row><row r="4"/>'],
  ["behind all rows", "A9", '<row r="9"><c r="A9"><v>7</v></c></row></sheetData>'],
])("a cell that the file leaves out is put %s", async (_, address, expected) => {
  const before =
    '<sheetData><row r="1" spans="1:4"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row><row r="4"/></sheetData>';
  const after = await edited(raw(before), ["表", address, BLANK, number(7)]);
  expect(partText(after.bytes, SHEET)).toContain(expected);
  expect(after.cells[address]).toEqual([7, null]);
});

test("a sheet without any row gets its first", async () => {
  const after = await edited(raw("<sheetData/>"), ["表", "B2", BLANK, number(7)]);
  expect(partText(after.bytes, SHEET)).toContain(
    '<sheetData><row r="2"><c r="B2"><v>7</v></c></row></sheetData>',
  );
});

test("a new cell looks like its row, else like its column", async () => {
  const styles = '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="2"/></cellXfs>';
  const inside =
    '<cols><col min="2" max="3" style="1"/></cols><sheetData><row r="1" s="2" customFormat="1"/><row r="2" s="2"/></sheetData>';
  const after = await edited(
    raw(inside, { styles }),
    ["表", "B1", BLANK, number(1)],
    ["表", "B2", BLANK, number(2)],
    ["表", "C3", BLANK, number(3)],
    ["表", "D3", BLANK, number(4)],
  );
  const xml = partText(after.bytes, SHEET);
  for (const cell of ['r="B1" s="2"', 'r="B2" s="1"', 'r="C3" s="1"', 'r="D3"']) {
    expect(xml).toContain(`<c ${cell}><v>`);
  }
});

test("cells without addresses are found by their order", async () => {
  const after = await edited(
    raw("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>"),
    ["表", "B1", number(2), number(20)],
    ["表", "A2", number(3), number(30)],
  );
  expect(after.cells).toEqual({ A1: [1, null], B1: [20, null], A2: [30, null] });
});

const SHARED =
  '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
  '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
  '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c></row></sheetData>';

test("cells that share a formula keep it when the one in which it is written out gets a value", async () => {
  const after = await edited(raw(SHARED), ["表", "B1", { value: 2, formula: "=A1*2" }, number(9)]);
  expect(after.cells).toMatchObject({ B1: [9, null], B2: [4, "=A2*2"], B3: [6, "=A3*2"] });
});

test("a cell leaves the formula that it shares, and the others go on sharing it", async () => {
  const after = await edited(
    raw(SHARED),
    ["表", "B2", { value: 4, formula: "=A2*2" }, { value: null, formula: "=A2*3" }],
    ["表", "B3", { value: 6, formula: "=A3*2" }, BLANK],
  );
  expect(after.cells).toMatchObject({ B1: [2, "=A1*2"], B2: [null, "=A2*3"] });
  expect(after.cells["B3"]).toBeUndefined();
});

test("a part of an array formula is refused, a formula in a single cell is not", async () => {
  const array = (ref: string): Uint8Array =>
    raw(`<sheetData><row r="1"><c r="A1"><f t="array" ref="${ref}">1+1</f><v>2</v></c></row></sheetData>`);
  const change = ["表", "A1", { value: 2, formula: "=1+1" }, number(3)] as const;
  await expect(edited(array("A1:A2"), [...change])).rejects.toMatchObject({
    code: "writeFailed",
    detail: { reason: "array", sheet: "表", cell: "A1" },
  });
  expect((await edited(array("A1"), [...change])).cells).toEqual({ A1: [3, null] });
});

test("the apostrophe of a cell goes with its text, and stays with another text", async () => {
  const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0" quotePrefix="1"/></cellXfs>';
  const cell = (address: string): string => `<c r="${address}" s="1" t="str"><v>5</v></c>`;
  const bytes = raw(`<sheetData><row r="1">${cell("A1")}${cell("B1")}</row></sheetData>`, { styles });
  const five = { value: "5", formula: null };
  const after = await edited(
    bytes,
    ["表", "A1", five, number(5)],
    ["表", "B1", five, { value: "六", formula: null }],
  );
  expect(partText(after.bytes, SHEET)).toMatch(/<c r="A1"><v>5<\/v><\/c><c r="B1" s="1" t="inlineStr">/);
});

test("dates count from the workbook's own beginning", async () => {
  const styles = '<cellXfs count="1"><xf numFmtId="14"/></cellXfs>';
  const after = await edited(
    raw('<sheetData><row r="1"><c r="A1"><v>1000</v></c></row></sheetData>', {
      styles,
      before: '<workbookPr date1904="1"/>',
    }),
    ["表", "A1", number(2462), number(2463)],
  );
  expect(after.cells).toEqual({ A1: [2463, null] });
  expect(partText(after.bytes, SHEET)).toContain("<v>1001</v>");
});

test("tags with a prefix get companions with the same prefix", async () => {
  const bytes = withParts(raw('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'), {
    [SHEET]: (xml) =>
      xml.replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:").replace("<x:worksheet xmlns=", "<x:worksheet xmlns:x="),
  });
  const after = await edited(
    bytes,
    ["表", "A1", number(1), { value: "字", formula: null }],
    ["表", "A2", BLANK, { value: 4, formula: "=2+2" }],
  );
  expect(partText(after.bytes, SHEET)).not.toMatch(/<\/?(?!x:|\?)[a-zA-Z]/);
  expect(after.cells).toEqual({ A1: ["字", null], A2: [4, "=2+2"] });
});

test("a formula that goes leaves the calculation chain, and so does no other", async () => {
  const before = fixture("excel-parts.xlsx");
  const grid = (await (await openXlsx(before, "甲.xlsx")).read()).sheets[0];
  const formula = grid === undefined ? null : formulaAt(grid, 1, 3);
  expect(formula).not.toBeNull();
  const after = await edited(before, ["部门台账", "D2", { value: null, formula }, number(1)]);
  const chain = (bytes: Uint8Array): readonly string[] =>
    [...partText(bytes, "xl/calcChain.xml").matchAll(/ r="([^"]+)"/g)].map(([, cell = ""]) => cell);
  expect(chain(after.bytes)).toEqual(chain(before).filter((cell) => cell !== "D2"));
});

test.each(["openpyxl.xlsx", "libreoffice.xlsx", "excel-parts.xlsx"] as const)(
  "of a workbook saved as %s only the sheet and the workbook part change",
  async (name) => {
    const before = fixture(name);
    const after = (await edited(before, ["部门台账", "F9", BLANK, number(1)])).bytes;
    const changed = Object.keys(parts(before)).filter(
      (part) => !Buffer.from(parts(before)[part] ?? []).equals(Buffer.from(parts(after)[part] ?? [])),
    );
    const allowed = ["xl/workbook.xml", SHEET];
    expect(changed.filter((part) => !allowed.includes(part))).toEqual([]);
    expect(changed).toContain(SHEET);
  },
);
