/** What putting a year together gives: every unit's cells, result, place, and what is proposed for it. */
import type Big from "big.js";
import type { Framework, Grade } from "../../framework/framework";
import type { PeriodKey } from "../../framework/period";
import type { RankedInput, RankedUnit, Ranking } from "../../ranking/ranked-unit";
import type { QuotaResult } from "../../ranking/ranked-unit";
import type { RosterUnit } from "../../roster/roster";
import type { AnnualScore } from "../annual-score";
import type { Composite } from "../compose-annual";
import type { CompositePart } from "../composite-parts";
import type { YearResult } from "../place-years";
import type { AnnualInput, CommitteeDecision, Exemption, SourceSheet } from "./annual-input";
import type { AnnualCell, AnnualColumn } from "./annual-cell";
import type { Band, LastYearUnit } from "./last-year";
import type { Proposal } from "./propose";
import type { YearNote } from "./year-note";

/** A framework's year of one unit, from its sheets. */
export interface FrameworkYear {
  readonly framework: Framework;
  readonly annual: AnnualScore;
  /** By period: the sheets that count. */
  readonly sheets: ReadonlyMap<PeriodKey, SourceSheet>;
}

export interface AnnualUnit {
  /** As on the roster where it was found there, else as written. */
  readonly unit: string;
  readonly group: string | null;
  readonly rosterUnit: RosterUnit | null;
  readonly cells: readonly AnnualCell[];
  /** The unit's year by the framework itself; null for a composite. */
  readonly own: FrameworkYear | null;
  /** Null for a framework that isn't composed of others. */
  readonly composed: ComposedYear | null;
  readonly result: YearResult;
  /** What the annual score can still become while something is missing; null with a score, or for no way to tell. */
  readonly interval: { readonly min: Big; readonly max: Big } | null;
  readonly place: RankedUnit<AnnualRanked> | null;
  /** After the quota; null without a result. */
  readonly grade: Grade | null;
  readonly coefficient: Big | null;
  readonly band: Band | null;
  /** In the same band last year too. */
  readonly bandAgain: boolean;
  readonly last: LastYearUnit | null;
  /** Against last year; null where one of them is not known. */
  readonly change: Big | null;
  readonly proposal: Proposal;
  readonly decision: CommitteeDecision | null;
  readonly exemptions: readonly Exemption[];
  /** Of the unit as a whole; what belongs to a period stands with its cell. */
  readonly notes: readonly YearNote[];
}

export interface ComposedYear {
  readonly composite: Composite;
  readonly parts: readonly CompositePart[];
  /** The frameworks that it takes from, in the order of their ids. */
  readonly components: readonly FrameworkYear[];
  /** The unit's own sheet of the composite; null for none. */
  readonly sheet: SourceSheet | null;
}

export interface AnnualRanked extends RankedInput {
  readonly score: YearResult;
}

export interface AnnualYear {
  readonly year: number;
  readonly framework: Framework;
  readonly columns: readonly AnnualColumn[];
  /** As on the roster, then by name. */
  readonly units: readonly AnnualUnit[];
  /** What is told of files, and of the year as a whole. */
  readonly notes: readonly YearNote[];
  readonly ranking: Ranking<AnnualRanked>;
  /** One for all, or one for each group; none for a framework without a quota. */
  readonly quotas: readonly { readonly group: string | null; readonly result: QuotaResult }[];
  /** What it was put together from, for trying out something else. */
  readonly input: AnnualInput;
}

/** Nothing can be put together before a person says of which year, or by which framework. */
export interface UnsettledYear {
  readonly notes: readonly YearNote[];
}

export type AnnualOutcome =
  | { readonly kind: "assembled"; readonly annual: AnnualYear }
  | { readonly kind: "unsettled"; readonly unsettled: UnsettledYear };
