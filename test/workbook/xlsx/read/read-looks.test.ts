/** Widths and heights of a sheet's columns and rows, as far as they can be drawn. */
import { readLooks } from "../../../../src/workbook/xlsx/read/read-looks";

const looksOf = (inside: string): ReturnType<typeof readLooks> =>
  readLooks(`<worksheet>${inside}</worksheet>`);

test("a sheet that says nothing has no sizes", () => {
  expect(looksOf("<sheetData/>")).toEqual({
    columnWidths: new Map(),
    defaultWidth: null,
    rowHeights: new Map(),
    defaultHeight: null,
  });
});

test("columns have the width that is named last, rows without a number follow the one before", () => {
  const looks = looksOf(
    '<sheetFormatPr defaultColWidth="9.5" defaultRowHeight="15"/>' +
      '<cols><col min="1" max="3" width="10"/><col min="2" max="2" width="20"/></cols>' +
      '<sheetData><row ht="30"><c r="A1"><v>1</v></c></row><row r="5" ht="40"/><row ht="50"/><row/></sheetData>',
  );
  expect(looks).toEqual({
    columnWidths: new Map([
      [0, 10],
      [1, 20],
      [2, 10],
    ]),
    defaultWidth: 9.5,
    rowHeights: new Map([
      [0, 30],
      [4, 40],
      [5, 50],
    ]),
    defaultHeight: 15,
  });
});

test("what is larger than a program draws is drawn as large as that", () => {
  const looks = looksOf(
    '<cols><col min="1" max="1" width="999"/></cols><sheetData><row r="1" ht="999"/></sheetData>',
  );
  expect([...looks.columnWidths.values(), ...looks.rowHeights.values()]).toEqual([255, 409.5]);
});

test.each(["0", "-1", "wide", "", "1e999"])("%j is no size", (size) => {
  const looks = looksOf(
    `<sheetFormatPr defaultColWidth="${size}"/><cols><col min="1" max="1" width="${size}"/></cols>` +
      `<sheetData><row r="1" ht="${size}"/></sheetData>`,
  );
  expect([looks.defaultWidth, looks.columnWidths.size, looks.rowHeights.size]).toEqual([null, 0, 0]);
});

test.each(['max="1"', 'min="1"', 'min="0" max="1"', 'min="1" max="x"'])(
  "columns that don't say from where to where (%s) have none",
  (columns) => {
    expect(looksOf(`<cols><col ${columns} width="9"/></cols>`).columnWidths.size).toBe(0);
  },
);

test("sizes beyond the window that is read are left out", () => {
  const looks = looksOf(
    '<cols><col min="256" max="16384" width="9"/></cols><sheetData><row r="10000" ht="9"/><row r="10001" ht="9"/></sheetData>',
  );
  expect([[...looks.columnWidths.keys()], [...looks.rowHeights.keys()]]).toEqual([[255], [9_999]]);
});

test("what looks like a column or a row elsewhere is none", () => {
  const looks = looksOf(
    '<extLst><col min="1" max="1" width="9"/><row r="1" ht="9"/></extLst><sheetData><row r="2"><row r="3" ht="9"/></row></sheetData>',
  );
  expect([looks.columnWidths.size, looks.rowHeights.size]).toEqual([0, 0]);
});
