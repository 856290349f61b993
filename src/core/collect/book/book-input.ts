/** What the result workbook (收表) is made of, and what its sheets are called inside. */
import type { Framework } from "../../framework/framework";
import type { Period } from "../../framework/period";
import type { Language } from "../../locale/language";
import type { Score } from "../../scoring/score";
import type { Analysis } from "../analysis";
import type { Collected } from "../collected";
import type { ReviewConflict } from "../review/settle-opinions";

/** A unit's result of an earlier period by the same framework. */
export interface EarlierScore {
  readonly unit: string;
  readonly period: Period;
  readonly score: Score;
}

export interface BookInput extends Analysis {
  readonly collected: Collected;
  /** Reviews that differ, decided or not; missing where none came back. */
  readonly conflicts?: readonly ReviewConflict[];
  readonly language: Language;
  /** Due dates count from this day, in local time. */
  readonly writtenAt: Date;
  /** The day that reminders are asked for, as Excel counts days; that of `writtenAt` by default. */
  readonly asOf?: number;
}

/** The sheets of the workbook; each is also the slot of the sheet's mark. */
export const BOOK_SHEETS = [
  "returns",
  "ranking",
  "review",
  "conflicts",
  "compare",
  "compareItems",
  "findings",
  "suspicions",
  "remedies",
  "reminders",
  "robustness",
  "charts",
  "data",
  "sums",
] as const;

export type BookSheet = (typeof BOOK_SHEETS)[number];

export type SheetNames = Readonly<Record<BookSheet, string>>;

/** What all sheets are made from. */
export interface BookContext extends BookInput {
  readonly role: "collection";
  readonly framework: Framework;
  /** The latest period first, units by name. */
  readonly earlier: readonly EarlierScore[];
  readonly names: SheetNames;
}
