/** Says which periods an annual method needs, what each of them gave, and how much it weighs. */
import Big from "big.js";
import { annualPeriods } from "../framework/annual-periods";
import type { Framework } from "../framework/framework";
import type { PeriodKey } from "../framework/period";
import type { PartOutcome, YearPart } from "./year-part";

const NONE: ReadonlySet<PeriodKey> = new Set();

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

/** @param exempt periods that the unit was let off; where a whole side of the year is, the other takes all its weight */
export function weighParts(
  framework: Framework,
  parts: readonly YearPart[],
  exempt: ReadonlySet<PeriodKey> = NONE,
): WeighedParts {
  const { annual } = framework.cycle;
  const countsZero = "missingQuarter" in annual && annual.missingQuarter === "zero";
  const periods = annualPeriods(framework);
  const counts = (key: PeriodKey): boolean => !exempt.has(key);
  const sides = new Set(periods.filter(({ key }) => counts(key)).map(({ key }) => key === "Y"));
  const needed = periods.map((period) => {
    const { key } = period;
    const weight = sides.size === 1 && counts(key) ? new Big(1) : period.weight;
    if (!counts(key)) return { key, state: "exempt" as const, counted: null, part: null, weight };
    const found = findPart(key, parts);
    const zero = found.state === "missing" && key !== "Y" && countsZero;
    return { ...found, weight, counted: zero ? new Big(0) : found.counted };
  });
  // Quarters share their weight among those that count; one that is there but incomplete will count.
  const quarters = needed.filter(
    ({ key, state }) => key !== "Y" && state !== "exempt" && (state !== "missing" || countsZero),
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
