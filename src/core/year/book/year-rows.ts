/** The rows of a year's hidden sheets: tidy rows of every sheet that counts, and one row for each year put together. */
import { tidyBlock, type TidyBlock } from "../../collect/book/tidy-rows";
import type { PeriodKey } from "../../framework/period";
import type { AnnualUnit, AnnualYear, FrameworkYear } from "../annual/annual-year";

/** A year that is put together from sheets. */
export interface AnnualRow {
  readonly unit: string;
  readonly group: string;
  readonly year: FrameworkYear;
  readonly blocks: ReadonlyMap<PeriodKey, TidyBlock>;
  /** True for what no formula knows: the year end contradicts its quarters. */
  readonly provisional: boolean;
  /** True where the year has no place though its sheets are complete: the roster doesn't know the unit. */
  readonly unranked: boolean;
}

/** A unit with its rows. */
export interface YearUnit {
  readonly annual: AnnualUnit;
  /** What is ranked: the year, or the composite's sheet; null where there is none. */
  readonly main: AnnualRow | TidyBlock;
  readonly years: readonly AnnualRow[];
}

/** The column of sums with a unit's score: one that has no place though it is complete has no total that is ranked. */
export function scoreColumn({ annual }: YearUnit): "total" | "final" {
  return annual.place === null && annual.result.complete ? "final" : "total";
}

/** The column of sums that is 1 in the rows of quarters whose means are drawn; there where some unit has several years. */
export const DRAWN = "drawn";

export function isOfSeveral(units: readonly YearUnit[]): boolean {
  return units.some(({ years }) => years.length > 1);
}

export interface YearRows {
  /** In the roster's order. */
  readonly units: readonly YearUnit[];
  /** Rows of years that are not ranked themselves: a composite's components. */
  readonly further: readonly AnnualRow[];
  /** Sheets of periods, and composites. */
  readonly blocks: readonly TidyBlock[];
  /** Composites by unit: their imports are formulas over the components' rows. */
  readonly composites: ReadonlyMap<TidyBlock, YearUnit>;
}

export function yearRows({ units, year }: AnnualYear): YearRows {
  const made = units.map((annual): YearUnit => {
    const { unit, own, composed, result } = annual;
    const group = annual.group ?? "";
    const row = (one: FrameworkYear): AnnualRow => ({
      unit,
      group,
      year: one,
      provisional: result.provisional && !one.annual.provisional && composed === null,
      unranked: composed === null && annual.place === null && result.complete,
      blocks: new Map(
        [...one.sheets].map(([key, { framework, score, file, sheet }]) => {
          const period = { year, key };
          const source = `${file} › ${sheet}`;
          return [key, tidyBlock(framework, { unit, group, period, score, source })] as const;
        }),
      ),
    });
    if (own !== null) {
      const main = row(own);
      return { annual, main, years: [main] };
    }
    const score = composed?.composite.score ?? null;
    if (composed === null || score === null) throw new Error(`${unit} has no result`);
    const source = composed.sheet === null ? "" : `${composed.sheet.file} › ${composed.sheet.sheet}`;
    const main = tidyBlock(composed.composite.framework, {
      unit,
      group,
      period: { year, key: "Y" },
      score,
      source,
    });
    return { annual, main, years: composed.components.map(row) };
  });
  const isBlock = (main: YearUnit["main"]): main is TidyBlock => "rows" in main;
  const rows = made.flatMap(({ years }) => years);
  return {
    units: made,
    further: rows.filter((row) => made.every(({ main }) => main !== row)),
    blocks: [
      ...made.flatMap(({ main }) => (isBlock(main) ? [main] : [])),
      ...rows.flatMap(({ blocks }) => [...blocks.values()]),
    ],
    composites: new Map(made.flatMap((unit) => (isBlock(unit.main) ? [[unit.main, unit] as const] : []))),
  };
}
