/** Texts that come again and again are resolved once, and are never taken for one another. */
import { plainCellText, plainText } from "../../../../src/workbook/xlsx/read/plain-text";

const LENGTHS = [0, 10, 39, 40, 100, 1_999, 2_000, 5_000];

test.each(LENGTHS)(
  "a text of %i characters is resolved, the first time and again, and so are others like it",
  (length) => {
    const fill = "a".repeat(length);
    for (let round = 0; round < 2; round++)
      for (let kind = 0; kind < 30; kind++) {
        const [before, text] = [`<f>`, `${fill}&amp;${kind}&lt;`];
        const xml = `${before}${text}</f>`;
        expect(plainText(xml, before.length, before.length + text.length)).toBe(`${fill}&${kind}<`);
      }
  },
);

test("a text of a part that is too large to keep is resolved too", () => {
  const xml = `${"&lt;".repeat(600)}${" ".repeat(500_000)}`;
  expect(plainText(xml, 0, 2_400)).toBe("<".repeat(600));
});

test("in a cell's text the characters are resolved that only spreadsheets escape", () => {
  const xml = "<t>_x0041_&amp;_x0042_</t>";
  expect([plainText(xml, 3, xml.length - 4), plainCellText(xml, 3, xml.length - 4)]).toEqual([
    "_x0041_&_x0042_",
    "A&B",
  ]);
});
