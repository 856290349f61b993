/** The places of a year: who ranks where, and what the grade after the quota is worth. */
import { placeYears, type UnitResults, type YearResult } from "../../../src/core/year/place-years";
import { scoreYear } from "../../../src/core/year/score-year";
import { byTotals, part } from "./year-parts";

const NDZH = byTotals("NDZH");
const [grade] = NDZH.grades;

/** The year's result of a unit; null for one that is not complete. */
const result = (year: number, final: number | null): YearResult => {
  const base = part(NDZH, "Y", final);
  return scoreYear(NDZH, year, [{ ...base, period: { year, key: "Y" } }]);
};

const units: readonly UnitResults<YearResult>[] = [
  { unit: "甲", years: [result(2027, 70), result(2026, 95)] },
  { unit: "乙", years: [result(2026, 85), result(2027, 90)] },
  { unit: "丙", years: [result(2026, null)] },
];

test("each year is ranked by itself, from the first year on", () => {
  const { rankings } = placeYears(NDZH, units);
  expect(rankings.map(({ year, ranking }) => [year, ranking.ranked.map(({ input }) => input.unit)])).toEqual([
    [2026, ["甲", "乙"]],
    [2027, ["乙", "甲"]],
  ]);
});

test("a result knows its place among the ranked of its year, and its grade", () => {
  const { placeOf } = placeYears(NDZH, units);
  const places = units.flatMap(({ unit, years }) =>
    years.map((score) => {
      const { place, of, grade: ends } = placeOf(score);
      return [unit, score.year, place?.rank ?? null, of, ends?.key ?? null];
    }),
  );
  expect(places).toEqual([
    ["甲", 2027, 2, 2, "C"],
    ["甲", 2026, 1, 2, "A"],
    ["乙", 2026, 2, 2, "B"],
    ["乙", 2027, 1, 2, "A"],
    ["丙", 2026, null, 2, null],
  ]);
});

test("the coefficient is that of the grade; without a grade there is none", () => {
  if (grade === undefined) throw new Error("no grades");
  const { placeOf } = placeYears(NDZH, units);
  const [first, , third] = units.map(({ years }) => years.map((score) => placeOf(score).coefficient));
  expect(first?.every((coefficient) => coefficient !== null)).toBe(true);
  expect(third).toEqual([null]);
});

test("the grade is the one after the quota", () => {
  const onOverflow = "demote_lowest_after_tiebreak";
  const quota = { grade: "A", maxShare: 0.25, minUnits: 4, rounding: "floor", onOverflow } as const;
  const many = ["甲", "乙", "丙", "丁"].map((unit, index) => ({ unit, years: [result(2026, 99 - index)] }));
  const { placeOf } = placeYears({ ...NDZH, quota }, many);
  expect(many.flatMap(({ years }) => years.map((score) => placeOf(score).grade?.key))).toEqual([
    "A",
    "B",
    "B",
    "B",
  ]);
});

test("a result that was not among those ranked keeps its own grade, and nobody stands beside it", () => {
  const { placeOf } = placeYears(NDZH, units);
  expect(placeOf(result(2030, 95))).toMatchObject({ place: null, of: 0, grade: { key: "A" } });
});
