/** What is told while it is undecided which sheets count, held against every way in which that can be decided. */
import fc from "fast-check";
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import { compareUnits } from "../../../src/core/ranking/compare-units";
import {
  possibleScores,
  type ComparisonPlace,
  type PossiblePoints,
} from "../../../src/core/ranking/possible-comparisons";
import { comparedUnit, comparingFramework } from "../../support/compared-units";
import { period } from "../../support/grid-builder";
import { planGrid } from "../../support/plan-grid";

interface Sheet {
  readonly name: string;
  readonly assessment: Assessment;
}
type Place = ComparisonPlace<Sheet>;
type Values = readonly [number | null, number | string];

const assessments = new Map<string, Assessment>();

function sheet(name: string, values: Values): Sheet {
  const key = JSON.stringify(values);
  const known = assessments.get(key);
  if (known !== undefined) return { name, assessment: known };
  const grid = planGrid(comparedUnit("甲", period("2026Q4"), values));
  const outcome = assessWorkbook(grid, { frameworks: [comparingFramework()] });
  if (outcome.kind !== "assessed") throw new Error("no scoring sheet");
  assessments.set(key, outcome.assessments[0]);
  return { name, assessment: outcome.assessments[0] };
}

/** @param rivals among which nobody chose; "?" before them: perhaps none counts */
function place(unit: string, ...rivals: readonly (Values | "?")[]): Place {
  const options = rivals.flatMap((values, index) => (values === "?" ? [] : sheet(`${unit}${index}`, values)));
  return { options, perhapsNone: rivals[0] === "?", sheets: options };
}

/** Each indicator's points, or between which they stay; the whole sheet's; on whose account. */
function told(places: readonly Place[]): Record<string, string> {
  const scored = possibleScores(places);
  return Object.fromEntries(
    [...scored].map(([{ name }, { score, open, total, because }]) => {
      const points = score.indicators.map(({ indicator: { code }, official }) => {
        const range = open.get(code);
        return range === undefined
          ? String(official?.toNumber() ?? "–")
          : `${range.min.toString()}–${range.max.toString()}`;
      });
      const whole = total === null ? [] : [`= ${total.min.toString()}–${total.max.toString()}`];
      return [name, [...points, ...whole, ...because.map((one) => one.name)].join(" ")];
    }),
  );
}

test.each<[string, readonly Place[], Record<string, string>]>([
  ["nobody", [], {}],
  [
    "one unit alone has nobody to be compared with, not even its own other sheet",
    [place("甲", [3, 6], [6, 6])],
    {},
  ],
  ["nothing is undecided", [place("甲", [12, 6]), place("乙", [6, 3])], { 甲0: "60 20", 乙0: "30 40" }],
  [
    "rivals with the same values act alike",
    [place("甲", [12, 6]), place("乙", [6, 3], [6, 3])],
    { 甲0: "60 20", 乙0: "30 40", 乙1: "30 40" },
  ],
  [
    "a rival that is better by one indicator leaves that one open",
    [place("甲", [6, 3]), place("乙", [3, 4], [12, 4])],
    { 甲0: "30–60 40 = 70–100 乙0 乙1", 乙0: "30 30", 乙1: "60 30" },
  ],
  [
    "rivals that are never the best change nothing",
    [place("甲", [12, 3]), place("乙", [3, 4], [6, 6])],
    { 甲0: "60 40", 乙0: "15 30", 乙1: "30 20" },
  ],
  [
    "two with rivals, of which one alone can be the best",
    [place("甲", [6, 3]), place("乙", [3, 4], [12, 4]), place("丙", [3, 4], [6, 4])],
    {
      甲0: "30–60 40 = 70–100 乙0 乙1",
      乙0: "30 30",
      乙1: "60 30",
      丙0: "15–30 30 = 45–60 乙0 乙1",
      丙1: "30–60 30 = 60–90 乙0 乙1",
    },
  ],
  [
    "none of nothing is none, whoever is the best",
    [place("甲", [0, 3]), place("乙", [3, 4], [12, 4])],
    { 甲0: "0 40", 乙0: "60 30", 乙1: "60 30" },
  ],
  [
    "a sheet of nobody knows whom takes part or doesn't",
    [place("甲", [6, 3]), place("乙", [3, 3]), { ...place("?", "?", [12, 3]), sheets: [] }],
    { 甲0: "30–60 40 = 70–100 ?1", 乙0: "15–30 40 = 55–70 ?1" },
  ],
  [
    "perhaps there is nobody to be compared with",
    [place("甲", [6, 3]), { ...place("?", "?", [12, 3]), sheets: [] }],
    { 甲0: "30–60 40–40 = 70–100 ?1" },
  ],
  [
    "who is measured against nobody's account sets no best value",
    [
      place("甲", [6, 3]),
      place("乙", [3, 3]),
      { options: [], perhapsNone: false, sheets: [sheet("丙", [12, 3])] },
    ],
    { 甲0: "60 40", 乙0: "30 40", 丙: "60 40" },
  ],
  [
    "what is missing on the sheet itself is open, without a range",
    [place("甲", [null, 3]), place("乙", [3, 4], [12, 2])],
    { 甲0: "– 26.67–40 乙0 乙1", 乙0: "60 30", 乙1: "60 40" },
  ],
  [
    "what doesn't apply is not measured against",
    [place("甲", [6, 3]), place("乙", [6, "不适用"], [6, 1.5])],
    { 甲0: "60 20–40 = 80–100 乙0 乙1", 乙0: "60 –", 乙1: "60 40" },
  ],
])("%s", (_what, places, expected) => {
  expect(told(places)).toEqual(expected);
});

