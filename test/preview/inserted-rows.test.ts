/**
 * Rows that a person inserts move references, as in Excel; only those at the end of the engine's sheet don't.
 * @jest-environment node
 */
import { createModel } from "../../preview/model/create-model";

// The engine reports every step there.
beforeAll(() => void jest.spyOn(console, "debug").mockImplementation());
afterAll(() => jest.restoreAllMocks());

test.each([
  [100, "=SUM(G192:G216)"],
  [199, "=SUM(G190:G214)"],
])("two rows inserted after row index %i of 200 leave %s", (base, formula) => {
  const model = createModel();
  const sheetId = model.getters.getActiveSheetId();
  model.dispatch("UPDATE_CELL", { sheetId, row: 0, col: 0, content: "=SUM(G190:G214)" });
  const place = { sheetId, sheetName: "Sheet1", dimension: "ROW", position: "after" } as const;
  model.dispatch("ADD_COLUMNS_ROWS", { ...place, base, quantity: 2 });
  expect(model.getters.getCellText({ sheetId, row: 0, col: 0 }, { showFormula: true })).toBe(formula);
});
