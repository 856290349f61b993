/** A year of five units by a few indicators, with all that a workbook of a year has to tell. */
import Big from "big.js";
import type { Framework } from "../../../../src/core/framework/framework";
import { allIndicators, indicatorGroups, reviewRequired } from "../../../../src/core/framework/indicators";
import { scoreParts } from "../../../../src/core/scoring/score-sheet";
import {
  NO_ENTRIES,
  type AnnualInput,
  type SourceSheet,
} from "../../../../src/core/year/annual/annual-input";
import { madeSheet } from "../../../support/made-sheets";
import { rosterUnit } from "../../../support/roster-unit";
import { roster } from "../made-units";
import { byTotals, framework } from "../year-parts";

/** The first two indicators of each of two level-1 indicators: enough for every kind of formula. */
function small(whole: Framework): Framework {
  const groups = indicatorGroups(whole)
    .slice(0, 2)
    .map((group) => {
      const own = allIndicators(whole).filter(
        ({ parent, periods }) => parent === group.code && periods.length === 5,
      );
      const some = own.slice(0, 2);
      return { group, some, points: some.reduce((sum, { maxPoints }) => sum + maxPoints, 0) };
    });
  return {
    ...whole,
    totalPoints: groups.reduce((sum, { points }) => sum + points, 0),
    indicators: groups.flatMap(({ group, some, points }) => [{ ...group, maxPoints: points }, ...some]),
  };
}

export const SQLH = small(byTotals("SQLH"));
export const BY_INDICATOR = { ...SQLH, cycle: framework("SQLH").cycle };
export const KEYS = ["Q1", "Q2", "Q3", "Q4", "Y"] as const;

type Adjustments = Parameters<typeof scoreParts>[2];

const NOTHING = new Big(0);
const points = (code: string, kind: "bonus" | "penalty", value: number): Adjustments[number] => ({
  ...{ code, kind, vetoed: false, open: NOTHING },
  points: new Big(value),
});
const VETO: Adjustments[number] = {
  ...{ code: "SQLH-V1", kind: "veto", vetoed: true, open: NOTHING },
  points: NOTHING,
};

/** A sheet on which each indicator has this share of its points, the first none where it doesn't apply. */
export function sheet(
  of: Framework,
  name: string,
  key: (typeof KEYS)[number],
  share: number,
  more: { readonly away?: boolean; readonly adjustments?: Adjustments } = {},
): SourceSheet {
  const indicators = allIndicators(of).map((indicator, index) => {
    const gone = more.away === true && index === 0;
    const official = gone ? null : new Big(indicator.maxPoints).times(share).round(2);
    return {
      ...{ indicator, rule: null, self: null, awaitsReview: false, provisional: false, official },
      review: reviewRequired(indicator) ? official : null,
      notApplicable: gone ? ("chosen" as const) : null,
    };
  });
  return {
    ...madeSheet({ unit: name, key, framework: of, file: `${name}${key}.xlsx` }),
    score: scoreParts(of, indicators, more.adjustments ?? []),
  };
}

/** A bonus and a penalty, a veto, a row that doesn't apply, a tie, and a year that lacks a quarter. */
export function fiveUnits(of: Framework): readonly SourceSheet[] {
  const shares = { 甲: 0.98, 乙: 0.97, 丙: 0.85, 丁: 0.85, 戊: 0.65 };
  const adjusted: Readonly<Record<string, Adjustments>> = {
    甲Q2: [points("SQLH-B1", "bonus", 0.5), points("SQLH-P1", "penalty", 2)],
    丙Q1: [VETO],
  };
  return Object.entries(shares).flatMap(([name, share]) =>
    KEYS.filter((key) => name !== "戊" || key !== "Q2").map((key, index) =>
      sheet(of, name, key, share - index / 100, {
        away: name === "乙" && key === "Q3",
        adjustments: adjusted[name + key] ?? [],
      }),
    ),
  );
}

export const SAID = {
  roster: roster(
    ...["甲", "乙", "丙", "丁", "戊"].map((name, index) =>
      rosterUnit(name, { group: index % 2 === 0 ? "机关" : "生产" }),
    ),
  ),
  entries: {
    ...NO_ENTRIES,
    decisions: [{ unit: "甲", decision: "命名", date: "2027-01-15", document: "3号" }],
  },
  lastYear: {
    file: "台账.xlsx",
    units: [
      { unit: "甲", state: "命名", namedOn: "2025-01-10", grade: "A", score: new Big(95), band: "top" },
      { unit: "戊", state: null, namedOn: "", grade: "B", score: null, band: "bottom" },
    ],
  },
  bands: { top: 0.3, bottom: 0.4 },
} satisfies Partial<AnnualInput>;
