/** What the heading of a column can mean. */
import type { OwnColumnKey } from "../own-column";

export interface ScoreMeaning {
  readonly kind: "score";
  readonly who: "self" | "review";
  /** 0 one of several judges, 1 on the way, 2 a score, 3 the one that is said to count. */
  readonly stage: 0 | 1 | 2 | 3;
  /** The score of a part of the year, beside those of other parts. */
  readonly period: boolean;
}

export interface NameMeaning {
  readonly kind: "name";
  /** Where the heading says so itself. */
  readonly level: 1 | 2 | 3 | null;
  /** How general the wording is: 1 类别, 2 项目, 3 内容; breaks ties only. */
  readonly rank: 1 | 2 | 3;
}

export type LabelMeaning =
  | NameMeaning
  | ScoreMeaning
  /** `weak`: said of other columns too, so that a plainer heading goes before it. */
  | { readonly kind: "column"; readonly key: OwnColumnKey; readonly weak: boolean }
  /** Words, or amounts that are no points: nothing is read from such a column. */
  | { readonly kind: "words" }
  | { readonly kind: "amount" };
