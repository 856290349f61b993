/** What `rank` has to tell, before it is put into words or JSON. */
import type Big from "big.js";
import type { Framework } from "../core/framework/framework";
import type { Comparison } from "../core/ranking/compare-units";
import type { LevelRanking } from "../core/ranking/rank-by-level";
import type { RankedInput, RankedUnit, Ranking, UnrankedUnit } from "../core/ranking/ranked-unit";
import type { Score } from "../core/scoring/score";
import type { AssessedSheet } from "./assess-sheets";
import type { PassedOver } from "./passed-over";
import type { RosterGrouping } from "./roster-groups";

/** A ranked unit with the sheet that it was scored by. */
export interface FileUnit extends RankedInput, AssessedSheet {
  readonly score: Score;
}

/** Units in the groups of a roster's column. */
export interface UnitGrouping {
  readonly by: RosterGrouping;
  readonly groups: readonly {
    /** Null for units that the roster puts into no group. */
    readonly name: string | null;
    readonly ranked: readonly RankedUnit<FileUnit>[];
    readonly unranked: readonly UnrankedUnit<FileUnit>[];
  }[];
}

export interface RankReport {
  readonly framework: Framework;
  /** As in files: 2026Q4; null when no sheet says. */
  readonly period: string | null;
  readonly ranking: Ranking<FileUnit>;
  /** Indicators in which the units were measured against each other, with the best values. */
  readonly comparisons: readonly Comparison<AssessedSheet>[];
  readonly best: ReadonlyMap<string, Big>;
  readonly groupings: readonly UnitGrouping[];
  /** Empty unless asked for. */
  readonly levels: readonly LevelRanking<FileUnit>[];
  /** Units of the roster that are to return one, without a sheet. */
  readonly notReturned: readonly string[];
  /** What the ranking does without. */
  readonly passedOver: readonly PassedOver[];
}
