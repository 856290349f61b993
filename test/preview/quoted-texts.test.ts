/** Texts in formulas with quotation marks and backslashes: calculated, read back and saved as Excel has them. */
import fc from "fast-check";
import { inExcel, readRange, writeValues } from "./excel";

beforeEach(() => previewHost.reset());

/** A text as it stands in a formula. */
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

test.each([
  ['="a""b"', 'a"b'],
  ['=""""', '"'],
  ['=""&""""&""', '"'],
  ['="\\"', "\\"],
  ['="\\"&"""x\\"', '\\"x\\'],
  ['=IF("","yes","a""")', 'a"'],
  ['=LEN("""")', 1],
  ['=""', ""],
])("%s is %j", async (formula, value) => {
  await writeValues("A1", [[formula]]);
  const cell = await readRange("A1", "formulas", "values");
  expect([cell.formulas, cell.values]).toEqual([[[formula]], [[value]]]);
});

test("any texts are joined as they are", async () => {
  const text = fc.string({
    unit: fc.constantFrom('"', "\\", "'", "a", "甲", "(", ",", "!", "&"),
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(text, text, async (one, other) => {
      const formula = `=LEN(${quoted(one)}&${quoted(other)})&"|"&${quoted(one)}`;
      await writeValues("A1", [[formula]]);
      const cell = await readRange("A1", "formulas", "values");
      expect(cell.formulas).toEqual([[formula]]);
      expect(cell.values).toEqual([[`${one.length + other.length}|${one}`]]);
    }),
    { numRuns: 100 },
  );
});

test("a text with quotation marks survives moved references, typing and a saved file", async () => {
  await writeValues("A1:A2", [["甲"], ['=A1&"“""x"""']]);
  expect(previewHost.type("Sheet1!B2", '=A1&"a""b"')).toBe(true);
  previewHost.insertRows("Sheet1!A1", 2);
  const moved = [['=A1&"“""x"""', '=A1&"a""b"']];
  expect((await readRange("A4:B4", "formulas")).formulas).toEqual(moved);
  await writeValues("A1", [["甲"]]);
  previewHost.open(await previewHost.save());
  const cells = await readRange("A4:B4", "formulas", "values");
  expect([cells.formulas, cells.values]).toEqual([moved, [['甲“"x"', '甲a"b']]]);
});

test("a conditional format and a validation understand such texts", async () => {
  await inExcel(({ workbook }) => {
    const range = workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.values = [['say "x"']];
    const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.rule.formula = '=A1="say ""x"""';
    custom.format.fill.color = "#FF0000";
    range.dataValidation.rule = { custom: { formula: '=A1="say ""x"""' } };
  });
  const { getters } = previewHost.model;
  const cell = { sheetId: "sheet-1", row: 0, col: 0 };
  expect(getters.getCellComputedStyle(cell).fillColor).toBe("#FF0000");
  expect(getters.isDataValidationInvalid(cell)).toBe(false);
  await writeValues("A1", [["say x"]]);
  expect(getters.isDataValidationInvalid(cell)).toBe(true);
});
