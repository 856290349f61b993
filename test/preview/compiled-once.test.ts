/** The same formula in several places and workbooks: each looks at its own cells, before and after something moves. */
import type { Model } from "@odoo/o-spreadsheet";
import fc from "fast-check";
import { createModel } from "../../preview/model/create-model";

const FORMULA = '=IF(A1>1,SUM(A1:A3)*1.5,"a""b")&Sheet2!A1';

function workbook(sheets: readonly Readonly<Record<string, string>>[]): Model {
  return createModel({
    version: "19.3",
    sheets: sheets.map((cells, index) => ({
      id: `s${index + 1}`,
      name: `Sheet${index + 1}`,
      colNumber: 10,
      rowNumber: 10,
      cells,
    })),
  });
}

/** The formula as it would be written now, and its value. */
function shown({ getters }: Model, sheetId: string, row = 0): readonly unknown[] {
  const position = { sheetId, col: 2, row };
  const cell = getters.getCell(position);
  if (cell?.isFormula !== true) throw new Error("no formula");
  return [cell.compiledFormula.toFormulaString(getters), getters.getEvaluatedCell(position).value];
}

test("on two sheets and in two workbooks a formula reads what stands beside it", () => {
  const first = workbook([
    { A1: "2", A2: "3", C1: FORMULA },
    { A1: "1", C1: FORMULA },
  ]);
  const second = workbook([{ A1: "4", C1: FORMULA }, { A1: "x" }]);
  expect(shown(first, "s1")).toEqual([FORMULA, "7.51"]);
  expect(shown(first, "s2")).toEqual([FORMULA, 'a"b1']);
  expect(shown(second, "s1")).toEqual([FORMULA, "6x"]);
});

test("rows that are put in and sheets that are renamed move the formula of that workbook alone", () => {
  const [moved, still] = [1, 2].map(() => workbook([{ A1: "2", A2: "3", C1: FORMULA }, { A1: "1" }])) as [
    Model,
    Model,
  ];
  moved.dispatch("ADD_COLUMNS_ROWS", {
    sheetId: "s1",
    sheetName: "Sheet1",
    dimension: "ROW",
    position: "before",
    base: 0,
    quantity: 1,
  });
  moved.dispatch("RENAME_SHEET", { sheetId: "s2", oldName: "Sheet2", newName: "Other" });
  expect(shown(moved, "s1", 1)).toEqual(['=IF(A2>1,SUM(A2:A4)*1.5,"a""b")&Other!A1', "7.51"]);
  expect(shown(still, "s1")).toEqual([FORMULA, "7.51"]);
  expect(shown(workbook([{ A1: "2", C1: FORMULA }, { A1: "1" }]), "s1")).toEqual([FORMULA, "31"]);
});

test("a reference to a sheet that is missing is one where the sheet is there", () => {
  const without = createModel({
    version: "19.3",
    sheets: [{ id: "s1", name: "Sheet1", colNumber: 10, rowNumber: 10, cells: { A1: "2", C1: FORMULA } }],
  });
  expect(shown(without, "s1")).toEqual([FORMULA, "#REF"]);
  expect(shown(workbook([{ A1: "2", C1: FORMULA }, { A1: "1" }]), "s1")).toEqual([FORMULA, "31"]);
});

test("whatever formula comes again gives what it gave, in a workbook with the same cells", () => {
  const part = fc.constantFrom(
    "A1",
    "$A$2",
    "Sheet2!A1",
    "A1:A3",
    '"x"',
    "2",
    "0.5",
    "#REF!",
    "TRUE",
    "(A2)",
  );
  const formula = fc
    .array(part, { minLength: 1, maxLength: 4 })
    .chain((parts) =>
      fc.constantFrom(`=${parts.join("+")}`, `=SUM(${parts.join(",")})`, `=${parts.join("&")}`),
    );
  fc.assert(
    fc.property(formula, (text) => {
      const [before, again] = [1, 2].map(() =>
        shown(workbook([{ A1: "2", A2: "3", C1: text }, { A1: "1" }]), "s1"),
      );
      expect(again).toEqual(before);
    }),
    { numRuns: 100 },
  );
});
