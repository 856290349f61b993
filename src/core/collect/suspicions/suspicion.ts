/**
 * 疑点: what a person who knows the units may want to look at. A hint names what was seen and where, and never says why:
 * most of what is seen has an innocent reason.
 */
import type { Assessment } from "../../assessment";
import type { Framework } from "../../framework/framework";
import type { CellRef } from "../../grid/address";
import type { Text } from "../../locale/language";
import type { Score } from "../../scoring/score";
import type { Glimpse } from "../record/glimpse";

export type SuspicionKind =
  /** 文字相同: the same text in two units' evidence or reasons. */
  | "sameText"
  /** 文件来源相同: two files with the same author and the same time of creation. */
  | "sameOrigin"
  /** 与上期相同: nearly all entries are those of last quarter. */
  | "sameAsBefore"
  /** 基数下降: what a rate is taken of has shrunk, or is 0. */
  | "smallerBase"
  /** 全部满分: every indicator has all of its points. */
  | "fullMarks"
  /** 复核与自评相同: reviewers gave throughout what the unit claimed. */
  | "selfIsReview"
  /** 他单位文件: the workbook was made for another unit. */
  | "othersWorkbook";

/** Where something was seen. */
export interface SuspectPlace {
  readonly file: string;
  readonly unit: string;
  /** Null for what concerns a whole file. */
  readonly at: CellRef | null;
  /** What stands there, as a person reads it. */
  readonly shown: string;
}

export interface Suspicion {
  readonly kind: SuspicionKind;
  /** Each unit once, in the order of the returns. */
  readonly units: readonly string[];
  readonly places: readonly SuspectPlace[];
  /** Two sentences: what was seen, and what to look at. */
  readonly message: Text;
}

/** One return of the period, as the hints need it. */
export interface SuspectReturn {
  readonly file: string;
  /** As on the roster where it was found there. */
  readonly unit: string;
  /** What else the unit was called, on the sheet or before. */
  readonly otherNames: readonly string[];
  readonly properties: { readonly creator: string | null; readonly created: string | null } | null;
  /** For which unit our program made each of its sheets; null for a file that isn't of ours. */
  readonly madeFrom: readonly { readonly sheet: string; readonly unit: string }[] | null;
  /** Made anew at each call, so that thousands of returns need not be kept. */
  readonly details: () => Assessment | null;
  /** What most hints look at, with the score, where both can be had without the details. */
  readonly brief?: () => Brief | null;
  /** The same unit's return of the quarter before; null where none is known. */
  readonly before: EarlierReturn | null;
}

export interface EarlierReturn {
  readonly file: string;
  readonly details: () => Assessment | null;
}

/** A sheet without its entries. */
export interface Brief {
  readonly sheet: Glimpse;
  readonly framework: Framework;
  readonly score: Score;
}

/** A return for as long as it is looked at. */
export interface Seen extends Brief {
  readonly source: SuspectReturn;
  /** All of it, for those who look at its entries. */
  readonly assessment: () => Assessment | null;
  readonly before: { readonly file: string; readonly assessment: Assessment } | null;
}

/** One kind of hint: it sees each return once and keeps of it no more than it needs. */
export interface Watch {
  readonly see: (seen: Seen) => void;
  readonly found: () => readonly Suspicion[];
}

/** A kind that needs no other return to tell. */
export function watchEach(tell: (seen: Seen) => readonly Suspicion[]): Watch {
  const told: Suspicion[] = [];
  return {
    see: (seen) => {
      told.push(...tell(seen));
    },
    found: () => told,
  };
}
