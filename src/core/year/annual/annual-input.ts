/** What a year is put together from: scored sheets wherever they come from, and what people entered for it. */
import type { Assessment } from "../../assessment";
import type { Framework } from "../../framework/framework";
import type { Period, PeriodKey } from "../../framework/period";
import type { PossiblePoints } from "../../ranking/possible-comparisons";
import type { RankOptions } from "../../ranking/rank-units";
import type { Roster } from "../../roster/roster";
import type { Score } from "../../scoring/score";
import type { AppraisalFile } from "../appraisals/read-appraisals";
import type { Weights } from "../composition-weights";
import type { LastYear } from "./last-year";
import type { YearNote } from "./year-note";

/** One scored sheet of a unit and period. */
export interface SourceSheet {
  readonly file: string;
  readonly sha256: string | null;
  readonly sheet: string;
  /** As it is written; "" where nothing is. */
  readonly unit: string;
  readonly period: Period | null;
  /** By which it was scored. */
  readonly framework: Framework;
  readonly score: Score;
  /** Findings that are errors. */
  readonly errors: number;
  /** True for a result that was put together and published: a result workbook (收表), or an earlier year's snapshot. */
  readonly published: boolean;
  /** The whole assessment, made anew at each call; null where only the result is known. */
  readonly details: () => Assessment | null;
  /** Set where something on it is compared among units. */
  readonly compared?: ComparedSheet;
}

/** What comparing a sheet among units came to. */
export interface ComparedSheet {
  /** What others are measured against: the same text for sheets that act alike. */
  readonly values: string;
  /** Points without a score while it is undecided which sheets of others count, and between which they stay. */
  readonly open: ReadonlyMap<string, PossiblePoints>;
  /** The sheet's final score with these; null where something else is open, or nothing. */
  readonly total: PossiblePoints | null;
  /** The sheets of others of which that is undecided. */
  readonly because: readonly Pick<SourceSheet, "file" | "sheet">[];
}

/** All that was read of the files. */
export interface AnnualSources {
  readonly sheets: readonly SourceSheet[];
  /** What could not be read, and what is told of files as such. */
  readonly notes: readonly YearNote[];
}

/** A period that a unit was let off, by somebody who may decide it. */
export interface Exemption {
  readonly unit: string;
  readonly key: PeriodKey;
  /** 新设、撤并、停产 …; blank while nobody said. */
  readonly reason: string;
  readonly approver: string;
}

/** What the committee (党委) decided of a unit; what is blank was not filled in. */
export interface CommitteeDecision {
  readonly unit: string;
  /** In the words of PROPOSAL_WORDS, or anything else that it resolved. */
  readonly decision: string;
  /** As it was written: 2027-01-15. */
  readonly date: string;
  readonly document: string;
}

/** Of several sheets of a period the one that a person said counts. */
export interface SheetChoice {
  readonly unit: string;
  readonly key: PeriodKey;
  readonly file: string;
  readonly sheet: string;
  /** Why; "" where nobody said. */
  readonly note: string;
}

/** What people enter in the workbook of a year, and find again when it is put together anew. */
export interface AnnualEntries {
  readonly exemptions: readonly Exemption[];
  readonly decisions: readonly CommitteeDecision[];
  readonly choices: readonly SheetChoice[];
  /** Periods whose results were published, with the day as it was written. */
  readonly published: ReadonlyMap<PeriodKey, string>;
}

export const NO_ENTRIES: AnnualEntries = { exemptions: [], decisions: [], choices: [], published: new Map() };

/** Shares of the best and the last units, 0–1. */
export interface BandShares {
  readonly top: number;
  readonly bottom: number;
}

export const DEFAULT_BANDS: BandShares = { top: 0.15, bottom: 0.15 };

export interface AnnualInput extends RankOptions {
  readonly sources: AnnualSources;
  readonly roster: Roster | null;
  /** Null for the year, and the framework, of more than half of the sheets. */
  readonly year: number | null;
  readonly framework: Framework | null;
  readonly entries: AnnualEntries;
  readonly lastYear: LastYear | null;
  /** Of a composite; null for the framework's own. */
  readonly weights: Weights | null;
  /** Tables of scores, ratings and ballots of all units at once. */
  readonly appraisals: readonly AppraisalFile[];
  readonly bands: BandShares;
  /** The quota's places: of all units together, or within each group. */
  readonly quotaBy: "all" | "group";
  /** The quota's share, where a person tries another one; null for the framework's. */
  readonly quotaShare: number | null;
}
