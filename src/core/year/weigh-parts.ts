/** Says which periods an annual method needs, what each of them gave, and how much it weighs. */
import Big from "big.js";
import { annualPeriods } from "../framework/annual-periods";
import type { Framework } from "../framework/framework";
import type { PeriodKey } from "../framework/period";
import type { PartOutcome, YearPart } from "./year-part";

/** A part of the score: counted × weight ÷ of. */
export interface Share {
  readonly key: PeriodKey;
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
  /** Sheets that the method has no use for. */
  readonly ignored: readonly YearPart[];
}

export function weighParts(framework: Framework, parts: readonly YearPart[]): WeighedParts {
  const { annual } = framework.cycle;
  const countsZero = "missingQuarter" in annual && annual.missingQuarter === "zero";
  const needed = annualPeriods(framework).map(({ key, weight }) => {
    const found = findPart(key, parts);
    const zero = found.state === "missing" && key !== "Y" && countsZero;
    return { ...found, weight, counted: zero ? new Big(0) : found.counted };
  });
  // Quarters share their weight among those that count; one that is there but incomplete will count.
  const quarters = needed.filter(
    ({ key, state }) => key !== "Y" && (state !== "missing" || countsZero),
  ).length;
  const keys = needed.map(({ key }) => key);
  return {
    parts: needed.map(({ key, state, counted }) => ({ key, state, counted })),
    shares: needed.flatMap(({ key, counted, weight, part }): Share[] =>
      counted === null ? [] : [{ key, counted, weight, of: key === "Y" ? 1 : quarters, part }],
    ),
    used: needed.flatMap(({ part }) => part ?? []),
    ignored: parts.filter(({ period }) => !keys.includes(period.key)),
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
