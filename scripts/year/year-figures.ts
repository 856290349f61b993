/**
 * What five fictitious branches did in 2026, quarter by quarter. Four of them are above the minimum of the top
 * grade, and the second and third have the same annual score, so that the quota and the tie-break are seen.
 */
import type { PeriodKey } from "../../src/core/framework/period";
import type { RowEntries } from "../example-entries";

export type QuarterKey = Exclude<PeriodKey, "Y">;

export interface UnitYear {
  readonly unit: string;
  /** By indicator code; where it differs from an ordinary quarter. */
  readonly quarters: Readonly<Record<QuarterKey, Readonly<Record<string, RowEntries>>>>;
  /** What is judged or measured anew at the year's end. */
  readonly yearEnd: Readonly<Record<string, RowEntries>>;
  /** Votes by indicator code, of the poll in the fourth quarter that also stands for the year. */
  readonly ballots: Readonly<Record<string, RowEntries>>;
}

/** A quarter in which all that was planned was done. */
export const ORDINARY: Readonly<Record<string, RowEntries>> = {
  "SQLH-1.1": { actual: 4 },
  "SQLH-1.2": { actual: 3 },
  "SQLH-1.3": { base: 10, actual: 10 },
  "SQLH-1.4": { actual: 5 },
  "SQLH-2.1": { base: 12, actual: 12 },
  "SQLH-2.2": { option: "优" },
  "SQLH-2.3": { actual: 1 },
  "SQLH-3.1": { actual: 3 },
  "SQLH-3.2": { base: 6, actual: 4 },
  "SQLH-3.3": { actual: 4 },
  "SQLH-4.1": { actual: 5 },
  "SQLH-4.2": { option: "优" },
  "SQLH-4.3": { base: 15, actual: 15 },
  "SQLH-5.1": { base: 4200, actual: 4260 },
  "SQLH-5.2": { base: 9, actual: 9 },
  "SQLH-5.3": { actual: 5.6 },
};

const WELL_LIKED: UnitYear["ballots"] = {
  "SQLH-6.1": { good: 30, fair: 4, avg: 0, poor: 0, issued: 35, invalid: 1 },
  "SQLH-6.2": { good: 50, fair: 8, avg: 1, poor: 0, issued: 60, invalid: 1 },
};

const LIKED: UnitYear["ballots"] = {
  "SQLH-6.1": { good: 24, fair: 8, avg: 2, poor: 0, issued: 35, invalid: 1 },
  "SQLH-6.2": { good: 36, fair: 17, avg: 5, poor: 1, issued: 60, invalid: 1 },
};

const GOOD: RowEntries = { option: "良" };

export const UNIT_YEARS: readonly UnitYear[] = [
  {
    unit: "第一党支部",
    quarters: {
      Q1: { "SQLH-1.3": { base: 10, actual: 9 } },
      Q2: { "SQLH-4.3": { base: 16, actual: 15 } },
      Q3: { "SQLH-2.1": { base: 12, actual: 11 } },
      Q4: {},
    },
    yearEnd: {},
    ballots: WELL_LIKED,
  },
  {
    // One case that was not written costs as much over the year …
    unit: "第二党支部",
    quarters: {
      Q1: { "SQLH-2.2": GOOD },
      Q2: { "SQLH-4.3": { base: 15, actual: 14 } },
      Q3: { "SQLH-2.3": { actual: 0 } },
      Q4: { "SQLH-5.2": { base: 8, actual: 7 } },
    },
    yearEnd: {},
    ballots: WELL_LIKED,
  },
  {
    // … as three study sessions: the tie is broken by 支部建设强, where these three are missing.
    unit: "第三党支部",
    quarters: {
      Q1: { "SQLH-1.2": { actual: 2 }, "SQLH-2.2": GOOD },
      Q2: { "SQLH-1.2": { actual: 2 } },
      Q3: { "SQLH-4.3": { base: 15, actual: 14 } },
      Q4: { "SQLH-1.2": { actual: 2 }, "SQLH-5.2": { base: 8, actual: 7 } },
    },
    yearEnd: {},
    ballots: WELL_LIKED,
  },
  {
    unit: "第四党支部",
    quarters: {
      Q1: { "SQLH-1.3": { base: 10, actual: 8 }, "SQLH-3.1": { actual: 2 } },
      Q2: { "SQLH-2.1": { base: 14, actual: 12 }, "SQLH-4.2": GOOD },
      Q3: { "SQLH-3.3": { base: "缺项：D", actual: 3 }, "SQLH-5.3": { actual: 3.2 } },
      Q4: { "SQLH-2.2": GOOD, "SQLH-4.3": { base: 12, actual: 11 } },
    },
    yearEnd: { "SQLH-2.2": GOOD, "SQLH-4.2": GOOD, "SQLH-5.3": { actual: 4.1 } },
    ballots: LIKED,
  },
  {
    unit: "第五党支部",
    quarters: {
      Q1: { "SQLH-1.2": { actual: 2 }, "SQLH-2.1": { base: 12, actual: 8 }, "SQLH-3.1": { actual: 1 } },
      Q2: { "SQLH-1.3": { base: 10, actual: 8 }, "SQLH-2.2": GOOD, "SQLH-4.2": GOOD },
      Q3: {
        "SQLH-1.4": { base: "缺项：E", actual: 4 },
        "SQLH-2.3": { actual: 0 },
        "SQLH-3.1": { actual: 2 },
        "SQLH-4.3": { base: 10, actual: 8 },
      },
      Q4: {
        "SQLH-2.1": { base: 15, actual: 12 },
        "SQLH-2.2": GOOD,
        "SQLH-2.3": { actual: 0 },
        "SQLH-5.1": { base: 4200, actual: 3700 },
      },
    },
    yearEnd: { "SQLH-2.2": { option: "中" }, "SQLH-4.2": { option: "中" }, "SQLH-5.3": { actual: -1.5 } },
    ballots: LIKED,
  },
];
