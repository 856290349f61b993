/** Which cells are read in one pass, what is read of them, and which are left to the careful reader. */
import { QuickCell } from "../../../../src/workbook/xlsx/read/quick-cell";

interface Fields {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly type: string;
  readonly text: string | null;
  readonly inline: string | null;
  readonly formula: string | null;
}

const BARE: Fields = { row: 0, column: 0, style: 0, type: "", text: null, inline: null, formula: null };

function fieldsOf({ row, column, style, type, text, inline, formula }: QuickCell): Fields {
  return { row, column, style, type, text, inline, formula };
}

const TAKEN: readonly (readonly [xml: string, fields: Partial<Fields>])[] = [
  ['<c r="A1"/>', {}],
  ['<c r="A1"></c>', {}],
  ['<c r="B7" s="12" t="s"><v>3</v></c>', { row: 6, column: 1, style: 12, type: "s", text: "3" }],
  ['<c t="n" s="0" r="Z90"><v>1.5</v></c>', { row: 89, column: 25, type: "n", text: "1.5" }],
  ['<c r="AA10" s="999999"/>', { row: 9, column: 26, style: 999_999 }],
  ['<c r="ZZZ9999999"/>', { row: 9_999_998, column: 18_277 }],
  ['<c r="A0"/>', { row: -1 }],
  ['<c r="A1" t="b"><v>1</v></c>', { type: "b", text: "1" }],
  ['<c r="A1" t="e"><v>#N/A</v></c>', { type: "e", text: "#N/A" }],
  ['<c r="A1"><v></v></c>', { text: "" }],
  ['<c r="A1"><v> 7 > 6 </v></c>', { text: " 7 > 6 " }],
  ['<c r="A1"><f>B1+1</f></c>', { formula: "B1+1" }],
  [
    '<c r="A1" t="str"><f>B1&amp;"&lt;"</f><v>甲&lt;</v></c>',
    { type: "str", formula: 'B1&"<"', text: "甲<" },
  ],
  ['<c r="A1" t="str"><f></f><v>_x0041_</v></c>', { type: "str", formula: "", text: "_x0041_" }],
  ['<c r="A1" t="inlineStr"><is><t>甲&amp;乙</t></is></c>', { type: "inlineStr", inline: "甲&乙" }],
  ['<c r="A1" t="inlineStr"><is><t>_x0041_b</t></is></c>', { type: "inlineStr", inline: "Ab" }],
  ['<c r="A1"><is><t xml:space="preserve"> 甲 </t></is></c>', { inline: " 甲 " }],
];

test.each(TAKEN)("%s is read in one pass", (xml, fields) => {
  // Something stands in front of every cell and behind it.
  const cell = new QuickCell(`<row r="1">${xml}</row>`);
  expect(cell.read(11)).toBe(true);
  expect(fieldsOf(cell)).toEqual({ ...BARE, ...fields });
  expect(cell.end).toBe(11 + xml.length);
});

