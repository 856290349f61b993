/** One sheet part, cell by cell. Whatever is read in one step has to read the same with care, so all is read both ways. */
import { CellBudget } from "../../../../src/workbook/xlsx/read/cell-budget";
import { readSheet } from "../../../../src/workbook/xlsx/read/read-sheet";
import type { SheetContext } from "../../../../src/workbook/xlsx/read/sheet-context";
import { WorkbookError } from "../../../../src/workbook/workbook-error";

type Sheet = ReturnType<typeof readSheet>;

function context(more: Partial<SheetContext> = {}): SheetContext {
  return {
    sharedStrings: ["甲", "乙"],
    numberFormats: ["General", "0.00", "yyyy-mm-dd", "h:mm"],
    date1904: false,
    budget: new CellBudget(),
    ...more,
  };
}

function read(inside: string, more: Partial<SheetContext> = {}): Sheet {
  const xml = `<worksheet>${inside}</worksheet>`;
  const sheet = readSheet(xml, context(more));
  expect(readSheet(xml, context(more), true)).toEqual(sheet);
  return sheet;
}

const rows = (inside: string, more: Partial<SheetContext> = {}): Sheet =>
  read(`<sheetData>${inside}</sheetData>`, more);

test("a sheet without rows is blank", () => {
  const blank = {
    values: [],
    formulas: [],
    formats: [],
    merges: [],
    protected: false,
    hiddenRows: [],
    hiddenColumns: [],
    truncated: false,
  };
  expect(read("<sheetData/>")).toEqual(blank);
  expect(read("<sheetData></sheetData>")).toEqual(blank);
  expect(read("")).toEqual(blank);
});

test("a cell of a number, a text, a look, a formula; the address decides, not the order", () => {
  const sheet = rows(
    '<row r="2"><c r="C2" s="1"><v>1.5</v></c><c r="A2" t="s"><v>1</v></c><c r="D2" s="1"/><c r="B2"><f>C2</f><v>1.5</v></c></row>' +
      '<row r="1"><c r="A1" t="b"><v>0</v></c></row>',
  );
  expect(sheet).toMatchObject({
    values: [[false], ["乙", 1.5, 1.5]],
    formulas: [[], [null, "=C2"]],
    formats: [[], ["General", "General", "0.00", "0.00"]],
  });
  expect(sheet).not.toHaveProperty("oddCells");
});

test("a cell that is named again has what was said last, and a formula stays where a value follows", () => {
  const sheet = rows('<row r="1"><c r="A1"><f>B1</f><v>1</v></c><c r="A1"><v>2</v></c></row>');
  expect([sheet.values, sheet.formulas]).toEqual([[[2]], [["=B1"]]]);
});

test("cells without an address follow the one before, as rows do; after a gap in the next row they begin anew", () => {
  const sheet = rows(
    '<row><c r="C1"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r="5"/><row><c r="b6"><v>4</v></c></row>',
  );
  expect(sheet.values).toEqual([[null, null, 1, 2], [3], [], [], [], [null, 4]]);
});

test("what stands in a cell beside value, formula and text is passed over, comments too", () => {
  const sheet = rows(
    '<row r="1"><c r="A1"><extLst><v>9</v></extLst><!-- <v>8</v> --><v>1<!-- 0 -->2</v></c><other><c r="B1"><v>7</v></c></other></row>',
  );
  expect(sheet.values).toEqual([[12]]);
});

test("attributes may stand in any quotes and order, values in CDATA, texts in runs", () => {
  const sheet = rows(
    "<row r='1'><c t='s' r='A1'><v>0</v></c><c r='B1' t='str'><v><![CDATA[<&>]]></v></c>" +
      "<c r='C1' t='inlineStr'><is><r><t>甲</t></r><rPh><t>jiǎ</t></rPh><r><t/></r><r><t>乙</t></r></is></c><c r='D1' t='inlineStr'><is/></c></row>",
  );
  expect(sheet.values).toEqual([["甲", "<&>", "甲乙"]]);
});

