/** Whatever units are called, each gets a file of its own on every system. */
import fc from "fast-check";
import { safeFileName, unitFileNames } from "../../../src/core/roster/unit-file-names";

test.each([
  ["第一党支部", "第一党支部"],
  ["机关/后勤 党支部", "机关／后勤 党支部"],
  ['甲:乙*丙?"丁"<戊>|己\\', "甲：乙＊丙？＂丁＂＜戊＞｜己＼"],
  ["  党支部\t\n(一) . ", "党支部 (一)"],
  ["..\\..\\甲", "＼..＼甲"],
  ["~$甲", "$甲"],
  ["--out", "out"],
  ["CON", "_CON"],
  ["aux.党支部", "_aux.党支部"],
  ["COM1", "_COM1"],
  ["Console", "Console"],
  ["", "_"],
  [" . ", "_"],
  ["e\u0301", "\u00e9"],
  ["长".repeat(200), "长".repeat(60)],
])("%j becomes %j", (unit, name) => {
  expect(safeFileName(unit)).toBe(name);
});

test("units whose names would be one file are numbered, in either case", () => {
  expect(unitFileNames(["A/B", "a／b", "甲", "A／B"], "-Q4.xlsx")).toEqual([
    "A／B-Q4.xlsx",
    "a／b (2)-Q4.xlsx",
    "甲-Q4.xlsx",
    "A／B (3)-Q4.xlsx",
  ]);
});

test("any names give different files that every system accepts", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 12 }), (units) => {
      const names = unitFileNames(units, ".xlsx");
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(units.length);
      for (const name of names) {
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^[\s.~-]|[\s.]$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(Buffer.byteLength(name)).toBeLessThan(255);
      }
    }),
  );
});
