/** 支部达标升级: a branch's level from year to year. */
import fc from "fast-check";
import { gradesFromBest } from "../../../src/core/scoring/grade";
import { PROMOTION_DEFAULTS, promotionSteps } from "../../../src/core/year/promotion";
import type { PromotionYear } from "../../../src/core/year/promotion-step";
import { framework } from "./year-parts";

const grade = (key: string) => framework("SQLH").grades.find((candidate) => candidate.key === key) ?? null;

/** One letter a year from 2024 on: a grade, “-” for none, “!” after it for a veto, “ ” for a year left out. */
function years(text: string): PromotionYear[] {
  return [...text.matchAll(/([A-D -])(!?)/g)].flatMap(([, key = "", veto], index) =>
    key === " " ? [] : [{ year: 2024 + index, grade: key === "-" ? null : grade(key), vetoed: veto === "!" }],
  );
}

const moves = (text: string, start: string | null, options = PROMOTION_DEFAULTS) =>
  promotionSteps(framework("SQLH"), years(text), start === null ? null : grade(start), options)
    .map(({ move, to }) => `${move ?? "none"}:${to?.key ?? "-"}`)
    .join(" ");

test.each([
  ["C", null, "start:C"],
  ["CA", null, "start:C up:B"],
  ["CAA", null, "start:C up:B up:A"],
  ["CCC", null, "start:C keep:C keep:C"],
  ["D", "A", "down:B"],
  ["DDD", "A", "down:B down:C down:D"],
  ["B", "A", "down:B"],
  ["A-A", "C", "up:B none:B up:A"],
  ["-", null, "none:-"],
  ["-B", null, "none:- start:B"],
  ["D!", "A", "down:D"],
  ["D!A", "A", "down:D up:C"],
])("grades %s from level %s: %s", (text, start, expected) => {
  expect(moves(text, start)).toBe(expected);
});

test.each([
  ["AAAA", "C", "keep:C up:B keep:B up:A"],
  ["ACA", "C", "keep:C keep:C keep:C"],
  ["A-A", "C", "keep:C none:C keep:C"],
  ["A A", "C", "keep:C keep:C"],
  ["DD", "A", "keep:A down:B"],
  ["DAD", "A", "keep:A keep:A keep:A"],
])("when two years in a row are asked for, grades %s from level %s: %s", (text, start, expected) => {
  expect(moves(text, start, { ...PROMOTION_DEFAULTS, upAfter: 2, downAfter: 2 })).toBe(expected);
});

test("several steps at once go no further than the grade", () => {
  const options = { ...PROMOTION_DEFAULTS, steps: 3 };
  expect(moves("BD", "D", options)).toBe("up:B down:D");
});

test("a veto can be left to the grade that it caps", () => {
  expect(moves("D!", "A", { ...PROMOTION_DEFAULTS, veto: "asGrade" })).toBe("down:B");
});

test("each step says why", () => {
  const steps = promotionSteps(framework("SQLH"), years("CACA-D!"), null, {
    ...PROMOTION_DEFAULTS,
    downAfter: 2,
  });
  expect(steps.map(({ text }) => text.zh)).toEqual([
    "2024年度等次“培育”，首次定级为“培育”。",
    "2025年度等次“示范”，高于现等级“培育”，升级为“达标”。",
    "2026年度等次“培育”，低于现等级，已连续 1 年（降级需 2 年），保持“达标”。",
    "2027年度等次“示范”，高于现等级“达标”，升级为“示范”。",
    "2028年没有年度等次，不判定升降。",
    "2029年触发一票否决，直接定为“不达标”。",
  ]);
  expect(steps.map(({ text }) => text.en)).toEqual([
    "2024: “In development”; first level: “In development”.",
    "2025: “Demonstration”, better than the level “In development”: up to “Qualified”.",
    "2026: “In development”, worse than the level for 1 of 2 years: stays at “Qualified”.",
    "2027: “Demonstration”, better than the level “Qualified”: up to “Demonstration”.",
    "2028 has no annual grade, so nothing is decided.",
    "A veto in 2029: straight to “Below standard”.",
  ]);
});

