/** Where cells are drawn, and where keys lead among them: hidden lines take no room, merges are one cell. */
import { layOut } from "../../../src/page/view/layout";
import { moveSelection } from "../../../src/page/view/move-selection";
import { readLooks } from "../../../src/workbook/xlsx/read/read-looks";

const sheet = {
  name: "S",
  visibility: "visible",
  values: [["a", null, 1]],
  formulas: [],
  formats: [],
  merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
  hiddenRows: [4],
  hiddenColumns: [3],
  truncated: false,
} as const;

const xml = `<worksheet><sheetFormatPr defaultRowHeight="18" defaultColWidth="10"/>
<cols><col min="2" max="3" width="20.5"/><col min="300" max="16384" width="9"/><col min="1" max="1" width="wide"/></cols>
<sheetData><row r="2" ht="30"><c r="A2"><v>1</v></c></row><row ht="45"/><row r="9" ht="-3"/></sheetData></worksheet>`;

test("widths and heights are those of the file, within what a program allows", () => {
  const looks = readLooks(xml);
  expect(looks).toMatchObject({ defaultWidth: 10, defaultHeight: 18 });
  expect([...looks.columnWidths]).toEqual([
    [1, 20.5],
    [2, 20.5],
  ]);
  expect([...looks.rowHeights]).toEqual([
    [1, 30],
    [2, 45],
  ]);
  const { rows, columns } = layOut(sheet, looks);
  expect(columns.slice(0, 4)).toEqual([
    { index: 0, size: 75 },
    { index: 1, size: 148 },
    { index: 2, size: 148 },
    { index: 4, size: 75 },
  ]);
  expect(rows.slice(0, 5)).toEqual([
    { index: 0, size: 24 },
    { index: 1, size: 40 },
    { index: 2, size: 60 },
    { index: 3, size: 24 },
    { index: 5, size: 24 },
  ]);
});

test.each([
  ["ArrowDown", false, [0, 0], [1, 0]],
  ["ArrowDown", false, [3, 0], [5, 0]],
  ["ArrowUp", false, [5, 0], [3, 0]],
  ["ArrowUp", false, [0, 0], [0, 0]],
  ["ArrowRight", false, [2, 0], [1, 1]],
  ["ArrowRight", false, [1, 1], [1, 4]],
  ["ArrowDown", false, [1, 1], [3, 1]],
  ["ArrowLeft", false, [0, 4], [0, 2]],
  ["ArrowUp", false, [3, 2], [1, 1]],
  ["PageDown", false, [0, 0], [11, 0]],
  ["PageUp", false, [9, 0], [0, 0]],
  ["Home", false, [9, 5], [9, 0]],
  ["Home", true, [9, 5], [0, 0]],
  ["End", true, [0, 0], [19, 7]],
  ["ArrowDown", true, [0, 0], [19, 0]],
  // A cell that is gone to may be hidden.
  ["ArrowDown", false, [4, 0], [5, 0]],
] as const)("%s (whole: %j) leads from %j to %j", (key, whole, [row, column], [toRow, toColumn]) => {
  const layout = layOut(sheet, null);
  const to = moveSelection(layout, { row, column }, { key, whole }, 10);
  expect(to).toEqual({ row: toRow, column: toColumn });
});

test("other keys lead nowhere, and are left to the browser", () => {
  expect(
    moveSelection(layOut(sheet, null), { row: 0, column: 0 }, { key: "a", whole: false }, 10),
  ).toBeNull();
});

test("a sheet of ten thousand rows is laid out at once", () => {
  const values = Array.from({ length: 10_000 }, (_, row) => [row]);
  const merges = values.map((_, row) => ({ top: row, left: 1, bottom: row, right: 3 }));
  const { rows, mergeAt } = layOut({ ...sheet, values, merges, hiddenRows: [] }, null);
  expect(rows).toHaveLength(10_000);
  expect(mergeAt(9_999, 2)).toEqual(merges[9_999]);
});