test.each([
  ["another tag", '<d r="A1"/>'],
  ["no tag", ' c r="A1"/>'],
  ["a tag that only begins so", '<cr r="A1"/>'],
  ["no attribute", "<c/>"],
  ["no address", '<c s="1"/>'],
  ["an address twice", '<c r="A1" r="B2"/>'],
  ["a style twice", '<c r="A1" s="1" s="2"/>'],
  ["a kind twice", '<c r="A1" t="s" t="n"/>'],
  ["an attribute that others have", '<c r="A1" cm="1"/>'],
  ["an attribute that is unknown", '<c r="A1" x="1"/>'],
  ["other quotes", "<c r='A1'/>"],
  ["quotes that differ", "<c r=\"A1'/>"],
  ["a space before the sign", '<c r ="A1"/>'],
  ["a space behind the last attribute", '<c r="A1" />'],
  ["two spaces between attributes", '<c r="A1"  s="1"/>'],
  ["no space between attributes", '<c r="A1"s="1"/>'],
  ["no column", '<c r="1"/>'],
  ["no row", '<c r="A"/>'],
  ["a column in lower case", '<c r="a1"/>'],
  ["a letter before A", '<c r="@1"/>'],
  ["a letter behind Z", '<c r="[1"/>'],
  ["a digit before 0", '<c r="A/"/>'],
  ["a digit behind 9", '<c r="A:"/>'],
  ["four letters", '<c r="AAAA1"/>'],
  ["eight digits", '<c r="A12345678"/>'],
  ["more behind the address", '<c r="A1 "/>'],
  ["an empty style", '<c r="A1" s=""/>'],
  ["a style that is no number", '<c r="A1" s="/"/>'],
  ["a style beyond digits", '<c r="A1" s=":"/>'],
  ["a style of seven digits", '<c r="A1" s="1000000"/>'],
  ["a date", '<c r="A1" t="d"><v>2026</v></c>'],
  ["an empty kind", '<c r="A1" t=""/>'],
  ["a kind that only begins so", '<c r="A1" t="sx"/>'],
  ["a kind of the same length", '<c r="A1" t="abc"/>'],
  ["an end that is none", '<c r="A1"/ >'],
  ["a value with an attribute", '<c r="A1"><v a="b">1</v></c>'],
  ["a value without content", '<c r="A1"><v/></c>'],
  ["a comment in a value", '<c r="A1"><v>1<!-- --></v></c>'],
  ["a comment in a formula", '<c r="A1"><f>1<!-- --></f><v>1</v></c>'],
  ["a shared formula", '<c r="A1"><f t="shared" si="0"/><v>1</v></c>'],
  ["a value before its formula", '<c r="A1"><v>1</v><f>A1</f></c>'],
  ["a value beside a text of its own", '<c r="A1"><v>1</v><is><t>a</t></is></c>'],
  ["a formula with a text of its own", '<c r="A1"><f>A2</f><is><t>a</t></is></c>'],
  ["a text in two fonts", '<c r="A1"><is><r><t>a</t></r></is></c>'],
  ["two texts", '<c r="A1"><is><t>a</t><t>b</t></is></c>'],
  ["white space inside", '<c r="A1"> <v>1</v></c>'],
  ["a space in the last tag", '<c r="A1"><v>1</v></c >'],
])("a cell with %s is left to the careful reader", (_, xml) => {
  expect(new QuickCell(`<row r="1">${xml}</row>`).read(11)).toBe(false);
});

test.each(['<c r="A1', '<c r="A1"', '<c r="A1">', '<c r="A1"><v>1', '<c r="A1"><v>1</v>', "<c ", ""])(
  "a part that ends in the middle of a cell (%s) is left to it too",
  (xml) => {
    expect(new QuickCell(xml).read(0)).toBe(false);
  },
);

test("cells that are read one after another have nothing of each other", () => {
  const cells = [
    '<c r="B2" s="4" t="str"><f>A1&amp;A2</f><v>a&lt;b</v></c>',
    '<c r="C2"><v>1</v></c>',
    '<c r="D2" t="inlineStr"><is><t>甲</t></is></c>',
    '<c r="E2" t="str"><v>&#20826;</v></c>',
    '<c r="F2"/>',
  ];
  const reader = new QuickCell(cells.join(""));
  const read: Fields[] = [];
  for (let at = 0; reader.read(at); at = reader.end) read.push(fieldsOf(reader));
  expect(read).toEqual([
    { ...BARE, row: 1, column: 1, style: 4, type: "str", formula: "A1&A2", text: "a<b" },
    { ...BARE, row: 1, column: 2, text: "1" },
    { ...BARE, row: 1, column: 3, type: "inlineStr", inline: "甲" },
    { ...BARE, row: 1, column: 4, type: "str", text: "党" },
    { ...BARE, row: 1, column: 5 },
  ]);
});

test("a text longer than any cell holds is left to the reader that refuses it", () => {
  const cell = (length: number): QuickCell => new QuickCell(`<c r="A1"><v>${"9".repeat(length)}</v></c>`);
  expect([cell(1_000_000).read(0), cell(1_000_001).read(0)]).toEqual([true, false]);
});