test("dates from 1904 are counted from 1900; numbers, times and dates in words are what they are", () => {
  const inside =
    '<row r="1"><c r="A1" s="2"><v>100</v></c><c r="B1" s="1"><v>100</v></c><c r="C1" s="3"><v>0.5</v></c>' +
    '<c r="D1" s="2" t="d"><v>2026-03-05</v></c><c r="E1" s="2" t="s"><v>0</v></c></row>';
  expect(rows(inside, { date1904: true }).values).toEqual([[1_562, 100, 0.5, 46_086, "甲"]]);
  expect(rows(inside).values).toEqual([[100, 100, 0.5, 46_086, "甲"]]);
});

test("a date in words is shown as one even where its style doesn't say so", () => {
  const date = (column: string, text: string, style = 0): string =>
    `<c r="${column}1" s="${style}" t="d"><v>${text}</v></c>`;
  const sheet = rows(
    `<row r="1">${date("A", "2026-03-05")}${date("B", "12:00")}${date("C", "2026-03-05T12:00")}${date("D", "2026-03-05", 1)}${date("E", "甲")}${date("F", "1899-12-31")}</row>`,
  );
  expect(sheet.formats).toEqual([
    ["yyyy-mm-dd", "h:mm:ss", "yyyy-mm-dd h:mm", "0.00", "General", "yyyy-mm-dd"],
  ]);
});

test("formulas that are shared are moved to their cells; those beyond the window are not", () => {
  const shared = (address: string, inside: string): string =>
    `<c r="${address}"><f t="shared" ${inside}</f><v>1</v></c>`;
  const sheet = rows(
    `<row r="1">${shared("A1", 'si="0" ref="A1:A2">B1')}</row>` +
      `<row r="2">${shared("A2", 'si="0">')}${shared("B2", 'si="1">')}${shared("C2", ">D2")}<c r="D2"><f t="array">E1</f></c><c r="E2"><f si="0"/><v>3</v></c></row>` +
      `<row r="3">${shared("IW3", 'si="0">')}</row>`,
  );
  expect(sheet.formulas).toEqual([["=B1"], ["=B2", null, "=D2", "=E1"]]);
  expect(sheet.values).toEqual([[1], [1, 1, 1, null, 3]]);
  expect(sheet.truncated).toBe(true);
});

test("what was read more generously is told with its place, up to a hundred characters of it", () => {
  const long = "甲".repeat(150);
  const sheet = rows(
    `<row r="1"><c r="B1"><v>${long}</v></c><c r="C1" t="s"><v>7</v></c><c r="D1" t="s"><v>1</v></c></row>`,
  );
  expect(sheet.oddCells).toEqual([
    { row: 0, column: 1, kind: "text", text: "甲".repeat(100) },
    { row: 0, column: 2, kind: "lost", text: "7" },
  ]);
});

describe("cells beyond the window that is read", () => {
  test.each([
    ['<row r="1"><c r="IV1"><v>1</v></c></row>', false, 256],
    ['<row r="1"><c r="IW1"><v>1</v></c></row>', true, undefined],
    ['<row r="1"><c r="IW1"/></row>', false, undefined],
    ['<row r="1"><c r="IW1" t="inlineStr"><is><t>甲</t></is></c></row>', true, undefined],
    ['<row r="1"><c r="IW1"><f>A1</f></c></row>', true, undefined],
    ['<row r="1"><c r="IW1"/><c r="IX1"><v>1</v></c></row>', true, undefined],
    ['<row r="1"><c r="IW1"/><c r="IX1"><is><t>甲</t></is></c></row>', true, undefined],
    ['<row r="1"><c r="IW1"/><c r="IX1"><f>A1</f></c></row>', true, undefined],
    ['<row r="1"><c r="IW1"/><c r="IX1"/></row><row r="2"><c r="A2"><v>1</v></c></row>', false, undefined],
    ['<x:row r="1"><x:c r="IW1"/><x:c r="IX1"><x:v>1</x:v></x:c></x:row>', true, undefined],
    ['<row r="10001"><c r="A10001"/></row>', false, undefined],
    ['<row r="10001"><c r="A10001"><v>1</v></c></row>', true, undefined],
    ['<row r="10001"/><row r="2"><c r="A2"><v>1</v></c></row>', false, undefined],
    ['<row r="1"><c r="A10001"><v>1</v></c></row>', true, undefined],
    ['<row r="1"><c r="A0"><v>1</v></c></row>', true, undefined],
    ['<c r="IW1"><v>1</v></c>', true, undefined],
  ])("%s: told %j", (inside, truncated, width) => {
    const sheet = rows(inside);
    expect([sheet.truncated, sheet.values[0]?.length || undefined]).toEqual([truncated, width]);
  });

  test("what comes behind them is read", () => {
    const filler = '<c r="IW1"><v>1</v></c><c r="IX1"><v>1</v></c>';
    const sheet = rows(
      `<row r="1">${filler}</row><row r="2"><c r="A2"><v>2</v></c>${filler}</row><row r="10001">${filler}</row><row r="3"><c r="A3"><v>3</v></c></row>`,
    );
    expect(sheet.values).toEqual([[], [2], [3]]);
  });

  test("a row of them without an end is a damaged part", () => {
    expect(() => rows('<row r="10001"><c r="A10001"/>')).toThrow(WorkbookError);
    expect(() => rows('<row r="1"><c r="IW1"/>')).toThrow(WorkbookError);
  });
});

