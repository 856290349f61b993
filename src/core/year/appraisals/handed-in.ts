/** Scores and ballots of a composite that came for all units at once: 经营业绩, 述职评议, 群众评议. */
import type { YearPlace } from "../annual/year-note";

/** What was given for an indicator, in one of the ways in which it may be. */
export type Given =
  /** Votes by the entries' keys. */
  | { readonly kind: "votes"; readonly votes: ReadonlyMap<string, number> }
  /** A score of another assessment, for the entry that takes it. */
  | { readonly kind: "score"; readonly value: number }
  /** A rating (等次) as it is written, and what it is worth out of 100. */
  | { readonly kind: "grade"; readonly grade: string; readonly percent: number }
  /** Points out of as many as the indicator, or its level-1 indicator, has. */
  | { readonly kind: "points"; readonly points: number; readonly of: number };

export interface HandedInScore {
  /** As it is written. */
  readonly unit: string;
  /** The indicator's code. */
  readonly code: string;
  readonly given: Given;
  readonly place: YearPlace;
}
