/** One framework's year of a unit: which sheets count, which are open, and what another version's sheet is told of. */
import type { PeriodKey } from "../../../../src/core/framework/period";
import type { SheetChoice, SourceSheet } from "../../../../src/core/year/annual/annual-input";
import { fillYear, type PeriodEntries } from "../../../../src/core/year/annual/framework-year";
import { madeScore, madeSheet } from "../../../support/made-sheets";
import { byTotals } from "../year-parts";

const ZBCX = byTotals("ZBCX");
const KNOWN = "ZBCX-1.1";
const OLD = { ...ZBCX, version: "2025.9" };

const sheet = (key: PeriodKey, more: Parameters<typeof madeSheet>[0] = {}): SourceSheet =>
  madeSheet({ framework: ZBCX, key, code: KNOWN, file: `${key}.xlsx`, ...more });
const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const;
const four = (changed: Partial<Record<PeriodKey, readonly SourceSheet[]>> = {}): readonly SourceSheet[] =>
  QUARTERS.flatMap((key) => changed[key] ?? [sheet(key)]);
const filled = (sheets: readonly SourceSheet[], said: Partial<PeriodEntries> = {}) =>
  fillYear(ZBCX, 2026, sheets, { exemptions: new Map(), choices: [], ...said });
const final = ({ annual }: ReturnType<typeof filled>): number | null =>
  annual.totals.final?.toNumber() ?? null;
const states = ({ cells }: ReturnType<typeof filled>): string => cells.map(({ state }) => state).join(" ");

test("four quarters make the year; a sheet of no period is none of them", () => {
  const year = filled([...four(), { ...sheet("Q1", { official: 1 }), period: null }]);
  expect(states(year)).toBe("scored scored scored scored unused");
  expect(final(year)).toBe(90);
  expect(year.parts.map(({ period }) => period.key)).toEqual(QUARTERS);
  expect([...year.sheets.keys()]).toEqual(QUARTERS);
  expect(year.cells.flatMap(({ notes }) => notes)).toEqual([]);
});

test("a sheet whose result is withheld counts as open, however complete it is", () => {
  const year = filled(four({ Q2: [sheet("Q2", { withheld: true })] }));
  expect(states(year)).toBe("scored withheld scored scored unused");
  expect(year.parts.map(({ score }) => score.complete)).toEqual([true, false, true, true]);
  expect([final(year), year.annual.complete]).toEqual([null, false]);
});

test("of two sheets that differ both are parts, and neither is the period's", () => {
  const year = filled(four({ Q3: [sheet("Q3"), sheet("Q3", { official: 5, file: "又.xlsx" })] }));
  expect(states(year)).toBe("scored scored twice scored unused");
  expect(year.parts).toHaveLength(5);
  expect([...year.sheets.keys()]).toEqual(["Q1", "Q2", "Q4"]);
  expect(final(year)).toBeNull();
});

test.each<[key: PeriodKey, state: string]>([
  ["Q3", "scored"],
  ["Q2", "twice"],
])("a choice for %s: the third quarter is %s", (key, state) => {
  const choice: SheetChoice = { unit: "甲支部", key, file: "又.xlsx", sheet: "评分表", note: "" };
  const both = [sheet("Q3"), sheet("Q3", { official: 5, file: "又.xlsx" })];
  expect(filled(four({ Q3: both }), { choices: [choice] }).cells[2]?.state).toBe(state);
});

test("a period that was let off has no part, whatever sheet there is", () => {
  const let_ = { unit: "甲支部", key: "Q4" as const, reason: "停产", approver: "党委" };
  const year = filled(four({ Q4: [sheet("Q4", { official: 1 })] }), { exemptions: new Map([["Q4", let_]]) });
  expect(year.parts.map(({ period }) => period.key)).toEqual(["Q1", "Q2", "Q3"]);
  expect(final(year)).toBe(90);
});

/** A sheet by the old version on which these indicators have points. */
function old(...rows: readonly (readonly [code: string, official: number | null])[]): SourceSheet {
  const made = sheet("Q1", { framework: OLD });
  const indicators = rows.flatMap(
    ([code, official]) => madeScore({ framework: OLD, code, official }).indicators,
  );
  return { ...made, score: { ...made.score, indicators } };
}

test.each<[what: string, sheet: SourceSheet, dropped: string | null]>([
  ["the same indicators", old([KNOWN, 9]), null],
  ["one that is no more", old([KNOWN, 9], ["ZBCX-9.1", 5]), "ZBCX-9.1"],
  ["two that are no more", old(["ZBCX-9.1", 5], [KNOWN, 9], ["ZBCX-9.2", 0]), "ZBCX-9.1、ZBCX-9.2"],
  ["one that is no more and was not scored", old([KNOWN, 9], ["ZBCX-9.1", null]), null],
])("a sheet of another version with %s is told at its file", (_, one, dropped) => {
  const notes = filled(four({ Q1: [one] })).cells.flatMap((cell) => cell.notes);
  const told = notes.filter(({ code }) => code === "Y111" || code === "Y118");
  expect(told.map(({ code }) => code)).toEqual(dropped === null ? ["Y111"] : ["Y111", "Y118"]);
  for (const { place, message } of told) {
    expect(place).toEqual({ file: "Q1.xlsx", sheet: "评分表" });
    expect(message.zh).toContain("第一季度");
    expect(message.zh).toContain(ZBCX.version);
  }
  expect(told[0]?.message.zh).toContain("2025.9");
  if (dropped !== null) expect(told[1]?.message.zh).toContain(dropped);
});
