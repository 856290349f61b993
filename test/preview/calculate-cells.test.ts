/** Tests of the calculator without views: values as of a model to work in, and nothing is missing from such a model afterwards. */
import { calculateCells } from "../../preview/model/calculate-cells";
import { createModel } from "../../preview/model/create-model";
import { builtinFrameworks } from "../../src/core/framework/builtin-frameworks";
import { cellAddress } from "../../src/core/grid/address";
import { planTemplate } from "../../src/core/template/plan-template";
import { constantContent } from "../support/calculated-grid";

const COLUMNS = 60;

/** The template of each built-in framework, as the engine's own JSON; nothing is filled in but ones where nothing stands. */
const TEMPLATES = builtinFrameworks().map((framework) => {
  const { sheets } = planTemplate(framework, { year: 2026, key: "Y" }, "第一党支部");
  return {
    version: "19.3",
    sheets: sheets.map(({ name, cells }, index) => ({
      id: `s${index}`,
      name,
      colNumber: COLUMNS,
      rowNumber: Math.max(...cells.map(({ row }) => row)) + 10,
      cells: Object.fromEntries(
        cells.map(({ row, column, formula, value }) => [
          cellAddress(row, column),
          formula ?? constantContent(value ?? 1),
        ]),
      ),
    })),
  };
});

test("every cell has the value that it has where one can work", () => {
  for (const data of TEMPLATES) {
    const calculated = calculateCells(data);
    const { getters } = createModel(data);
    const cells = data.sheets.flatMap(({ id }) =>
      getters.getEvaluatedCellsPositions(id).map(({ row, col }) => [id, row, col] as const),
    );
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.map(([id, row, col]) => calculated(id, row, col).value)).toEqual(
      cells.map(([sheetId, row, col]) => getters.getEvaluatedCell({ sheetId, row, col }).value),
    );
  }
});

const sheetOf = (cells: object) => ({
  version: "19.3",
  sheets: [{ id: "s", name: "s", colNumber: 2, rowNumber: 2, cells }],
});

test.each([
  ["has calculated", () => expect(calculateCells(sheetOf({ A1: "=2" }))("s", 0, 0).value).toBe(2)],
  ["can't read it", () => expect(() => calculateCells(sheetOf({ A1: { N: "+1" } }))).toThrow("unsquish")],
])("after a calculator that %s a model is made whole", (_, calculate) => {
  // The engine reports on the console how long it works.
  jest.spyOn(console, "debug").mockReturnValue();
  calculate();
  const model = createModel(sheetOf({ A2: "=A1+1" }));
  const { getters } = model;
  const value = () => getters.getEvaluatedCell({ sheetId: "s", row: 1, col: 0 }).value;
  model.dispatch("UPDATE_CELL", { sheetId: "s", row: 0, col: 0, content: "4" });
  expect(value()).toBe(5);
  model.dispatch("REQUEST_UNDO");
  expect(value()).toBe(1);
  expect(getters.getRowSize("s", 0)).toBeGreaterThan(0);
});
