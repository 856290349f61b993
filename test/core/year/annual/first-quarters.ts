/** Years of one quarter by a framework whose indicators are compared among units, and what a unit has in it. */
import type { PeriodKey } from "../../../../src/core/framework/period";
import type { CellState } from "../../../../src/core/year/annual/annual-cell";
import {
  NO_ENTRIES,
  type AnnualEntries,
  type AnnualInput,
  type SheetChoice,
  type SourceSheet,
} from "../../../../src/core/year/annual/annual-input";
import type { AnnualYear } from "../../../../src/core/year/annual/annual-year";
import { assembled, unitOf } from "../../../support/year-sources";
import { withPolicy } from "../year-parts";
import { OF, sheet, type Values } from "./compared-sheets";

/** The year is what its quarters come to that are there. */
export const YEARLY = { ...OF, cycle: withPolicy("ZBCX", "mean_of_present").cycle };

export const of = (unit: string, values: Values, file = `${unit}.xlsx`, more: Partial<SourceSheet> = {}) =>
  sheet(unit, "Q1", values, { framework: YEARLY, file, ...more });

export const entries = (more: Partial<AnnualEntries>): Partial<AnnualInput> => ({
  entries: { ...NO_ENTRIES, ...more },
});

export const choice = (file: string, unit = "乙", key: PeriodKey = "Q1"): SheetChoice => ({
  ...{ unit, key, file, sheet: "评分表", note: "" },
});

export function year(sheets: readonly SourceSheet[], more: Partial<AnnualInput> = {}): AnnualYear {
  return assembled(sheets, { framework: YEARLY, ...more });
}

/** What a unit has in the first quarter, what is told there, and what its year can become. */
export interface FirstQuarter {
  readonly state: CellState | undefined;
  readonly score: number | null;
  readonly told: readonly string[];
  readonly possible: readonly number[] | null;
  /** True with a grade or a place. */
  readonly judged: boolean;
}

export function first(annual: AnnualYear, name: string): FirstQuarter {
  const { cells, interval, grade, place } = unitOf(annual, name);
  const cell = cells.find(({ column }) => column === "Q1");
  return {
    state: cell?.state,
    score: cell?.score?.toNumber() ?? null,
    told: cell?.notes.map(({ code }) => code) ?? [],
    possible: interval === null ? null : [interval.min.toNumber(), interval.max.toNumber()],
    judged: grade !== null || place !== null,
  };
}

export const certain = (score: number): FirstQuarter => ({
  state: "scored",
  score,
  told: [],
  possible: null,
  judged: true,
});
export const open = (min: number, max: number): FirstQuarter => ({
  ...{ state: "uncompared", score: null, told: ["Y148"], possible: [min, max], judged: false },
});
