/** What an annual score can still become: all that is open as nothing, and as full. */
import Big from "big.js";
import type { Framework } from "../../../../src/core/framework/framework";
import { applicableIndicators } from "../../../../src/core/framework/indicators";
import type { PeriodKey } from "../../../../src/core/framework/period";
import { annualInterval } from "../../../../src/core/year/annual/interval";
import type { YearPart } from "../../../../src/core/year/year-part";
import { madeScore } from "../../../support/made-sheets";
import { byTotals, framework, withPolicy } from "../year-parts";

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
/** The unit handed it in, with nothing that applies to it: no score, which is not a score of 0. */
const away = (key: PeriodKey) => part(key, { official: "away" });

/** Two indicators of ten points, one of which does not apply. */
const halfAway = (key: PeriodKey, official: number | null = 9): YearPart => {
  const { period, score } = part(key, { official });
  return { period, score: { ...score, indicators: [...score.indicators, ...away(key).score.indicators] } };
};

test.each<
  [when: string, parts: readonly YearPart[], exempt: readonly PeriodKey[], expected: readonly number[] | null]
>([
  ["nothing there", [], [], [0, 100]],
  ["all there", [...quarters, part("Y")], [], [90, 90]],
  ["the year end missing", quarters, [], [54, 94]],
  ["a quarter missing", [...quarters.slice(1), part("Y")], [], [76.5, 91.5]],
  ["a quarter let off", [...quarters.slice(1), part("Y")], ["Q1"], [90, 90]],
  ["a quarter open", [part("Q1", { official: null }), ...quarters.slice(1), part("Y")], [], [76.5, 91.5]],
  ["a quarter that applies nowhere", [away("Q1"), ...quarters.slice(1), part("Y")], [], [90, 90]],
  ["quarters that apply nowhere", [...QUARTERS.map(away), part("Y")], [], [90, 90]],
  ["a year end that applies nowhere", [...quarters, away("Y")], [], [90, 90]],
  ["a year that applies nowhere", [...QUARTERS.map(away), away("Y")], [], null],
  [
    "one quarter that applies nowhere and one that is open",
    [away("Q1"), part("Q2", { official: null }), ...quarters.slice(2), part("Y")],
    [],
    [72, 92],
  ],
  [
    "a sheet of one that applies and one that doesn't",
    [halfAway("Q1"), ...quarters.slice(1), part("Y")],
    [],
    [90, 90],
  ],
  [
    "a sheet of one that doesn't apply and one that is open",
    [halfAway("Q1", null), ...quarters.slice(1), part("Y")],
    [],
    [76.5, 91.5],
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

test("what applies nowhere is passed over where indicators are put together, too", () => {
  const byIndicator = framework("SQLH");
  const code = applicableIndicators(byIndicator, { year: YEAR, key: "Q1" })[0]?.code ?? "";
  const all = QUARTERS.map((key) => part(key, { code }));
  expect(bounds([away("Q1"), ...all.slice(1), part("Y", { code })], [], byIndicator)).toEqual(
    bounds([...all.slice(1), part("Y", { code })], ["Q1"], byIndicator),
  );
});

test("a quarter in which the framework asks nothing is no quarter of 0", () => {
  const silent: Framework = {
    ...SQLH,
    indicators: SQLH.indicators.map((one) =>
      "periods" in one ? { ...one, periods: one.periods.filter((key) => key !== "Q1") } : one,
    ),
  };
  expect(bounds([...quarters.slice(1), part("Y")], [], silent)).toEqual([90, 90]);
});
