/** Years of units in every state that a sheet or an indicator can be in, by any way to put a year together. */
import Big from "big.js";
import type { Framework } from "../../../../src/core/framework/framework";
import { allIndicators, reviewRequired } from "../../../../src/core/framework/indicators";
import type { PeriodKey } from "../../../../src/core/framework/period";
import { withhold } from "../../../../src/core/derive/reconcile/withhold";
import { scoreParts } from "../../../../src/core/scoring/score-sheet";
import {
  NO_ENTRIES,
  type AnnualInput,
  type SourceSheet,
} from "../../../../src/core/year/annual/annual-input";
import type { AnnualYear } from "../../../../src/core/year/annual/annual-year";
import { madeSheet } from "../../../support/made-sheets";
import { assembled } from "../../../support/year-sources";
import { roster } from "../made-units";
import { SQLH } from "./small-year";

export type Annual = Framework["cycle"]["annual"];
type Adjustments = Parameters<typeof scoreParts>[2];

const NOTHING = new Big(0);
export const BONUS = {
  code: "SQLH-B1",
  kind: "bonus",
  points: new Big(1),
  vetoed: false,
  open: NOTHING,
} as const;
export const PENALTY = { ...BONUS, code: "SQLH-P1", kind: "penalty", points: new Big(2) } as const;
export const VETO = { ...BONUS, code: "SQLH-V1", kind: "veto", points: NOTHING, vetoed: true } as const;

/** Asked in every period, in two quarters, at the year end alone, in every quarter. */
const ASKED: Readonly<Record<string, readonly PeriodKey[]>> = {
  "SQLH-1.1": ["Q1", "Q2", "Q3", "Q4", "Y"],
  "SQLH-1.2": ["Q2", "Q4"],
  "SQLH-2.1": ["Y"],
  "SQLH-2.2": ["Q1", "Q2", "Q3", "Q4"],
};

/** A framework of these four indicators that puts a year together in this way. */
export function by(annual: Partial<Annual>): Framework {
  return {
    ...SQLH,
    indicators: SQLH.indicators.map((one) => ({
      ...one,
      ...(ASKED[one.code] === undefined ? {} : { periods: ASKED[one.code] }),
    })) as Framework["indicators"],
    cycle: { ...SQLH.cycle, annual: { ...SQLH.cycle.annual, ...annual } as Annual },
  };
}

export interface Said {
  /** Of its points, the first indicator; the others less than that, unless it is all or nothing. */
  readonly share: number;
  /** Points of indicators by code, instead of a share. */
  readonly points?: Readonly<Record<string, number>>;
  /** Indicators that don't apply, aren't scored yet, or weren't asked at all. */
  readonly away?: readonly string[];
  readonly open?: readonly string[];
  readonly unasked?: readonly string[];
  readonly adjustments?: Adjustments;
  readonly withheld?: boolean;
  /** Nobody has reviewed what has to be reviewed. */
  readonly awaits?: boolean;
  /** Of another version of the framework, in which every indicator had twice the points. */
  readonly old?: boolean;
}

export function sheet(of: Framework, unit: string, key: PeriodKey, said: Said): SourceSheet {
  const { away = [], open = [], unasked = [] } = said;
  const indicators = allIndicators(of)
    .filter(({ code, periods }) => periods.includes(key) && !unasked.includes(code))
    .map((one, place) => {
      const indicator = said.old === true ? { ...one, maxPoints: one.maxPoints * 2 } : one;
      const { code, maxPoints } = indicator;
      const none = away.includes(code) || open.includes(code);
      const isAwaited = said.awaits === true && reviewRequired(indicator);
      const official = none
        ? null
        : new Big(said.points?.[code] ?? maxPoints * said.share ** (1 + place)).round(2);
      return {
        ...{ indicator, self: null, rule: null, awaitsReview: isAwaited, provisional: isAwaited },
        ...{ official, review: reviewRequired(indicator) && !isAwaited ? official : null },
        notApplicable: away.includes(code) ? ("chosen" as const) : null,
      };
    });
  const score = scoreParts(of, indicators, said.adjustments ?? []);
  return {
    ...madeSheet({ unit, key, file: `${unit}${key}.xlsx` }),
    framework: said.old === true ? { ...of, version: "0.9.0" } : of,
    score: said.withheld === true ? withhold(score) : score,
  };
}

export type Unit = readonly [
  what: string,
  sheets: Partial<Record<PeriodKey, number | Said>>,
  /** Periods that the unit was let off. */
  exempt?: readonly PeriodKey[],
];

export function yearOf(of: Framework, units: readonly Unit[], rest: Partial<AnnualInput> = {}): AnnualYear {
  const sheets = units.flatMap(([unit, own]) =>
    Object.entries(own).map(([key, said]) =>
      sheet(of, unit, key as PeriodKey, typeof said === "number" ? { share: said } : said),
    ),
  );
  const exemptions = units.flatMap(([unit, , keys = []]) =>
    keys.map((key) => ({ unit, key, reason: "停产", approver: "党委" })),
  );
  return assembled(sheets, {
    framework: of,
    year: 2026,
    roster: roster(...units.map(([unit]) => unit)),
    entries: { ...NO_ENTRIES, exemptions },
    ...rest,
  });
}
