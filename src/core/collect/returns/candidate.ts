/** A return while it is not yet known which of a unit's returns counts. */
import type { Assessment } from "../../assessment";
import type { PossiblePoints } from "../../ranking/possible-comparisons";
import type { RosterUnit } from "../../roster/roster";
import type { Score } from "../../scoring/score";
import type { Reason } from "../collected";
import type { FileProperties, MadeFrom, SheetRecord } from "../record/file-record";
import type { Glimpse } from "../record/glimpse";
import type { LedgersRecord } from "../record/kept-ledgers";
import type { DecidedThing } from "../states/make-reason";
import type { DatedReturn } from "./newest-return";

/** What can't be scored yet, since it is undecided which returns of others it is measured against. */
export interface OpenComparison {
  /** Between what the total stays; null where something else is open as well. */
  readonly total: PossiblePoints | null;
  /** Returns that have to be decided. */
  readonly because: readonly DatedReturn[];
}

export interface Candidate extends DecidedThing {
  readonly file: string;
  readonly sheetName: string | null;
  readonly properties: FileProperties | null;
  readonly madeFrom: readonly MadeFrom[] | null;
  readonly writtenUnit: string;
  readonly unit: string;
  readonly rosterUnit: RosterUnit | null;
  /** The unit that it is taken for once the guess (C106) is accepted; missing for any other. */
  readonly perhaps?: RosterUnit;
  readonly filledOn: string | null;
  readonly modified: string | null;
  /** The day on which it was handed in: that of its stamp, else 填报日期. */
  readonly handedIn: string | null;
  readonly counts: { readonly error: number; readonly warn: number; readonly info: number };
  readonly score: Score | null;
  readonly reasons: readonly Reason[];
  /** 复核意见 by indicator, of reviews that don't stand in the workbook itself. */
  readonly comments: ReadonlyMap<string, string>;
  /** The record of its sheet, read again each time; null for a return without one. */
  readonly record: () => SheetRecord | null;
  /** What its file's ledgers say, read again each time; missing where it has none. */
  readonly ledgers?: () => LedgersRecord | null;
  readonly details: () => Assessment | null;
  /** As it will be assessed if it comes to count. */
  readonly ifTaken: () => Assessment | null;
  /** What of it hangs on other returns that wait for a decision; missing where nothing does. */
  readonly open?: OpenComparison;
  /** What hints look at, where it can be had without the details. */
  readonly glimpse?: () => Glimpse | null;
}