const values = fc.tuple(fc.constantFrom(null, 0, 3, 6, 12), fc.constantFrom(2, 4, "不适用"));
const anyPlace = fc.record({
  rivals: fc.array(values, { minLength: 1, maxLength: 2 }),
  perhapsNone: fc.boolean(),
  isScored: fc.boolean(),
});

test("generated places: points are given where every decision gives them, and else lie between the bounds that are told", () => {
  fc.assert(
    fc.property(fc.array(anyPlace, { minLength: 2, maxLength: 4 }), (all) => {
      const places = all.map(({ rivals, perhapsNone, isScored }): Place => {
        const options = rivals.map((one) => sheet("", one));
        return { options, perhapsNone, sheets: isScored ? options : [] };
      });
      const scored = possibleScores(places);
      for (const own of places)
        for (const one of own.sheets) {
          const rest = places.filter((other) => other !== own);
          const ways = decisions(rest).map((others) => decided(one, others));
          const possible = scored.get(one);
          if (possible === undefined) throw new Error("not compared");
          const { score, open, total, because } = possible;
          score.indicators.forEach(({ indicator: { code }, official }, index) => {
            const outcomes = ways.map(({ points }) => points[index] ?? null);
            if (official !== null) expect(outcomes).toEqual(outcomes.map(() => official.toNumber()));
            else if (rest.some((other) => !other.perhapsNone))
              expect(toldOf(open.get(code))).toEqual(rangeOf(outcomes));
            // Perhaps nobody else counts: the bounds are those beside somebody whose value doesn't matter.
            else expect(rangeOf([...toldOf(open.get(code)), ...outcomes])).toEqual(toldOf(open.get(code)));
          });
          const totals = ways.flatMap((way) => way.total ?? []);
          if (total !== null)
            expect(totals.every((each) => total.min.lte(each) && total.max.gte(each))).toBe(true);
          expect(because.length > 0).toBe(open.size > 0);
          expect(hangOnlyOn(because, ways)).toBe(true);
        }
    }),
    { numRuns: 100 },
  );
});

const toldOf = (range: PossiblePoints | undefined): readonly number[] =>
  range === undefined ? [] : [range.min.toNumber(), range.max.toNumber()];

/** Least and most; nothing where every decision gives the same, or none gives any. */
function rangeOf(outcomes: readonly (number | null)[]): readonly number[] {
  const numbers = outcomes.filter((outcome) => outcome !== null);
  return new Set(outcomes).size === 1 ? [] : [Math.min(...numbers), Math.max(...numbers)];
}

/** True where whoever decides about these sheets has decided about all points. */
function hangOnlyOn(because: readonly Sheet[], ways: readonly Way[]): boolean {
  const points = new Map<string, string>();
  return ways.every((way) => {
    const settled = way.others.map(({ place: { options }, taken }) =>
      options.some((option) => because.includes(option)) && taken !== null ? options.indexOf(taken) : null,
    );
    const key = JSON.stringify(settled);
    const now = JSON.stringify(way.points);
    const before = points.get(key) ?? now;
    points.set(key, now);
    return before === now;
  });
}

interface Taken {
  readonly place: Place;
  readonly taken: Sheet | null;
}

/** What one decision about all other places gives a sheet. */
interface Way {
  readonly others: readonly Taken[];
  readonly points: readonly (number | null)[];
  readonly total: number | null;
}

/** Every way to decide which of their sheets count. */
function decisions(places: readonly Place[]): readonly (readonly Taken[])[] {
  return places.reduce<readonly (readonly Taken[])[]>(
    (ways, one) =>
      ways.flatMap((way) =>
        [...one.options, ...(one.perhapsNone ? [null] : [])].map((taken) => [...way, { place: one, taken }]),
      ),
    [[]],
  );
}

/** The sheet's points as the comparison gives them once all is decided. */
function decided(one: Sheet, others: readonly Taken[]): Way {
  const { units } = compareUnits([one, ...others.flatMap(({ taken }) => taken ?? [])]);
  const { indicators, totals } = units[0]?.assessment.score ?? one.assessment.score;
  return {
    others,
    points: indicators.map(({ official }) => official?.toNumber() ?? null),
    total: totals.final?.toNumber() ?? null,
  };
}
