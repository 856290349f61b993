/** Protection and hidden rows and columns come with the cells of a file. */
import type { SheetGrid } from "../../../src/core/grid/grid";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { rawWorkbook } from "./package-text";

async function sheetOf(inside: string): Promise<SheetGrid | undefined> {
  const workbook = await openXlsx(rawWorkbook({ sheets: { 表: inside } }), "测试.xlsx");
  return (await workbook.read()).sheets[0];
}

test("hidden rows, hidden columns within the readable window, and protection are told", async () => {
  const sheet = await sheetOf(
    '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="9"/><col min="255" max="16384" hidden="true"/></cols>' +
      '<sheetData><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3"/><row r="20000" hidden="1"/></sheetData>' +
      '<sheetProtection sheet="1" objects="1"/>',
  );
  expect(sheet).toMatchObject({ protected: true, hiddenRows: [1], hiddenColumns: [1, 2, 254, 255] });
});

test("a sheet with nothing hidden and a protection that is switched off", async () => {
  const sheet = await sheetOf('<sheetData><row r="1"/></sheetData><sheetProtection sheet="0"/>');
  expect(sheet).toMatchObject({ protected: false, hiddenRows: [], hiddenColumns: [] });
});
