/** Conditional formats: each cell looks as the engine itself would have it, of all cells at once, before and after an edit. */
import { registries, type ConditionalFormat, type Model, type Style } from "@odoo/o-spreadsheet";
import fc from "fast-check";
import { createModel } from "../../preview/model/create-model";
import { cellAddress } from "../../src/core/grid/address";

const SHEET = "s1";
const SIZE = 5;

const anyRange = fc
  .tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.nat(SIZE - 1))
  .map(
    ([a, b, c, d]) =>
      `${cellAddress(Math.min(a, b), Math.min(c, d))}:${cellAddress(Math.max(a, b), Math.max(c, d))}`,
  );

const anyStyle = fc.constantFrom<Style[]>(
  { fillColor: "#FFC7CE", textColor: "#9C0006" },
  { fillColor: "#00FF00" },
  { textColor: "#0000FF", bold: true },
);

/** What compares a cell with all others, too, and what looks the same for all cells. */
const anyRule: fc.Arbitrary<ConditionalFormat["rule"]> = fc.oneof(
  fc.record({
    type: fc.constant("CellIsRule" as const),
    operator: fc.constant("customFormula" as const),
    values: fc
      .constantFrom("=A1>2", "=$A1>B$1", "=SUM(A1:B2)>7", "=A1=Other!A1", "=1/A1>0.3", "TRUE")
      .map((value) => [value]),
    style: anyStyle,
  }),
  fc.record({
    type: fc.constant("CellIsRule" as const),
    operator: fc.constantFrom("isGreaterThan" as const, "isEqual" as const),
    values: fc.constantFrom("2", "=A1").map((value) => [value]),
    style: anyStyle,
  }),
  fc.record({
    type: fc.constant("CellIsRule" as const),
    operator: fc.constant("top10" as const),
    values: fc.constant("2").map((value) => [value]),
    style: anyStyle,
  }),
  fc.constant({
    type: "ColorScaleRule" as const,
    minimum: { type: "value" as const, color: 0xffffff },
    maximum: { type: "value" as const, color: 0xff0000 },
  }),
);

const anyFormats = fc.array(
  fc.record({ rule: anyRule, ranges: fc.array(anyRange, { minLength: 1, maxLength: 2 }) }),
  { minLength: 1, maxLength: 4 },
);
const anyValues = fc.array(fc.constantFrom("1", "2", "3", "4", "", "=A1+1", "=1/0"), {
  minLength: SIZE * SIZE,
  maxLength: SIZE * SIZE,
});

const everyCell = Array.from({ length: SIZE * SIZE }, (_, index) => ({
  sheetId: SHEET,
  col: index % SIZE,
  row: Math.floor(index / SIZE),
}));

function workbook(values: readonly string[], formats: readonly Omit<ConditionalFormat, "id">[]): Model {
  const cells = Object.fromEntries(
    everyCell.map(({ row, col }, index) => [cellAddress(row, col), values[index]]),
  );
  return createModel({
    version: "19.3",
    sheets: [
      {
        id: SHEET,
        name: "Sheet1",
        colNumber: SIZE,
        rowNumber: SIZE,
        cells,
        conditionalFormats: formats.map((format, index) => ({ ...format, id: String(index) })),
      },
      { id: "s2", name: "Other", colNumber: SIZE, rowNumber: SIZE, cells: { A1: "3" } },
    ],
  });
}

/** What the plugin says that ours takes the place of. */
function asTheEngineHasIt({ getters }: Model): unknown {
  const ours = registries.coreViewsPluginRegistry.get("evaluation_cf").prototype as object;
  const engines = Object.getPrototypeOf(ours) as { getComputedStyles: (sheetId: string) => unknown };
  const plugin = Object.create(engines, { getters: { value: getters } }) as typeof engines;
  const looks = plugin.getComputedStyles(SHEET) as Style[][];
  return everyCell.map(({ col, row }) => looks[col]?.[row]);
}

const shown = ({ getters }: Model) =>
  everyCell.map((position) => getters.getCellConditionalFormatStyle(position));

// Of each command the engine says how long it took.
beforeEach(() => jest.spyOn(console, "debug").mockReturnValue());
afterEach(() => jest.restoreAllMocks());

test("each cell looks as when all are gone through, whatever formats overlap on it, and after an edit", () => {
  let coloured = 0;
  fc.assert(
    fc.property(anyValues, anyFormats, fc.constantFrom("1", "4"), (values, formats, edit) => {
      const model = workbook(values, formats);
      expect(shown(model)).toEqual(asTheEngineHasIt(model));
      model.dispatch("UPDATE_CELL", { sheetId: SHEET, col: 0, row: 0, content: edit });
      const after = shown(model);
      expect(after).toEqual(asTheEngineHasIt(model));
      coloured += after.filter((look) => look !== undefined).length;
    }),
    { numRuns: 60 },
  );
  expect(coloured).toBeGreaterThan(100);
});

test("what is changed of the formats is seen at once, and an edit on another sheet too", () => {
  const style = { fillColor: "#00FF00" };
  const rule = { type: "CellIsRule", operator: "customFormula", values: ["=A1=Other!$A$1"], style } as const;
  const model = workbook(["3", "1"], [{ rule: { ...rule, values: [...rule.values] }, ranges: ["A1:B1"] }]);
  const looks = () => shown(model).slice(0, 2);
  expect(looks()).toEqual([style, undefined]);
  model.dispatch("UPDATE_CELL", { sheetId: "s2", col: 0, row: 0, content: "1" });
  expect(looks()).toEqual([undefined, style]);
  model.dispatch("REMOVE_CONDITIONAL_FORMAT", { sheetId: SHEET, id: "0" });
  expect(looks()).toEqual([undefined, undefined]);
});
