/** Says which periods an annual method needs, what each of them gave, and how much it weighs. */
import Big from "big.js";
import type { Framework } from "../framework/framework";
import { applicableIndicators } from "../framework/indicators";
import type { PeriodKey } from "../framework/period";
import { decimal } from "../scoring/decimal";
import type { PartOutcome, YearPart } from "./annual-score";

/** A part of the score: counted × weight ÷ of. */
export interface Share {
  readonly counted: Big;
  readonly weight: Big;
  /** How many parts have the weight together. */
  readonly of: number;
  /** Null for a missing quarter that counts as zero. */
  readonly part: YearPart | null;
}

export interface WeighedParts {
  readonly parts: readonly PartOutcome[];
  /** What the score is made of, as far as it is there. */
  readonly shares: readonly Share[];
  /** The sheets that count, or will when they are complete. */
  readonly used: readonly YearPart[];
}

const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const;

export function weighParts(framework: Framework, parts: readonly YearPart[]): WeighedParts {
  const { annual } = framework.cycle;
  const needed = QUARTERS.filter((key) => applicableIndicators(framework, { year: 0, key }).length > 0);
  switch (annual.method) {
    case "quarters_plus_yearend": {
      const quarters = weighQuarters(needed, annual, decimal(annual.quarterWeight), parts);
      return together(quarters, weighYearEnd(decimal(annual.yearEndWeight), parts));
    }
    case "mean_quarters":
      return weighQuarters(needed, annual, new Big(1), parts);
    case "annual_only":
      return weighYearEnd(new Big(1), parts);
  }
}

type QuarterPolicy = Extract<Framework["cycle"]["annual"], { missingQuarter: unknown }>;

/** Quarters share one weight among those that count. */
function weighQuarters(
  needed: readonly PeriodKey[],
  { missingQuarter }: QuarterPolicy,
  weight: Big,
  parts: readonly YearPart[],
): WeighedParts {
  const found = needed.map((key) => findPart(key, parts));
  const counting = found.filter(({ state }) => state !== "missing" || missingQuarter === "zero");
  const shares = counting.flatMap(({ part, counted, state }): Share[] => {
    const points = state === "missing" ? new Big(0) : counted;
    return points === null ? [] : [{ counted: points, weight, of: counting.length, part }];
  });
  return {
    parts: found.map(({ key, state, counted }) => ({
      key,
      state,
      counted: state === "missing" && missingQuarter === "zero" ? new Big(0) : counted,
    })),
    shares,
    used: found.flatMap(({ part }) => part ?? []),
  };
}

function weighYearEnd(weight: Big, parts: readonly YearPart[]): WeighedParts {
  const { part, ...outcome } = findPart("Y", parts);
  const { counted } = outcome;
  return {
    parts: [outcome],
    shares: counted === null ? [] : [{ counted, weight, of: 1, part }],
    used: part === null ? [] : [part],
  };
}

function together(a: WeighedParts, b: WeighedParts): WeighedParts {
  return {
    parts: [...a.parts, ...b.parts],
    shares: [...a.shares, ...b.shares],
    used: [...a.used, ...b.used],
  };
}

function findPart(
  key: PeriodKey,
  parts: readonly YearPart[],
): PartOutcome & { readonly part: YearPart | null } {
  const [part, second] = parts.filter(({ period }) => period.key === key);
  if (part === undefined) return { key, state: "missing", counted: null, part: null };
  if (second !== undefined) return { key, state: "twice", counted: null, part: null };
  const { complete, totals } = part.score;
  if (!complete || totals.final === null) return { key, state: "incomplete", counted: null, part };
  return { key, state: "scored", counted: totals.final, part };
}
