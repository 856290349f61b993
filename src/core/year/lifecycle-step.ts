/** What the life of a demonstration site is made of: its states, what moves it, and each period's step. */
import type Big from "big.js";
import type { Period } from "../framework/period";
import type { Text } from "../locale/language";

export type LifecycleState = "申报" | "创建" | "验收" | "命名" | "整改" | "撤销";

export type LifecycleCause =
  | "noScore"
  | "belowAcceptance"
  | "readyForAcceptance"
  | "accepted"
  | "beyondQuota"
  | "kept"
  | "warned"
  | "rectifying"
  | "recovered"
  | "lowInARow"
  | "veto"
  | "vetoBeforeNaming"
  | "revokedBefore";

/** One scored period: a quarter's final score, or with the key Y the annual score. */
export interface HistoryEntry {
  readonly period: Period;
  /** Null while there is none. */
  readonly score: Big | null;
  readonly vetoed: boolean;
  /** True for a year whose grade went down, since the quota of the best grade was full. */
  readonly beyondQuota?: boolean;
}

export interface LifecycleStep {
  readonly period: Period;
  /** Null for a period without a score; the next one goes on from the last known state. */
  readonly state: LifecycleState | null;
  /** The last known state before. */
  readonly before: LifecycleState;
  readonly cause: LifecycleCause;
  readonly text: Text;
}

export interface Lifecycle {
  readonly steps: readonly LifecycleStep[];
  /** The last known state. */
  readonly state: LifecycleState;
}
