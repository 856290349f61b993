/** Names for our sheets: legal in Excel and never those of a user's sheet. */
import fc from "fast-check";
import { markFor } from "../../../src/core/plan/mark";
import { chooseSheetName, legalSheetName } from "../../../src/core/plan/sheet-name";
import type { DefinedName, WorkbookGrid } from "../../../src/core/grid/grid";
import { sheetGrid } from "../../support/grid-builder";
import { anyCharacter } from "../../support/any-character";

function workbook(sheets: readonly string[], names: readonly DefinedName[] = []): WorkbookGrid {
  return { sheets: sheets.map((name) => sheetGrid(name, [])), names, activeSheet: null };
}

test.each([
  ["汇总", "汇总"],
  ["a/b\\c?d*e[f]g:h", "a b c d e f g h"],
  ["'quoted'", "quoted"],
  ["it's", "it's"],
  ["", "Sheet"],
  ["'''", "Sheet"],
  ["History", "Sheet"],
  ["  汇总  ", "汇总"],
  ["x".repeat(40), "x".repeat(31)],
  [`${"x".repeat(30)}'y`, "x".repeat(30)],
])("%j becomes %j", (text, name) => {
  expect(legalSheetName(text)).toBe(name);
});

test("any text becomes a name that Excel accepts", () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 60 }), (text) => {
      const name = legalSheetName(text);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[\\/?*[\]:\p{Cc}\p{Cs}]|^'|'$|^\s|\s$/u);
    }),
    { numRuns: 500 },
  );
});

test("a free name is taken as it is wanted, a taken one is numbered", () => {
  expect(chooseSheetName(workbook(["表"]), "summary", "汇总")).toBe("汇总");
  expect(chooseSheetName(workbook(["汇总"]), "summary", "汇总")).toBe("汇总 (2)");
  expect(chooseSheetName(workbook(["汇总", "汇总 (2)"]), "summary", "汇总")).toBe("汇总 (3)");
});

test("names differ by more than their case", () => {
  expect(chooseSheetName(workbook(["SUMMARY"]), "summary", "Summary")).toBe("Summary (2)");
});

test("a numbered name is not too long", () => {
  const long = "x".repeat(31);
  expect(chooseSheetName(workbook([long]), "summary", long)).toBe(`${"x".repeat(27)} (2)`);
});

test("our own sheet keeps the name that a user gave it", () => {
  const renamed = workbook(["表", "我的汇总"], [markFor("summary", "我的汇总")]);
  expect(chooseSheetName(renamed, "summary", "汇总")).toBe("我的汇总");
});

test("a mark of a sheet that is gone does not count", () => {
  expect(chooseSheetName(workbook(["表"], [markFor("summary", "我的汇总")]), "summary", "汇总")).toBe("汇总");
});
