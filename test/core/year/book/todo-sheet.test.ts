/** 待办 of a composite's year: what is missing stands there, and stands there once. */
import type { SourceSheet } from "../../../../src/core/year/annual/annual-input";
import { allNotes } from "../../../../src/core/year/book/todo-sheet";
import { assembled } from "../../../support/year-sources";
import { JDZG, NDZH, quarters, SQLH, ZBCX } from "../annual/composed-units";

const gone = { Q1: null };

test.each<[what: string, sheets: readonly SourceSheet[], quarters: readonly string[]]>([
  ["all ratings", quarters(ZBCX), []],
  ["a quarter of its only component", quarters(ZBCX, gone), ["缺第一季度的考核评分表。"]],
  [
    "a quarter that one of three components has",
    [...quarters(ZBCX), ...quarters(JDZG, gone), ...quarters(SQLH, gone)],
    ["缺第一季度的考核评分表。", "缺年终的考核评分表。"],
  ],
])("a composite lacks %s: what is missing is told once", (_, sheets, lacking) => {
  const annual = assembled(sheets, { framework: NDZH });
  const told = allNotes(annual).map(({ unit, note }) => `${unit} ${note.message.zh}`);
  expect(told).toEqual([...new Set(told)]);
  expect(told.filter((text) => text.startsWith("甲支部 缺"))).toEqual(
    lacking.map((text) => `甲支部 ${text}`),
  );
  const parts = annual.units[0]?.composed?.parts.flatMap(({ problem }) => problem?.zh ?? []) ?? [];
  expect(parts.length).toBeGreaterThan(6);
  expect(told).toEqual(expect.arrayContaining(parts.map((text) => expect.stringContaining(text))));
});
