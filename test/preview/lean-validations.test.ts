/** Validations that are added one after another: each cell has the last one for it, and the others are not copied. */
import fc from "fast-check";
import { cellAddress } from "../../src/core/grid/address";
import { inExcel } from "./excel";

const SHEET = "sheet-1";
const SIZE = 6;

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const anyArea = fc
  .tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.nat(SIZE - 1))
  .map(([a, b, c, d]): Area => ({
    left: Math.min(a, b),
    right: Math.max(a, b),
    top: Math.min(c, d),
    bottom: Math.max(c, d),
  }));

beforeEach(() => previewHost.reset());

/** Puts a list on each of the areas, one after another; its only word is the number of the area. */
const addLists = (areas: readonly Area[]): Promise<void> =>
  inExcel((context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    areas.forEach(({ left, top, right, bottom }, index) => {
      const { dataValidation } = sheet.getRange(`${cellAddress(top, left)}:${cellAddress(bottom, right)}`);
      dataValidation.rule = { list: { inCellDropDown: true, source: String(index) } };
    });
  });

const rules = () => previewHost.model.getters.getDataValidationRules(SHEET);

const listAt = (row: number, col: number): string | null =>
  previewHost.model.getters.getValidationRuleForCell({ sheetId: SHEET, row, col })?.criterion.values[0] ??
  null;

test("each cell has the rule that was added last for it, and none is left without cells", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyArea, { minLength: 1, maxLength: 8 }), async (areas) => {
      previewHost.reset();
      await addLists(areas);
      for (let row = 0; row < SIZE; row++) {
        for (let col = 0; col < SIZE; col++) {
          const last = areas.reduce(
            (found, { left, top, right, bottom }, index) =>
              left <= col && col <= right && top <= row && row <= bottom ? index : found,
            -1,
          );
          expect(listAt(row, col)).toBe(last === -1 ? null : String(last));
        }
      }
      expect(rules().filter(({ ranges }) => ranges.length === 0)).toHaveLength(0);
    }),
    { numRuns: 60 },
  );
});

test("a rule elsewhere is kept as it is, not copied", async () => {
  await addLists([{ left: 0, top: 0, right: 0, bottom: 3 }]);
  const [first] = rules();
  await addLists([{ left: 1, top: 0, right: 1, bottom: 3 }]);
  expect(rules()).toHaveLength(2);
  expect(rules()[0] === first).toBe(true);
});