test("years in a row that a move took are said, and those still to come", () => {
  const options = { ...PROMOTION_DEFAULTS, upAfter: 2, downAfter: 2 };
  const steps = promotionSteps(framework("SQLH"), years("AAADDC"), grade("C"), options);
  expect(steps.map(({ text }) => [text.zh, text.en])).toEqual([
    [
      "2024年度等次“示范”，高于现等级，已连续 1 年（升级需 2 年），保持“培育”。",
      "2024: “Demonstration”, better than the level for 1 of 2 years: stays at “In development”.",
    ],
    [
      "2025年度等次“示范”，高于现等级“培育”（连续 2 年），升级为“达标”。",
      "2025: “Demonstration”, better than the level “In development” for 2 years in a row: up to “Qualified”.",
    ],
    [
      "2026年度等次“示范”，高于现等级，已连续 1 年（升级需 2 年），保持“达标”。",
      "2026: “Demonstration”, better than the level for 1 of 2 years: stays at “Qualified”.",
    ],
    [
      "2027年度等次“不达标”，低于现等级，已连续 1 年（降级需 2 年），保持“达标”。",
      "2027: “Below standard”, worse than the level for 1 of 2 years: stays at “Qualified”.",
    ],
    [
      "2028年度等次“不达标”，低于现等级“达标”（连续 2 年），降级为“培育”。",
      "2028: “Below standard”, worse than the level “Qualified” for 2 years in a row: down to “In development”.",
    ],
    ["2029年度等次“培育”，保持“培育”。", "2029: “In development”: stays at “In development”."],
  ]);
});

test("a veto that is left to the grade is told by the grade", () => {
  const options = { ...PROMOTION_DEFAULTS, veto: "asGrade" as const };
  const [step] = promotionSteps(framework("SQLH"), years("D!"), grade("A"), options);
  expect(step?.text.zh).toBe("2024年度等次“不达标”，低于现等级“示范”，降级为“达标”。");
});

test("a veto on the lowest level already moves nothing", () => {
  const [step] = promotionSteps(framework("SQLH"), years("D!"), grade("D"));
  expect(step?.move).toBe("keep");
  expect(step?.text.zh).toBe("2024年度等次“不达标”，保持“不达标”。");
});

test.each([
  [
    "a year that comes twice",
    () => promotionSteps(framework("SQLH"), [...years("A"), ...years("B")]),
    "twice",
  ],
  [
    "a grade of another framework",
    () => promotionSteps(framework("SQLH"), [], { key: "Z", name: { zh: "无", en: "none" }, min: 0 }),
    "no grade Z",
  ],
  [
    "no years",
    () => promotionSteps(framework("SQLH"), [], null, { ...PROMOTION_DEFAULTS, upAfter: 0 }),
    "whole numbers",
  ],
])("%s is the caller's mistake", (_, run, message) => {
  expect(run).toThrow(message);
});

test("a level moves by the steps allowed, towards the grade and never past it", () => {
  const of = framework("SQLH");
  const height = (key: string | undefined) =>
    -gradesFromBest(of).findIndex((candidate) => candidate.key === key);
  const options = fc.record({
    upAfter: fc.constantFrom(1, 2, 3),
    downAfter: fc.constantFrom(1, 2),
    steps: fc.constantFrom(1, 2),
    veto: fc.constant("asGrade" as const),
  });
  const text = fc
    .array(fc.constantFrom("A", "B", "C", "D", "-"), { maxLength: 12 })
    .map((keys) => keys.join(""));
  fc.assert(
    fc.property(text, fc.constantFrom("A", "B", "C", "D"), options, (grades, start, chosen) => {
      const steps = promotionSteps(of, years(grades), grade(start), chosen);
      steps.forEach(({ from, to, move }, index) => {
        const earned = years(grades)[index]?.grade;
        const way = height(to?.key) - height(from?.key);
        expect(Math.abs(way)).toBeLessThanOrEqual(chosen.steps);
        expect(move === "keep" || move === null).toBe(way === 0);
        const wanted = earned == null ? 0 : height(earned.key) - height(from?.key);
        expect(way * wanted).toBeGreaterThanOrEqual(0);
        expect(Math.abs(way)).toBeLessThanOrEqual(Math.abs(wanted));
      });
    }),
    { numRuns: 400 },
  );
});

test("years are taken in their order, whatever order they are given in", () => {
  const steps = promotionSteps(framework("SQLH"), [...years("CBA")].reverse());
  expect(steps.map(({ year, to }) => [year, to?.key])).toEqual([
    [2024, "C"],
    [2025, "B"],
    [2026, "A"],
  ]);
});