describe("what is hidden, merged and protected", () => {
  test("hidden rows and columns come in their order, once each, as far as the window goes", () => {
    const sheet = read(
      '<cols><col min="5" max="6" hidden="1"/><col min="1" max="2" hidden="true"/><col min="2" max="2" hidden="1"/><col min="3" max="3" hidden="0"/><col max="9" hidden="1"/><col min="9" hidden="1"/></cols>' +
        '<sheetData><row r="9" hidden="1"/><row r="2" hidden="true"/><row r="3" hidden="0"/><row r="10000" hidden="1"/><row r="10001" hidden="1"/></sheetData>',
    );
    expect([sheet.hiddenColumns, sheet.hiddenRows]).toEqual([
      [0, 1, 4, 5],
      [1, 8, 9_999],
    ]);
  });

  test("merges are read that begin within the window", () => {
    const merges = ["A1:B2", "IV10000:IW10001", "IW1:IX1", "A10001:B10001", "nowhere"].map(
      (ref) => `<mergeCell ref="${ref}"/>`,
    );
    expect(read(`<mergeCells>${merges.join("")}<mergeCell/></mergeCells>`).merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 9_999, left: 255, bottom: 10_000, right: 256 },
    ]);
  });

  test("protection counts where it is switched on", () => {
    expect(read('<sheetProtection sheet="1"/>').protected).toBe(true);
    expect(read('<sheetProtection objects="1"/>').protected).toBe(false);
  });

  test("what looks like them inside another element is none of them", () => {
    const inside =
      '<col min="1" max="1" hidden="1"/><mergeCell ref="A1:B2"/><sheetProtection sheet="1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
    expect(read(`<extLst>${inside}</extLst>`)).toEqual(read(""));
  });
});

describe("a budget that is used up", () => {
  const refused = (inside: string, used: (budget: CellBudget) => void): string => {
    const budget = new CellBudget();
    used(budget);
    try {
      readSheet(`<worksheet>${inside}</worksheet>`, context({ budget }));
      return "read";
    } catch (error) {
      return error instanceof WorkbookError ? error.code : "?";
    }
  };
  const cell = (address: string, inside: string): string =>
    `<sheetData><row><c r="${address}" ${inside}</c></row></sheetData>`;
  const slots =
    (left: number) =>
    (budget: CellBudget): void =>
      budget.take(10_000_000 - left);

  test("a cell takes the rows above it and the cells before it", () => {
    const far = cell("C4", "><v>1</v>");
    expect([refused(far, slots(7)), refused(far, slots(6))]).toEqual(["read", "tooLarge"]);
    const row = cell("B1", "><v>1</v>").replace("</c>", '</c><c r="A1"><v>2</v></c><c r="C1"><v>3</v></c>');
    expect([refused(row, slots(4)), refused(row, slots(3))]).toEqual(["read", "tooLarge"]);
  });

  test("a merge takes twenty places", () => {
    const merge = '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
    expect([refused(merge, slots(20)), refused(merge, slots(19))]).toEqual(["read", "tooLarge"]);
  });

  test("a text takes its characters", () => {
    const text = cell("A1", 't="inlineStr"><is><t>甲乙丙</t></is>');
    const left = (characters: number) => (budget: CellBudget) => budget.takeText(50_000_000 - characters);
    expect([refused(text, left(3)), refused(text, left(2))]).toEqual(["read", "tooLarge"]);
    expect(refused(cell("A1", "><v>12345</v>"), left(0))).toBe("read");
  });
});
