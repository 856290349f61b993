/** Typed values are checked by formulas of validations, as if they stood in the cell already. */
import { validateTyped, withTyped } from "../../../preview/page/validate-typed";
import { createModel } from "../../../preview/model/create-model";

beforeEach(() => {
  // The engine narrates every evaluation there.
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
});

test.each([
  ["=AND(ISNUMBER(H12),H12=INT(H12),H12>=0)", "H12", 3, "=AND(ISNUMBER((3)),(3)=INT((3)),(3)>=0)"],
  ["=$H$12<=G12", "H12", -1, "=(-1)<=G12"],
  ["=H12<>H120", "H12", 3, "=(3)<>H120"],
  ["=AH12+H12", "H12", 3, "=AH12+(3)"],
  ["=Other!H12+'A B'!H12+H12", "H12", 3, "=Other!H12+'A B'!H12+(3)"],
  ["=SUM(H11:H13)", "H12", 3, "=SUM(H11:H13)"],
  ['=H12<>"H12"', "H12", 'a"b', '="a""b"<>"H12"'],
  ["=ISLOGICAL(H12)", "H12", true, "=ISLOGICAL((TRUE))"],
] as const)("%s at %s with %p", (formula, own, typed, expected) => {
  expect(withTyped(formula, own, typed)).toBe(expected);
});

test("a formula over its own cell allows a correction and refuses what doesn't fit", () => {
  const model = createModel();
  const sheetId = model.getters.getActiveSheetId();
  model.dispatch("UPDATE_CELL", { sheetId, col: 1, row: 2, content: "-1" });
  model.dispatch("ADD_DATA_VALIDATION_RULE", {
    sheetId,
    ranges: [model.getters.getRangeDataFromXc(sheetId, "B2:B9")],
    rule: {
      id: "whole",
      isBlocking: true,
      criterion: { type: "customFormula", values: ["=AND(ISNUMBER(B2),B2>=0,B2<=A2+5)"] },
    },
  });
  validateTyped(model);
  const check = (typed: string | number): boolean =>
    model.getters.getValidationResultForCellValue(typed, { sheetId, col: 1, row: 2 }).isValid;

  expect(check(3)).toBe(true);
  expect(check(-1)).toBe(false);
  expect(check(6)).toBe(false);
  expect(check("three")).toBe(false);
  model.dispatch("UPDATE_CELL", { sheetId, col: 0, row: 2, content: "2" });
  expect(check(6)).toBe(true);
});
