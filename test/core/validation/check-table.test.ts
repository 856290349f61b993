/** The table of checks and the catalogue belong together: no code without a check, no line without wording. */
import { CHECKS_BEFORE_SCORING, CHECKS_OF_SCORES } from "../../../src/core/validation/check-table";
import catalogue from "../../../src/core/validation/wording/catalogue.json";

/** Raised while a file is opened (V10x, V11x), a table derived (V12x, V13x, V234, V235), or sheets are held against each other. */
const RAISED_ELSEWHERE = /^V(101|102|110|111|12\d|13\d|226|234|235|411|413|414|417|418)$/;

const table = [...CHECKS_BEFORE_SCORING, ...CHECKS_OF_SCORES];
const registered = new Set<string>(table.flatMap(({ codes }) => codes));

test("every code of the table is worded and weighed in the catalogue", () => {
  const worded = new Set(catalogue.items.map(({ code }) => code));
  expect([...registered].filter((code) => !worded.has(code))).toEqual([]);
});

test("every code of the catalogue that one sheet can raise has a check in the table", () => {
  const codes = catalogue.items.map(({ code }) => code).filter((code) => !RAISED_ELSEWHERE.test(code));
  expect(codes.filter((code) => !registered.has(code))).toEqual([]);
});

test("no check stands in the table twice", () => {
  expect(new Set<unknown>(table.map(({ check }) => check)).size).toBe(table.length);
});
