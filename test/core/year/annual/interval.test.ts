/** What an annual score can still become: all that is open as nothing, and as full. */
import Big from "big.js";
import type { Framework } from "../../../../src/core/framework/framework";
import type { PeriodKey } from "../../../../src/core/framework/period";
import { annualInterval } from "../../../../src/core/year/annual/interval";
import type { YearPart } from "../../../../src/core/year/year-part";
import { madeScore } from "../../../support/made-sheets";
import { byTotals, withPolicy } from "../year-parts";

const YEAR = 2026;
const SQLH = byTotals("SQLH");

/** A sheet of one indicator of ten points. */
const part = (key: PeriodKey, of: Parameters<typeof madeScore>[0] = {}): YearPart => ({
  period: { year: YEAR, key },
  score: madeScore(of),
});

/** 60 % the quarters' mean, 40 % the year end. */
const bounds = (
  parts: readonly YearPart[],
  exempt: readonly PeriodKey[] = [],
  framework: Framework = SQLH,
) => {
  const interval = annualInterval(framework, YEAR, parts, new Set(exempt));
  return interval === null ? null : [interval.min.toNumber(), interval.max.toNumber()];
};

const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const;
const quarters = QUARTERS.map((key) => part(key));

test.each<
  [when: string, parts: readonly YearPart[], exempt: readonly PeriodKey[], expected: readonly number[] | null]
>([
  ["nothing there", [], [], [0, 100]],
  ["all there", [...quarters, part("Y")], [], [90, 90]],
  ["the year end missing", quarters, [], [54, 94]],
  ["a quarter missing", [...quarters.slice(1), part("Y")], [], [76.5, 91.5]],
  ["a quarter let off", [...quarters.slice(1), part("Y")], ["Q1"], [90, 90]],
  ["a quarter open", [part("Q1", { official: null }), ...quarters.slice(1), part("Y")], [], [76.5, 91.5]],
  [
    "a quarter that applies nowhere",
    [part("Q1", { official: "away" }), ...quarters.slice(1), part("Y")],
    [],
    [76.5, 76.5],
  ],
  ["a bonus within the bounds", [...quarters, part("Y", { bonuses: { "SQLH-B1": 2 } })], [], [90.8, 90.8]],
  [
    "a bonus beyond them",
    [...quarters, part("Y", { official: 10, bonuses: { "SQLH-B1": 2 } })],
    [],
    [94, 94],
  ],
])("%s", (_, parts, exempt, expected) => {
  expect(bounds(parts, exempt)).toEqual(expected);
});

test("where missing quarters are passed over, one that is there is enough", () => {
  const mean = withPolicy("SQLH", "mean_of_present");
  expect(bounds([part("Q1"), part("Y")], [], mean)).toEqual([90, 90]);
  expect(bounds([part("Q1")], [], mean)).toEqual([54, 94]);
  expect(bounds([part("Y")], [], mean)).toEqual([36, 96]);
  expect(bounds([part("Q1"), part("Y")], [], withPolicy("SQLH", "block"))).toEqual([49.5, 94.5]);
});

test("a score is never below the lowest", () => {
  const { score } = part("Y", { official: 0 });
  const penalised: YearPart = {
    period: { year: YEAR, key: "Y" },
    score: { ...score, totals: { ...score.totals, penalty: new Big(8) } },
  };
  expect(bounds([...quarters, penalised])).toEqual([54, 54]);
});
