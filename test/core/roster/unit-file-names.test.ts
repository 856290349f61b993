/** Whatever units are called, each gets a file of its own on every system. */
import fc from "fast-check";
import { safeFileName, unitFileNames } from "../../../src/core/roster/unit-file-names";
import { anyCharacter } from "../../support/any-character";

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
  ["𠮷".repeat(60), "𠮷".repeat(30)],
  ["甲" + "😀".repeat(200), "甲" + "😀".repeat(29)],
  ["CONOUT$", "_CONOUT$"],
  ["." + "a".repeat(59) + ". ", "a".repeat(59)],
  ["a".repeat(59) + " 甲", "a".repeat(59)],
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

/** Short ones, long ones, and some that begin alike. */
const unitName = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.string({ unit: anyCharacter, minLength: 40, maxLength: 300 }),
  fc.string({ unit: fc.constantFrom("长", "𠮷", "\ud83d", " ", "."), minLength: 50, maxLength: 120 }),
);
/** What follows a unit's name is made safe itself. */
const suffix = fc
  .tuple(fc.string({ unit: "grapheme", maxLength: 80 }), fc.constantFrom("2026Q4", "2026Q1-2026Q4"))
  .map(([prefix, periods]) => `${safeFileName(prefix)}-${periods}`);

test("any names give different files that every system accepts", () => {
  fc.assert(
    fc.property(fc.array(unitName, { maxLength: 12 }), suffix, (units, end) => {
      const names = unitFileNames(units, `-${end}.xlsx`);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(units.length);
      for (const name of names) {
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^[\s.~-]|[\s.]$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
        expect(name).not.toMatch(/\p{Cs}/u);
        expect(name.endsWith(`-${end}.xlsx`)).toBe(true);
      }
    }),
  );
});
