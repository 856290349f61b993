/** What collecting gives: every return with its state and the reasons for it, who is missing, and the ranking. */
import type { Assessment } from "../assessment";
import type { Framework } from "../framework/framework";
import type { Period } from "../framework/period";
import type { CellRef } from "../grid/address";
import type { Text } from "../locale/language";
import type { Comparison } from "../ranking/compare-units";
import type { RankedInput, Ranking } from "../ranking/ranked-unit";
import type { RosterUnit } from "../roster/roster";
import type { Score } from "../scoring/score";
import type { Choice } from "./decisions/decision";
import type { FileProperties, MadeFrom } from "./record/file-record";
import type { Glimpse } from "./record/glimpse";
import type { LedgersRecord } from "./record/kept-ledgers";
import type { ReasonCode } from "./states/reason-catalogue";

/**
 * - `scored` 可计分: counts, and is ranked.
 * - `uncompared` 比较未定: counts, but is not ranked while it is undecided which returns of others it is measured against.
 * - `toReturn` 须退回: has error findings, or somebody decided so.
 * - `undecided` 待定: a person has to decide something first.
 * - `unreadable` 不能读取.
 * - `ledgers` 只有台账: a workbook of ledgers alone; it is no return, and what they remind of and advise counts.
 * - `superseded` 不计入: another return of the unit counts, the very same file is there already, or it was left out.
 */
export type ReturnState =
  | "scored"
  | "uncompared"
  | "toReturn"
  | "undecided"
  | "unreadable"
  | "ledgers"
  | "superseded";

/** Why a return has its state, or what a person should know of it. */
export interface Reason {
  readonly code: ReasonCode;
  /** By which a decision about it is kept; null where nothing can be decided, since nothing was read. */
  readonly key: string | null;
  readonly message: Text;
  /** What to do; null where nothing has to be done. */
  readonly remedy: Text | null;
  readonly cells: readonly CellRef[];
  /** What a person can choose, the proposed one first; empty where there is nothing to decide. */
  readonly choices: readonly Choice[];
  /** What was decided; null while nothing is. */
  readonly decided: Choice | null;
}

/** A sheet of an earlier quarter. */
export interface EarlierSheet {
  readonly period: Period;
  readonly file: string;
  readonly details: () => Assessment | null;
}

/** One return: a file, or one of the sheets of a file that holds several of the period. */
export interface CollectedReturn {
  readonly file: string;
  /** Null for a file that couldn't be read at all. */
  readonly sha256: string | null;
  /** The scoring sheet; null for a file in which none was read. */
  readonly sheet: string | null;
  /** As on the roster where it was found there, else as written; "" where nothing is written. */
  readonly unit: string;
  readonly rosterUnit: RosterUnit | null;
  readonly state: ReturnState;
  readonly reasons: readonly Reason[];
  /** Findings by severity. */
  readonly counts: { readonly error: number; readonly warn: number; readonly info: number };
  /** After the roster's 截止日期. */
  readonly late: boolean;
  /** 填报日期, ISO 8601; null where there is none that can be read. */
  readonly filledOn: string | null;
  /** When the file was last changed, ISO 8601; null where nobody knows. */
  readonly modified: string | null;
  /** Who made the document; null where the file doesn't say. */
  readonly properties: FileProperties | null;
  /** For which units our program made its sheets; null for a file that isn't of ours. */
  readonly madeFrom: readonly MadeFrom[] | null;
  /** What the unit is called on the sheet; "" where nothing is written. */
  readonly writtenUnit: string;
  /** The unit's sheet of the quarter before, wherever it came along; null where none did. */
  readonly before: EarlierSheet | null;
  /** Those of all earlier quarters that came along, the latest first; missing where none did. */
  readonly earlier?: readonly EarlierSheet[];
  /** 复核意见 by indicator, of reviews that don't stand in the workbook itself; missing where there are none. */
  readonly comments?: ReadonlyMap<string, string>;
  /** Scored by the collected framework; null for what has no sheet of it. */
  readonly score: Score | null;
  /** What its file's ledgers (台账) remind of and advise, read anew at each call; missing where it has none. */
  readonly ledgers?: () => LedgersRecord | null;
  /** The whole assessment, made anew at each call and not kept; null where `score` is. */
  readonly details: () => Assessment | null;
  /** Of what waits for a decision: how it will be assessed if it comes to count. */
  readonly ifTaken?: () => Assessment | null;
  /** The unit that it is taken for once the guess (C106) is accepted. */
  readonly perhaps?: RosterUnit;
  /** What hints look at, where it can be had without the details. */
  readonly glimpse?: () => Glimpse | null;
}

/** A unit as it is ranked, by the return that counts. */
export interface CollectedUnit extends RankedInput {
  readonly score: Score;
  readonly source: CollectedReturn;
}

export interface Collected {
  readonly period: Period;
  readonly framework: Framework;
  /** Units of the roster from which a return was due. */
  readonly expected: readonly RosterUnit[];
  /** By roster, then by unit, then by file. */
  readonly returns: readonly CollectedReturn[];
  /** Expected units without any return that can be read, in the roster's order. */
  readonly missing: readonly RosterUnit[];
  readonly ranking: Ranking<CollectedUnit>;
  /** Indicators in which the units were measured against each other. */
  readonly comparisons: readonly Comparison<CollectedComparand>[];
}

/** A unit among those that are measured against each other. */
export interface CollectedComparand {
  readonly unit: string;
  readonly assessment: Assessment;
}
