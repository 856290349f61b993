/** A term of office is told once it has ended, and half a year before, counted from the day of filling in. */
import { dayNumber } from "../../../../src/core/sheet/read-date";
import type { FilledSheet } from "../../../support/grid-builder";
import { said, testSaid, type SaidCase } from "../../../support/said-of-sheet";

const day = (year: number, month: number, date: number): number => dayNumber(year, month, date) ?? 0;

/** A sheet filled in on 20 December 2026 that says when the term ends. */
const ends =
  (year: number, month: number, date: number, label = "届满日期") =>
  (filled: FilledSheet): void => {
    filled.top.push([label, null, day(year, month, date)]);
  };

/** The same without the day of filling in, for a period. */
const undated =
  (period: string, ...end: readonly [number, number, number]) =>
  (filled: FilledSheet): void => {
    filled.top[2]?.splice(6, 1, null);
    filled.top[1]?.splice(10, 1, period);
    ends(...end)(filled);
  };

const ended = (date: string): SaidCase["found"] => [["3/2", { unit: "第一党支部", date }]];
const soon = (date: string, d: number): SaidCase["found"] => [["3/2", { date, d }]];

testSaid([
  said("V502", "no term is known", () => null, []),
  said("V502", "it ends today", ends(2026, 12, 20), []),
  said("V502", "it ended yesterday", ends(2026, 12, 19), ended("2026-12-19")),
  said("V502", "an election that was held", ends(2026, 12, 19, "换届日期"), []),
  said("V503", "it ended yesterday", ends(2026, 12, 19), []),
  said("V503", "it ends today", ends(2026, 12, 20), soon("2026-12-20", 0)),
  said("V503", "it ends in half a year", ends(2027, 6, 20), soon("2027-06-20", 182)),
  said("V503", "a day later", ends(2027, 6, 21), []),
  said("V503", "an election to come", ends(2026, 12, 21, "换届日期"), soon("2026-12-21", 1)),
  said("V502", "the last day of the year counts where none is known", undated("2026Q4", 2026, 12, 31), []),
  said("V502", "the day before it", undated("2026Q4", 2026, 12, 30), ended("2026-12-30")),
  said("V503", "the last day of a quarter", undated("2026Q1", 2026, 3, 31), soon("2026-03-31", 0)),
  said("V503", "half a year after a quarter", undated("2026Q2", 2026, 12, 30), soon("2026-12-30", 183)),
  said("V503", "a day later than that", undated("2026Q2", 2027, 1, 1), []),
  said("V503", "the last day of a year", undated("2026Y", 2026, 12, 31), soon("2026-12-31", 0)),
  said("V502", "the day before the last of a year", undated("2026Y", 2026, 12, 30), ended("2026-12-30")),
]);
