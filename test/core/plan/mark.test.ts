/** A sheet of ours is known by its mark, whatever it is called by now. */
import fc from "fast-check";
import { isMarked, markedSheet, markedSheets, markFor, markName } from "../../../src/core/plan/mark";

function marked(refersTo: string): string | null {
  return markedSheet([{ name: markName("summary"), refersTo }], "summary");
}

test.each([
  ["='汇总'!$A$1", "汇总"],
  ["=汇总!$A$1", "汇总"],
  ["汇总!$A$1", "汇总"],
  ["='支部 ''A'' 表'!$A$1", "支部 'A' 表"],
  ["='it''s'!$A$1", "it's"],
  ["=Sheet1!$A$1", "Sheet1"],
  ["='汇总 (2)'!$A$1", "汇总 (2)"],
])("%s marks %s", (refersTo, sheet) => {
  expect(marked(refersTo)).toBe(sheet);
});

test.each(["=#REF!$A$1", "=#REF!#REF!", "='汇总'!$B$2", "=1", "", "='汇总'!$A$1:$B$2"])(
  "%j marks nothing",
  (refersTo) => {
    expect(marked(refersTo)).toBeNull();
  },
);

test("a mark of another role is not taken", () => {
  expect(markedSheet([markFor("scoring", "表")], "summary")).toBeNull();
});

test("any sheet is found by the mark that was made for it", () => {
  const name = fc
    .string({ minLength: 1, maxLength: 31 })
    .filter((text) => !/[\\/?*[\]:!\n\r]|^'|'$/.test(text));
  fc.assert(
    fc.property(name, (sheet) => {
      expect(markedSheet([markFor("summary", sheet)], "summary")).toBe(sheet);
    }),
  );
});

test("sheets of one role are told apart by their slots, whatever characters these have", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (slot) => {
      const names = [markFor("scoring", "甲"), markFor("scoring", "乙", slot), markFor("ballot", "丙", slot)];
      expect(names[1]?.name).toMatch(/^_kaoping\.scoring\.[\w.]*$/);
      expect(markedSheet(names, "scoring", slot)).toBe("乙");
      expect(markedSheet(names, "scoring")).toBe("甲");
      expect(markedSheets(names, "scoring")).toEqual([
        { sheet: "甲", slot: null },
        { sheet: "乙", slot },
      ]);
      expect(isMarked(names, "ballot", "丙") && !isMarked(names, "ballot", "乙")).toBe(true);
    }),
  );
});
